import { createServer as createHttpServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Express } from 'express';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { statusOfKind } from './problems/statusOfKind.ts';
import { toProblem } from './problems/toProblem.ts';

/** How long a client may take for its headers, and a whole request; milliseconds. */
export type ServerTerms = { headers: number; request: number };

/** The HTTP server around the application, with limits for what never becomes a request: slow or oversized headers, and bytes that are no HTTP. */
export const createServer = (app: Express, terms: ServerTerms = { headers: 15_000, request: 60_000 }): Server => {
  const server = createHttpServer(
    {
      headersTimeout: terms.headers,
      requestTimeout: terms.request,
      keepAliveTimeout: 10_000,
      maxHeaderSize: 16_384,
      connectionsCheckingInterval: 1_000,
    },
    app,
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => answerUnreadable(error, socket as Socket));
  return server;
};

/** There is no request yet, so the answer is written by hand; its language is unknown and therefore Dutch. */
const answerUnreadable = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const refusal = new WeegbrugError(error.code === 'HPE_HEADER_OVERFLOW' ? 'WB-HTTP-HEADER-TOO-LARGE' : 'WB-HTTP-REQUEST-INVALID');
  const body = JSON.stringify(toProblem(refusal, 'nl'));
  const status = statusOfKind[refusal.definition.kind];
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
};
