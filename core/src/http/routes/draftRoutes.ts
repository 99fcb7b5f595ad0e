import type { CounterfactualTarget } from '../../explanation/counterfactual.ts';
import type { Answers } from '../../forms/formDefinition.ts';
import { findTrialCounterfactuals } from '../../projects/counterfactuals/findCounterfactuals.ts';
import { discardProjectDraft } from '../../projects/discardProjectDraft.ts';
import { listProjectDrafts } from '../../projects/listProjectDrafts.ts';
import { readProjectDraft } from '../../projects/readProjectDraft.ts';
import { saveProjectDraft } from '../../projects/saveProjectDraft.ts';
import { startProjectDraft } from '../../projects/startProjectDraft.ts';
import { weighAnswers } from '../../projects/weighAnswers.ts';
import type { Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';
import { withKey } from './withKey.ts';

const draft = { nl: 'Het concept', en: 'The draft' };

export const draftRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/drafts',
    tag: 'drafts',
    permission: ['project:create', 'project:edit'],
    summary: { nl: 'Mijn concepten', en: 'My drafts' },
    responses: {
      200: { description: { nl: 'De concepten, laatst gewijzigde eerst', en: 'The drafts, last changed first' }, schema: 'DraftList' },
    },
    handle: async ({ context }) => ({ body: await listProjectDrafts(context) }),
  },
  {
    method: 'POST',
    path: '/drafts',
    tag: 'drafts',
    permission: ['project:create'],
    summary: { nl: 'Een concept beginnen', en: 'Start a draft' },
    body: bodies.startDraft,
    idempotency: 'operation',
    responses: { 201: { description: draft, schema: 'Draft' } },
    handle: async (call) => {
      const body = await startProjectDraft(
        call.context,
        withKey(call, call.body as { typeKey: string; answers?: Answers; projectCode?: string }),
      );
      return { body, headers: { Location: `/api/v1/drafts/${encodeURIComponent(body.id)}` } };
    },
  },
  {
    method: 'GET',
    path: '/drafts/{id}',
    tag: 'drafts',
    permission: ['project:create', 'project:edit'],
    summary: { nl: 'Een concept van mij', en: 'A draft of mine' },
    responses: { 200: { description: draft, schema: 'Draft' } },
    handle: async ({ context, parameters }) => ({ body: await readProjectDraft(context, { id: parameters['id']! }) }),
  },
  {
    method: 'PUT',
    path: '/drafts/{id}',
    tag: 'drafts',
    permission: ['project:create', 'project:edit'],
    summary: { nl: 'Een concept bewaren, ook met fouten', en: 'Save a draft, mistakes and all' },
    body: bodies.saveDraft,
    ifMatch: 'required',
    responses: { 200: { description: draft, schema: 'Draft' } },
    handle: async ({ context, parameters, body, expectedRevision }) => ({
      body: await saveProjectDraft(context, {
        ...(body as { answers: Answers; page?: string; title?: string }),
        id: parameters['id']!,
        expectedRevision: expectedRevision!,
      }),
    }),
  },
  {
    method: 'DELETE',
    path: '/drafts/{id}',
    tag: 'drafts',
    permission: ['project:create', 'project:edit'],
    summary: { nl: 'Een concept weggooien', en: 'Discard a draft' },
    ifMatch: 'required',
    responses: { 204: { description: { nl: 'Weggegooid', en: 'Discarded' } } },
    handle: async ({ context, parameters, expectedRevision }) => {
      await discardProjectDraft(context, { id: parameters['id']!, expectedRevision: expectedRevision! });
      return {};
    },
  },
  {
    method: 'POST',
    path: '/weighings',
    tag: 'drafts',
    permission: ['project:create', 'project:edit', 'project:read'],
    summary: { nl: 'Proefweging; er wordt niets opgeslagen', en: 'A trial weighing; nothing is stored' },
    body: bodies.trialWeighing,
    responses: {
      200: { description: { nl: 'De weging met onderbouwing', en: 'The weighing with its evidence' }, schema: 'TrialWeighing' },
    },
    handle: async ({ context, body }) => ({
      body: await weighAnswers(context, body as { typeKey: string; answers: Answers; release?: string; projectCode?: string }),
    }),
  },
  {
    method: 'POST',
    path: '/counterfactuals',
    tag: 'drafts',
    permission: ['project:create', 'project:edit', 'project:read'],
    summary: {
      nl: 'Welke antwoorden van een concept anders zouden moeten om een doel te halen',
      en: 'Which answers of a draft would have to change to reach a target',
    },
    body: bodies.trialCounterfactuals,
    responses: { 200: { description: { nl: 'Wat zou helpen', en: 'What would help' }, schema: 'Counterfactuals' } },
    handle: async ({ context, body, language, signal }) => ({
      body: await findTrialCounterfactuals(context, {
        ...(body as { typeKey: string; answers: Answers; release?: string; projectCode?: string; target: CounterfactualTarget }),
        language,
        signal,
      }),
    }),
  },
];
