import { listChanges } from '../../board/listChanges.ts';
import { listTasks } from '../../board/listTasks.ts';
import { createSavedView } from '../../portfolio/createSavedView.ts';
import { listSavedViews } from '../../portfolio/listSavedViews.ts';
import { removeSavedView } from '../../portfolio/removeSavedView.ts';
import type { Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';
import { withKey } from './withKey.ts';

export const boardRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/tasks',
    tag: 'board',
    permission: 'signedIn',
    summary: { nl: 'Wat op mij wacht', en: 'What waits for me' },
    responses: { 200: { description: { nl: 'De taken, dringendste eerst', en: 'The tasks, most urgent first' }, schema: 'TaskList' } },
    handle: async ({ context }) => ({ body: await listTasks(context) }),
  },
  {
    method: 'GET',
    path: '/changes',
    tag: 'board',
    permission: ['project:read'],
    summary: { nl: 'Wat er veranderde in mijn projecten', en: 'What changed in my projects' },
    query: { since: { type: 'moment', description: { nl: 'Vanaf dit tijdstip', en: 'From this moment' } } },
    responses: { 200: { description: { nl: 'De wijzigingen, nieuwste eerst', en: 'The changes, newest first' }, schema: 'HistoryList' } },
    handle: async ({ context, query }) => ({ body: await listChanges(context, query) }),
  },
  {
    method: 'GET',
    path: '/saved-views',
    tag: 'board',
    permission: ['ranking:read'],
    summary: { nl: 'Mijn bewaarde weergaven', en: 'My saved views' },
    responses: { 200: { description: { nl: 'De weergaven', en: 'The views' }, schema: 'SavedViewList' } },
    handle: async ({ context }) => ({ body: await listSavedViews(context) }),
  },
  {
    method: 'POST',
    path: '/saved-views',
    tag: 'board',
    permission: ['ranking:read'],
    summary: { nl: 'Een weergave bewaren', en: 'Save a view' },
    body: bodies.savedView,
    idempotency: 'operation',
    responses: { 201: { description: { nl: 'De weergave', en: 'The view' }, schema: 'SavedView' } },
    handle: async (call) => ({
      body: await createSavedView(call.context, withKey(call, call.body as { name: string; parameters: Record<string, string> })),
    }),
  },
  {
    method: 'DELETE',
    path: '/saved-views/{id}',
    tag: 'board',
    permission: ['ranking:read'],
    summary: { nl: 'Een weergave verwijderen', en: 'Remove a view' },
    ifMatch: 'required',
    responses: { 204: { description: { nl: 'Verwijderd', en: 'Removed' } } },
    handle: async ({ context, parameters, expectedRevision }) => {
      await removeSavedView(context, { id: parameters['id']!, expectedRevision: expectedRevision! });
      return {};
    },
  },
];
