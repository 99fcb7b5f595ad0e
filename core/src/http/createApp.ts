import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { handleRoute } from './handleRoute.ts';
import { healthRoutes } from './healthRoutes.ts';
import { requestLog } from './log/requestLog.ts';
import { sendProblem } from './problems/sendProblem.ts';
import { toWeegbrugError } from './problems/toWeegbrugError.ts';
import { readLanguage } from './readLanguage.ts';
import type { Route } from './route.ts';
import { allRoutes } from './routes/index.ts';
import { rateLimit } from './security/rateLimit.ts';
import type { Services } from './services.ts';
import { serveApplication } from './static/serveApplication.ts';

/** Version of the API, in every answer (NL API Design Rules, API-57). */
const apiVersion = '1.0.0';

/** The express application: API, health and the web application on one port. Holds no state of its own. */
export const createApp = (services: Services, routes: readonly Route[] = allRoutes): Express => {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false).enable('case sensitive routing');
  if (services.options.trustedProxies > 0) app.set('trust proxy', services.options.trustedProxies);
  app.use(requestLog(services));
  app.use(checkPath);
  app.use('/api', apiHeaders(services), rateLimit(services));
  app.use('/api/v1', apiRouter(routes, services));
  app.use('/api', () => {
    throw new WeegbrugError('WB-HTTP-NOT-FOUND');
  });
  app.use(healthRoutes(services));
  if (services.options.applicationFolder !== undefined)
    app.use(serveApplication(services.options.applicationFolder, services.options.publicOrigin?.startsWith('https:') === true));
  app.use(() => {
    throw new WeegbrugError('WB-HTTP-NOT-FOUND');
  });
  app.use(answerError(services));
  return app;
};

/** A path that is no UTF-8 is refused before any route looks at it. */
const checkPath: RequestHandler = (request, _response, next) => {
  if (request.path.includes('%')) decodeURIComponent(request.path);
  next();
};

/** The API answers no pages, so that its content policy can forbid everything. The headers follow from the options, so helmet is asked once. */
const apiHeaders = ({ options }: Services): RequestHandler => {
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: options.publicOrigin?.startsWith('https:') === true,
  });
  const example = new ServerResponse(new IncomingMessage(new Socket()));
  example.setHeader('API-Version', apiVersion);
  example.setHeader('Vary', 'Accept, Accept-Language, Cookie, Authorization');
  protect(example.req, example, () => undefined);
  const headers = new Map(Object.entries(example.getHeaders()) as [string, string][]);
  return (_request, response, next) => {
    response.setHeaders(headers);
    next();
  };
};

const apiRouter = (routes: readonly Route[], services: Services): express.Router => {
  const router = express.Router({ caseSensitive: true, strict: true });
  const methods = new Map<string, Set<string>>();
  for (const route of routes) methods.set(route.path, (methods.get(route.path) ?? new Set()).add(route.method));
  for (const [path, allowed] of methods) {
    const address = router.route(path.replace(/\{(\w+)\}/g, ':$1'));
    for (const route of routes.filter((one) => one.path === path)) {
      const handler = handleRoute(route, services);
      address[route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete']((request, response, next) => {
        response.locals['route'] = route.path;
        return handler(request, response, next);
      });
    }
    const allow = [...allowed, ...(allowed.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    address.all((request, response) => {
      response.locals['route'] = path;
      if (request.method !== 'OPTIONS') throw new WeegbrugError('WB-HTTP-METHOD', { method: request.method, allow });
      response.setHeader('Allow', allow);
      response.status(204).end();
    });
  }
  return router;
};

const answerError =
  (services: Services): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    const reference = String(response.locals['reference'] ?? '');
    const refusal = toWeegbrugError(error, reference);
    response.locals['code'] = refusal.code;
    if (refusal.code === 'WB-HTTP-UNEXPECTED')
      services.log.error({ reference, route: response.locals['route'] ?? '-', err: error }, 'unexpected error');
    // A body that was not read to its end cannot be followed by another request on the same connection.
    if (!request.complete) response.setHeader('Connection', 'close');
    sendProblem(response, refusal, readLanguage(request.headers['accept-language']), reference);
  };
