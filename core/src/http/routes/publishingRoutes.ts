import { activateRelease } from '../../publishing/activateRelease.ts';
import { findSummary } from '../../publishing/findSummary.ts';
import { previewActivation } from '../../publishing/previewActivation.ts';
import { publishRelease } from '../../publishing/publishRelease.ts';
import { readReadiness } from '../../publishing/readReadiness.ts';
import { listReviewers } from '../../publishing/review/listReviewers.ts';
import { requestReview } from '../../publishing/review/requestReview.ts';
import { reviewDraft } from '../../publishing/review/reviewDraft.ts';
import { cancelScheduledRelease } from '../../publishing/schedule/cancelScheduledRelease.ts';
import { readScheduledRelease } from '../../publishing/schedule/readScheduledRelease.ts';
import { scheduleRelease } from '../../publishing/schedule/scheduleRelease.ts';
import type { Permission } from '../../shared/permissions.ts';
import type { QueryParameters } from '../query/queryParameter.ts';
import type { Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';

const readers: readonly [Permission, ...Permission[]] = ['configuration:read', 'configuration:edit', 'configuration:publish'];
const askers: readonly [Permission, ...Permission[]] = ['configuration:edit', 'configuration:publish'];
const publishers: readonly [Permission, ...Permission[]] = ['configuration:publish'];
const readiness = { 200: { description: { nl: 'De punten', en: 'The points' }, schema: 'Readiness' } } as const;
const plan = { 200: { description: { nl: 'De geplande vrijgave', en: 'The scheduled release' }, schema: 'ScheduledRelease' } } as const;

const intakesChoice: QueryParameters = {
  intakes: {
    type: 'text',
    options: ['ask', 'keep'],
    description: {
      nl: 'Wat met aanvragen gebeurt waarvan het formulier niet meer geldig is: vragen, of hun vrijgave laten houden',
      en: 'What happens to intakes whose form is no longer valid: ask, or let them keep their release',
    },
  },
};

/** From a draft to a live release, and back. */
export const publishingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/configuration/readiness',
    tag: 'configuration',
    token: true,
    permission: readers,
    summary: { nl: 'Kan het concept worden vrijgegeven, en wat staat nog open', en: 'Can the draft be published, and what is still open' },
    query: intakesChoice,
    responses: readiness,
    handle: async ({ context, query: { intakes } }) => ({
      body: await readReadiness(context, intakes === undefined ? {} : { intakes: intakes as 'ask' | 'keep' }),
    }),
  },
  {
    method: 'GET',
    path: '/configuration/reviewers',
    tag: 'configuration',
    permission: askers,
    summary: { nl: 'Wie het concept kan beoordelen', en: 'Who can review the draft' },
    responses: { 200: { description: { nl: 'De collega’s', en: 'The colleagues' }, schema: 'ReviewerList' } },
    handle: async ({ context }) => ({ body: await listReviewers(context) }),
  },
  {
    method: 'POST',
    path: '/configuration/review-requests',
    tag: 'configuration',
    permission: askers,
    summary: { nl: 'Een collega vragen het concept te beoordelen', en: 'Ask a colleague to review the draft' },
    body: bodies.requestReview,
    idempotency: 'route',
    responses: { 201: { description: { nl: 'De punten', en: 'The points' }, schema: 'Readiness' } },
    handle: async ({ context, body }) => ({ body: await requestReview(context, body as { account: string }) }),
    replay: async ({ context }) => ({ body: await readReadiness(context) }),
  },
  {
    method: 'PUT',
    path: '/configuration/review',
    tag: 'configuration',
    permission: publishers,
    summary: { nl: 'Het concept goedkeuren of afwijzen', en: 'Approve or refuse the draft' },
    body: bodies.reviewDraft,
    ifMatch: 'required',
    responses: readiness,
    handle: async ({ context, body, expectedRevision }) => ({
      body: await reviewDraft(context, {
        ...(body as { verdict: 'approved' | 'refused'; hash: string; remark?: string }),
        expectedRevision: expectedRevision!,
      }),
    }),
  },
  {
    method: 'POST',
    path: '/releases',
    tag: 'configuration',
    token: true,
    permission: publishers,
    summary: { nl: 'Het concept vrijgeven', en: 'Publish the draft' },
    body: bodies.publish,
    ifMatch: 'required',
    idempotency: 'route',
    responses: { 201: { description: { nl: 'De vrijgave', en: 'The release' }, schema: 'ReleaseSummary' } },
    handle: async ({ context, body, expectedRevision }) => ({
      body: await publishRelease(context, {
        ...(body as { reason: string; intakes?: 'ask' | 'keep' }),
        expectedRevision: expectedRevision!,
      }),
    }),
    replay: async ({ context }, written) => ({
      body: await findSummary(context, written.find(({ collection }) => collection === 'releases')?.id ?? ''),
    }),
  },
  {
    method: 'GET',
    path: '/scheduled-release',
    tag: 'configuration',
    token: true,
    permission: readers,
    summary: { nl: 'De geplande vrijgave, of wat ervan werd', en: 'The scheduled release, or what became of it' },
    responses: plan,
    handle: async ({ context }) => ({ body: await readScheduledRelease(context) }),
  },
  {
    method: 'PUT',
    path: '/scheduled-release',
    tag: 'configuration',
    token: true,
    permission: publishers,
    summary: { nl: 'Het concept op een vast moment vrijgeven', en: 'Publish the draft at a set time' },
    body: bodies.schedule,
    ifMatch: 'required',
    responses: plan,
    handle: async ({ context, body, expectedRevision }) => ({
      body: await scheduleRelease(context, {
        ...(body as { at: string; reason: string; intakes?: 'ask' | 'keep' }),
        expectedRevision: expectedRevision!,
      }),
    }),
  },
  {
    method: 'DELETE',
    path: '/scheduled-release',
    tag: 'configuration',
    token: true,
    permission: publishers,
    summary: { nl: 'De geplande vrijgave afzeggen', en: 'Call off the scheduled release' },
    ifMatch: 'required',
    responses: { 204: { description: { nl: 'Afgezegd', en: 'Called off' } } },
    handle: async ({ context, expectedRevision }) => {
      await cancelScheduledRelease(context, { expectedRevision: expectedRevision! });
      return {};
    },
  },
  {
    method: 'GET',
    path: '/releases/{hash}/activation',
    tag: 'configuration',
    token: true,
    permission: readers,
    summary: { nl: 'Kan deze vrijgave weer actief worden', en: 'Can this release become active again' },
    responses: { 200: { description: { nl: 'Wat u vooraf weet', en: 'What is known before' }, schema: 'ActivationPreview' } },
    handle: async ({ context, parameters }) => ({ body: await previewActivation(context, { hash: parameters['hash']! }) }),
  },
  {
    method: 'PUT',
    path: '/active-release',
    tag: 'configuration',
    token: true,
    permission: publishers,
    summary: { nl: 'Een eerdere vrijgave weer gebruiken', en: 'Use an earlier release again' },
    body: bodies.activate,
    ifMatch: 'required',
    responses: { 200: { description: { nl: 'De actieve vrijgave', en: 'The active release' }, schema: 'ReleaseSummary' } },
    handle: async ({ context, body, expectedRevision }) => ({
      body: await activateRelease(context, { ...(body as { release: string; reason: string }), expectedRevision: expectedRevision! }),
    }),
  },
];
