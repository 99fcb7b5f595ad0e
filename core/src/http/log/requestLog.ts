import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Services } from '../services.ts';

/** Requests are numbered within a process; the random start tells processes apart. */
const processName = randomBytes(4).toString('hex');
let count = 0;

/**
 * One line per request: what kind of address, which status, how long. The pattern of the route instead of the address, because search words and codes
 * can be about people; no user, no network address, no content.
 */
export const requestLog =
  ({ log }: Services): RequestHandler =>
  (request, response, next) => {
    const started = performance.now();
    const reference = `${processName}-${(count += 1).toString(36)}`;
    response.locals['reference'] = reference;
    response.on('close', () => {
      const { route = 'static', municipality, code } = response.locals;
      log.info({
        reference,
        method: request.method,
        route,
        status: response.statusCode,
        ms: Math.round((performance.now() - started) * 10) / 10,
        ...(municipality === undefined ? {} : { municipality }),
        ...(code === undefined ? {} : { code }),
        ...(response.writableFinished ? {} : { aborted: true }),
      });
    });
    next();
  };
