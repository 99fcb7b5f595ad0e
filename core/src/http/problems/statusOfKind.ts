import type { ErrorKind } from '../../shared/errors/errorDefinition.ts';

/** The one place where a business class of refusal becomes an HTTP status. */
export const statusOfKind: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  notAcceptable: 406,
  conflict: 409,
  stale: 412,
  tooLarge: 413,
  unsupportedMedia: 415,
  preconditionRequired: 428,
  tooMany: 429,
  headerTooLarge: 431,
  failed: 500,
  unavailable: 503,
  storageFull: 507,
};
