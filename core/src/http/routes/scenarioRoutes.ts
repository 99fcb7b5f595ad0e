import { createScenario } from '../../portfolio/createScenario.ts';
import { listScenarios } from '../../portfolio/listScenarios.ts';
import { readScenario } from '../../portfolio/readScenario.ts';
import { removeScenario } from '../../portfolio/removeScenario.ts';
import type { Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';
import { withKey } from './withKey.ts';

const scenario = { nl: 'Het scenario', en: 'The scenario' };

export const scenarioRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/scenarios',
    tag: 'portfolio',
    permission: ['ranking:read'],
    summary: { nl: 'Bewaarde scenario’s, nieuwste eerst', en: 'Saved scenarios, newest first' },
    responses: { 200: { description: { nl: 'De scenario’s', en: 'The scenarios' }, schema: 'ScenarioList' } },
    handle: async ({ context }) => ({ body: await listScenarios(context) }),
  },
  {
    method: 'POST',
    path: '/scenarios',
    tag: 'portfolio',
    permission: ['ranking:read'],
    summary: { nl: 'Geprobeerde gewichten als scenario bewaren', en: 'Save trial weights as a scenario' },
    body: bodies.scenario,
    idempotency: 'operation',
    responses: { 201: { description: scenario, schema: 'Scenario' } },
    handle: async (call) => {
      const body = await createScenario(call.context, withKey(call, call.body as { name: string; weights: Record<string, number> }));
      return { body, headers: { Location: `/api/v1/scenarios/${encodeURIComponent(body.id)}` } };
    },
  },
  {
    method: 'GET',
    path: '/scenarios/{id}',
    tag: 'portfolio',
    permission: ['ranking:read'],
    summary: { nl: 'Een scenario', en: 'A scenario' },
    responses: { 200: { description: scenario, schema: 'Scenario' } },
    handle: async ({ context, parameters }) => ({ body: await readScenario(context, { id: parameters['id']! }) }),
  },
  {
    method: 'DELETE',
    path: '/scenarios/{id}',
    tag: 'portfolio',
    permission: ['ranking:read'],
    summary: { nl: 'Een eigen scenario verwijderen', en: 'Remove a scenario of one’s own' },
    ifMatch: 'required',
    responses: { 204: { description: { nl: 'Verwijderd', en: 'Removed' } } },
    handle: async ({ context, parameters, expectedRevision }) => {
      await removeScenario(context, { id: parameters['id']!, expectedRevision: expectedRevision! });
      return {};
    },
  },
];
