import type { Request, RequestHandler, Response } from 'express';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { OpenSession } from '../identity/session.ts';
import { readBody } from './body/readBody.ts';
import { readUpload } from './body/readUpload.ts';
import { validateBody } from './body/validateBody.ts';
import { withIdempotency } from './idempotency/withIdempotency.ts';
import { readIdempotencyKey } from './preconditions/readIdempotencyKey.ts';
import { readIfMatch } from './preconditions/readIfMatch.ts';
import { readLanguage } from './readLanguage.ts';
import { readQuery } from './query/readQuery.ts';
import type { Call, Reply, Route } from './route.ts';
import { readBearer } from './security/readBearer.ts';
import { checkOrigin } from './security/checkOrigin.ts';
import { isLoopback } from './security/isLoopback.ts';
import type { Services } from './services.ts';
import { readSessionCookie } from './session/sessionCookie.ts';

/** Makes the express handler of one route: read, check, call the operation, answer. The order of the checks is the order of the statuses in the documentation. */
export const handleRoute = (route: Route, services: Services): RequestHandler => {
  const offered = Object.values(route.responses)[0]?.contentTypes ?? ['application/json'];
  const writes = route.method !== 'GET';

  const perform = async (request: Request, response: Response): Promise<void> => {
    const { headers } = request;
    const accepts = negotiate(request, offered);
    if (writes) checkOrigin(request, services.options.publicOrigin);
    const sessionToken = readSessionCookie(headers.cookie);
    const bearer = readBearer(headers.authorization);
    const session =
      bearer === undefined
        ? sessionToken === undefined
          ? undefined
          : await services.sessions.find(sessionToken)
        : await openWithToken(route, services, bearer, isLoopback(request));
    authorise(route, session);
    response.locals['municipality'] = session?.scope.municipality;
    const questionMark = request.url.indexOf('?');
    const query = readQuery(questionMark < 0 ? '' : request.url.slice(questionMark + 1), route.query ?? {});
    const parameters = request.params as Record<string, string>;
    for (const value of Object.values(parameters)) if (!acceptable.test(value)) throw new WeegbrugError('WB-HTTP-NOT-FOUND');
    const body =
      route.body === undefined
        ? undefined
        : await readBody(request, { limits: { ...services.options.json, ...route.json }, deadline: services.options.bodyDeadline });
    if (route.body !== undefined) validateBody(route.body, body?.value);
    const { upload: takes } = route;
    const upload =
      takes === undefined
        ? undefined
        : await readUpload(request, takes.contentTypes, { bytes: takes.bytes, deadline: services.options.bodyDeadline });
    const expectedRevision = route.ifMatch === undefined ? undefined : readIfMatch(headers['if-match'], route.ifMatch === 'required');
    const idempotencyKey = route.idempotency === undefined ? undefined : readIdempotencyKey(headers['idempotency-key']);
    const call: Call = {
      services,
      get context(): OperationContext {
        if (session === undefined) throw new WeegbrugError('WB-IDENTITY-SIGNED-OUT');
        return contextOf(services, session);
      },
      session,
      parameters,
      query,
      body: body?.value,
      upload,
      expectedRevision,
      idempotencyKey,
      asked: idempotencyKey === undefined ? undefined : `${request.path}\n${body?.text ?? ''}`,
      language: readLanguage(headers['accept-language']),
      accepts,
      address: request.ip ?? '',
      loopback: isLoopback(request),
      secure: request.secure || services.options.publicOrigin?.startsWith('https:') === true,
      sessionToken,
      get signal() {
        return signalOf(response);
      },
    };
    const reply = call.asked === undefined ? await route.handle(call) : await withIdempotency(route, call, call.asked);
    send(response, reply, Number(Object.keys(route.responses)[0]));
  };

  // express 5 hands a rejected promise to the error handler.
  return (request, response) => perform(request, response);
};

/** No control characters, and no longer than any key that we give out. */
// eslint-disable-next-line no-control-regex
const acceptable = /^[^\u0000-\u001f\u007f]{1,200}$/;

const negotiate = (request: Request, offered: readonly string[]): string => {
  const { accept } = request.headers;
  const [first = 'application/json'] = offered;
  if (accept === undefined || accept === '*/*') return first;
  if (offered.includes(accept)) return accept;
  const chosen = request.accepts([...offered]);
  if (chosen === false) throw new WeegbrugError('WB-HTTP-NOT-ACCEPTABLE', { offered: offered.join(', ') });
  return chosen;
};

const authorise = ({ permission }: Route, session: OpenSession | undefined): void => {
  if (permission === 'public') return;
  if (session === undefined) throw new WeegbrugError('WB-IDENTITY-SIGNED-OUT');
  if (permission !== 'signedIn' && !permission.some((one) => session.actor.permissions.has(one)))
    throw new WeegbrugError('WB-PERMISSION-MISSING', { permission: permission.join(' / ') });
};

const contextOf = ({ store, clock, newId, releases, measures }: Services, { scope }: OpenSession): OperationContext => ({
  scope,
  store,
  clock,
  newId,
  releases,
  measures,
});

/** A program with an access token: only where the route allows it. @throws WB-TOKEN-ELSEWHERE, WB-IDENTITY-DEMO-REMOTE and those of the token keeper */
const openWithToken = async (route: Route, { tokens }: Services, token: string, loopback: boolean): Promise<OpenSession> => {
  const open = await tokens.find(token);
  if (open.demo && !loopback) throw new WeegbrugError('WB-IDENTITY-DEMO-REMOTE');
  if (route.token !== true) throw new WeegbrugError('WB-TOKEN-ELSEWHERE');
  return open;
};

/** Made only for those that ask: most answers are there before anybody could go away. */
const signalOf = (response: Response): AbortSignal => {
  const abort = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) abort.abort();
  });
  return abort.signal;
};

const send = (response: Response, reply: Reply, usualStatus: number): void => {
  const status = reply.status ?? usualStatus;
  const { body } = reply;
  const revision = reply.revision ?? (typeof body === 'object' && body !== null && 'revision' in body ? body.revision : undefined);
  if (typeof revision === 'number') response.setHeader('ETag', `"${revision}"`);
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  response.statusCode = status;
  response.setHeader('Cache-Control', 'no-store');
  const content = reply.content ?? (body === undefined ? undefined : JSON.stringify(body));
  if (content === undefined) {
    response.end();
    return;
  }
  // As bytes: a text would be measured, joined to the headers and turned into bytes again.
  const bytes = Buffer.from(content);
  response.setHeader('Content-Type', reply.contentType ?? 'application/json; charset=utf-8');
  response.setHeader('Content-Length', bytes.length);
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
};
