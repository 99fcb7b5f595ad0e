import { listEvidence } from '../../projects/contributions/listEvidence.ts';
import { recordEvidence, type RecordEvidenceInput } from '../../projects/contributions/recordEvidence.ts';
import { reviewEvidence } from '../../projects/contributions/reviewEvidence.ts';
import { assessCriterion } from '../../projects/judging/assessCriterion.ts';
import { listJudgements } from '../../projects/judging/listJudgements.ts';
import { recordConversation } from '../../projects/judging/recordConversation.ts';
import { settleJudgement } from '../../projects/judging/settleJudgement.ts';
import { reproduceWeighing } from '../../projects/reproduction/reproduceWeighing.ts';
import type { Call, Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';

const project = { 200: { description: { nl: 'Het dossier zoals het nu is', en: 'The dossier as it is now' }, schema: 'Project' } } as const;
const judgement = {
  nl: 'De beoordeling, voor zover u haar mag zien',
  en: 'The judgement, as far as you may see it',
} as const;
const code = ({ parameters }: Call): string => parameters['code']!;
/** The criterion of a dossier as the caller read it. */
const about = (call: Call) => ({ code: code(call), criterion: call.parameters['criterion']!, expectedRevision: call.expectedRevision! });

/** Evidence of contributions, panels of assessors, and computing a weighing again. */
export const evidenceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/projects/{code}/evidence',
    tag: 'projects',
    permission: ['project:read'],
    summary: { nl: 'Onderbouwing per criterium: wie vulde in, wie toetste', en: 'Evidence per criterion: who filled in, who reviewed' },
    responses: { 200: { description: { nl: 'De onderbouwing', en: 'The evidence' }, schema: 'ContributionEvidenceList' } },
    handle: async (call) => ({ body: await listEvidence(call.context, { code: code(call) }) }),
  },
  {
    method: 'PUT',
    path: '/projects/{code}/evidence/{criterion}',
    tag: 'projects',
    permission: ['project:create', 'project:edit'],
    summary: { nl: 'Onderbouwing van een criterium vastleggen', en: 'Record the evidence of a criterion' },
    body: bodies.recordEvidence,
    ifMatch: 'required',
    responses: project,
    handle: async (call) => ({
      body: await recordEvidence(call.context, { ...(call.body as Partial<RecordEvidenceInput>), ...about(call) }),
    }),
  },
  {
    method: 'PUT',
    path: '/projects/{code}/evidence/{criterion}/review',
    tag: 'projects',
    permission: ['evidence:review'],
    summary: { nl: 'Onderbouwing van een criterium toetsen', en: 'Review the evidence of a criterion' },
    body: bodies.reviewEvidence,
    ifMatch: 'required',
    responses: project,
    handle: async (call) => ({ body: await reviewEvidence(call.context, { ...(call.body as { remark?: string }), ...about(call) }) }),
  },
  {
    method: 'GET',
    path: '/projects/{code}/judgements',
    tag: 'judgements',
    permission: ['project:read'],
    summary: { nl: 'Criteria die beoordelaars samen scoren', en: 'Criteria that assessors score together' },
    responses: { 200: { description: judgement, schema: 'JudgementList' } },
    handle: async (call) => ({ body: await listJudgements(call.context, { code: code(call) }) }),
  },
  {
    method: 'PUT',
    path: '/projects/{code}/judgements/{criterion}/assessment',
    tag: 'judgements',
    permission: ['criterion:judge'],
    summary: { nl: 'Uw score geven of herzien', en: 'Give or revise your score' },
    body: bodies.assess,
    ifMatch: 'required',
    responses: { 200: { description: judgement, schema: 'Judgement' } },
    handle: async (call) => ({
      body: await assessCriterion(call.context, {
        ...(call.body as { score: number; motivation: string; reason?: string }),
        ...about(call),
      }),
    }),
  },
  {
    method: 'POST',
    path: '/projects/{code}/judgements/{criterion}/conversations',
    tag: 'judgements',
    permission: ['criterion:judge'],
    summary: { nl: 'Een gesprek over de scores vastleggen', en: 'Record a conversation about the scores' },
    body: bodies.converse,
    ifMatch: 'required',
    idempotency: 'route',
    responses: { 201: { description: judgement, schema: 'Judgement' } },
    handle: async (call) => ({
      body: await recordConversation(call.context, {
        ...(call.body as { on: string; present: readonly string[]; said: string }),
        ...about(call),
      }),
    }),
    replay: async (call) => {
      const { items } = await listJudgements(call.context, { code: code(call) });
      return { body: items.find(({ criterion }) => criterion === call.parameters['criterion']) };
    },
  },
  {
    method: 'PUT',
    path: '/projects/{code}/judgements/{criterion}/settlement',
    tag: 'judgements',
    permission: ['criterion:judge'],
    summary: { nl: 'De score vaststellen en opnieuw wegen', en: 'Settle the score and weigh again' },
    body: bodies.settle,
    ifMatch: 'required',
    responses: project,
    handle: async (call) => ({
      body: await settleJudgement(call.context, {
        ...(call.body as { score: number; motivation: string; panelRevision: number }),
        ...about(call),
      }),
    }),
  },
  {
    method: 'GET',
    path: '/projects/{code}/weighing/reproduction',
    tag: 'projects',
    permission: ['project:read'],
    summary: { nl: 'De weging narekenen uit wat is vastgelegd', en: 'Compute the weighing again from what was stored' },
    query: {
      at: {
        type: 'text',
        description: { nl: 'Datum of moment van een eerdere weging', en: 'Date or moment of an earlier weighing' },
      },
    },
    responses: { 200: { description: { nl: 'Wat eruit kwam', en: 'What came out' }, schema: 'Reproduction' } },
    handle: async (call) => {
      const at = call.query['at'] as string | undefined;
      return { body: await reproduceWeighing(call.context, { code: code(call), ...(at === undefined ? {} : { at }) }) };
    },
  },
];
