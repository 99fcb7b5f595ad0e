/** Business classes of refusals; each maps to one HTTP status in one place (`http/`). */
export type ErrorKind =
  | 'invalid' // 400
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'notFound' // 404
  | 'methodNotAllowed' // 405
  | 'notAcceptable' // 406
  | 'conflict' // 409
  | 'stale' // 412
  | 'tooLarge' // 413
  | 'unsupportedMedia' // 415
  | 'preconditionRequired' // 428
  | 'tooMany' // 429
  | 'headerTooLarge' // 431
  | 'failed' // 500
  | 'unavailable' // 503
  | 'storageFull'; // 507

/** What goes wrong, in both languages. `{name}` in a text is filled with the parameter of that name. */
export type ErrorDefinition = {
  kind: ErrorKind;
  /** Short, the same for every occurrence. */
  title: { nl: string; en: string };
  /** What is wrong, where, and how to mend it. */
  detail: { nl: string; en: string };
};
