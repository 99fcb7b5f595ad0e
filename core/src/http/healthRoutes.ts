import express, { type Router } from 'express';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { Services } from './services.ts';

/** For monitoring and load balancers: `live` says that the process answers, `ready` that it can read and write its data. */
export const healthRoutes = (services: Services): Router => {
  const router = express.Router({ caseSensitive: true, strict: true });
  router.get('/health/live', (_request, response) => void response.set('Cache-Control', 'no-store').json({ status: 'live' }));
  router.get('/health/ready', async (_request, response) => {
    await services.store.check();
    response.set('Cache-Control', 'no-store').json({ status: 'ready', version: services.options.softwareVersion });
  });
  router.all(['/health/live', '/health/ready'], (request) => {
    throw new WeegbrugError('WB-HTTP-METHOD', { method: request.method, allow: 'GET, HEAD' });
  });
  return router;
};
