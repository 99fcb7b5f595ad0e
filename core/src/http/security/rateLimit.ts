import type { RequestHandler } from 'express';
import { rateLimit as limiter } from 'express-rate-limit';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { Services } from '../services.ts';
import { isLoopback } from './isLoopback.ts';

/** Keeps one address from taking the server from the others. Programs on the server's own computer are the operator's and are not counted. */
export const rateLimit = ({ options }: Services): RequestHandler => {
  const limit = limiter({
    windowMs: 60_000,
    limit: options.requestsPerMinute,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_request, _response, next) => next(new WeegbrugError('WB-HTTP-RATE', { retryAfter: 60 })),
    validate: { trustProxy: false, xForwardedForHeader: false, forwardedHeader: false },
  });
  return (request, response, next) => (isLoopback(request) ? next() : limit(request, response, next));
};
