import { connect } from 'node:net';

/** Sends bytes as they are and gives everything that comes back; `pause` keeps the line open without sending (milliseconds). */
export const rawRequest = (
  url: string,
  parts: readonly (string | Buffer)[],
  { half = false }: { half?: boolean } = {},
): Promise<{ status: number; head: string; body: string; time: number }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const started = performance.now();
    const received: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => {
      for (const part of parts) socket.write(part);
      if (half) socket.end();
    });
    socket.on('data', (bytes) => {
      received.push(bytes);
      if (/\r\n\r\n/.test(Buffer.concat(received).toString()) && complete(Buffer.concat(received).toString())) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', body = ''] = Buffer.concat(received).toString().split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body, time: performance.now() - started });
    });
  });

const complete = (text: string): boolean => {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return Buffer.byteLength(body) >= Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.POSITIVE_INFINITY);
};
