import type { ServerResponse } from 'node:http';
import type { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { Language } from '../../shared/localizedText.ts';
import { statusOfKind } from './statusOfKind.ts';
import { toProblem } from './toProblem.ts';

/** Seconds to wait when the refusal itself does not know. */
const patience = 5;

/** Answers with application/problem+json, and with the headers that belong to the status. */
export const sendProblem = (response: ServerResponse, error: WeegbrugError, language: Language, instance?: string): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { kind } = error.definition;
  const body = Buffer.from(JSON.stringify(toProblem(error, language, instance)));
  if (kind === 'tooMany' || kind === 'unavailable') response.setHeader('Retry-After', String(error.parameters['retryAfter'] ?? patience));
  if (kind === 'unauthenticated') response.setHeader('WWW-Authenticate', 'Bearer');
  if (kind === 'methodNotAllowed') response.setHeader('Allow', String(error.parameters['allow'] ?? ''));
  response.statusCode = statusOfKind[kind];
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.setHeader('Content-Language', language);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Length', body.length);
  response.end(response.req?.method === 'HEAD' ? undefined : body);
};
