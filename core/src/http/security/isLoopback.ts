import type { IncomingMessage } from 'node:http';

/** The request comes from a program on this computer, and not through a proxy that speaks for somebody else. */
export const isLoopback = (request: IncomingMessage): boolean => {
  const address = request.socket.remoteAddress ?? '';
  const direct =
    request.headers['x-forwarded-for'] === undefined && request.headers['forwarded'] === undefined && request.headers['via'] === undefined;
  return direct && (address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.'));
};
