import { adoptWeights, type AdoptWeightsInput } from '../../agreement/adoptWeights.ts';
import { cancelWeightSession } from '../../agreement/cancelWeightSession.ts';
import { closeWeightRound } from '../../agreement/closeWeightRound.ts';
import { computeWeights } from '../../agreement/computeWeights.ts';
import { inviteParticipants } from '../../agreement/inviteParticipants.ts';
import { listParticipantCandidates } from '../../agreement/listParticipantCandidates.ts';
import { listWeightSessions } from '../../agreement/listWeightSessions.ts';
import { openWeightSession, type OpenWeightSessionInput } from '../../agreement/openWeightSession.ts';
import { readJudgement } from '../../agreement/readJudgement.ts';
import { readWeightSession } from '../../agreement/readWeightSession.ts';
import { saveJudgement, type SaveJudgementInput } from '../../agreement/saveJudgement.ts';
import { startWeightRound } from '../../agreement/startWeightRound.ts';
import type { WeightQuestion } from '../../weights/calculateWeights.ts';
import type { Call, Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';
import { withKey } from './withKey.ts';

const facilitators = ['weights:facilitate'] as const;
const session = { nl: 'De weegsessie', en: 'The weighting session' };
const judgement = { nl: 'Uw oordeel', en: 'Your judgement' };

/** Which session, and the revision of it (or of the own judgement) that the caller saw. */
const at = ({ parameters, expectedRevision }: Call): { id: string; expectedRevision: number } => ({
  id: parameters['id']!,
  expectedRevision: expectedRevision!,
});

export const weightRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/weight-sessions',
    tag: 'weights',
    permission: 'signedIn',
    summary: { nl: 'Weegsessies waarvoor ik ben uitgenodigd, of alle', en: 'Weighting sessions I was invited to, or all' },
    responses: {
      200: { description: { nl: 'De weegsessies, nieuwste eerst', en: 'The sessions, newest first' }, schema: 'WeightSessionList' },
    },
    handle: async ({ context }) => ({ body: await listWeightSessions(context) }),
  },
  {
    method: 'POST',
    path: '/weight-sessions',
    tag: 'weights',
    permission: facilitators,
    summary: { nl: 'Een weegsessie openen', en: 'Open a weighting session' },
    body: bodies.openWeightSession,
    idempotency: 'operation',
    responses: { 201: { description: session, schema: 'WeightSession' } },
    handle: async (call) => {
      const body = await openWeightSession(call.context, withKey(call, call.body as OpenWeightSessionInput));
      return { body, headers: { Location: `/api/v1/weight-sessions/${body.id}` } };
    },
  },
  {
    method: 'GET',
    path: '/weight-sessions/{id}',
    tag: 'weights',
    permission: 'signedIn',
    summary: { nl: 'Een weegsessie, met de uitkomst van gesloten ronden', en: 'A weighting session, with the outcome of closed rounds' },
    responses: { 200: { description: session, schema: 'WeightSession' } },
    handle: async ({ context, parameters }) => ({ body: await readWeightSession(context, { id: parameters['id']! }) }),
  },
  {
    method: 'POST',
    path: '/weight-sessions/{id}/participants',
    tag: 'weights',
    permission: facilitators,
    summary: { nl: 'Meer mensen uitnodigen', en: 'Invite more people' },
    body: bodies.inviteParticipants,
    ifMatch: 'required',
    responses: { 200: { description: session, schema: 'WeightSession' } },
    handle: async (call) => ({
      body: await inviteParticipants(call.context, { ...at(call), ...(call.body as { accounts: readonly string[] }) }),
    }),
  },
  {
    method: 'GET',
    path: '/weight-sessions/{id}/judgement',
    tag: 'weights',
    permission: 'signedIn',
    summary: { nl: 'Mijn eigen oordeel', en: 'My own judgement' },
    responses: { 200: { description: judgement, schema: 'WeightJudgement' } },
    handle: async ({ context, parameters }) => ({ body: await readJudgement(context, { id: parameters['id']! }) }),
  },
  {
    method: 'PUT',
    path: '/weight-sessions/{id}/judgement',
    tag: 'weights',
    permission: 'signedIn',
    summary: { nl: 'Mijn oordeel bewaren of inleveren', en: 'Save my judgement or hand it in' },
    body: bodies.saveJudgement,
    ifMatch: 'required',
    responses: { 200: { description: judgement, schema: 'WeightJudgement' } },
    handle: async (call) => ({ body: await saveJudgement(call.context, { ...at(call), ...(call.body as SaveJudgementInput) }) }),
  },
  {
    method: 'POST',
    path: '/weight-sessions/{id}/closings',
    tag: 'weights',
    permission: facilitators,
    summary: { nl: 'De ronde sluiten met wie inleverde', en: 'Close the round with who handed in' },
    ifMatch: 'required',
    responses: { 200: { description: session, schema: 'WeightSession' } },
    handle: async (call) => ({ body: await closeWeightRound(call.context, at(call)) }),
  },
  {
    method: 'POST',
    path: '/weight-sessions/{id}/rounds',
    tag: 'weights',
    permission: facilitators,
    summary: { nl: 'Nog een ronde, met een reden', en: 'Another round, with a reason' },
    body: bodies.startWeightRound,
    ifMatch: 'required',
    responses: { 200: { description: session, schema: 'WeightSession' } },
    handle: async (call) => ({ body: await startWeightRound(call.context, { ...at(call), ...(call.body as { reason: string }) }) }),
  },
  {
    method: 'POST',
    path: '/weight-sessions/{id}/cancellations',
    tag: 'weights',
    permission: facilitators,
    summary: { nl: 'Een weegsessie afbreken', en: 'Call a weighting session off' },
    body: bodies.cancelWeightSession,
    ifMatch: 'required',
    responses: { 200: { description: session, schema: 'WeightSession' } },
    handle: async (call) => ({ body: await cancelWeightSession(call.context, { ...at(call), ...(call.body as { reason: string }) }) }),
  },
  {
    method: 'PUT',
    path: '/weight-sessions/{id}/adoption',
    tag: 'weights',
    permission: facilitators,
    summary: { nl: 'De vaststelling vastleggen en in het concept zetten', en: 'Record the adoption and put it in the draft' },
    body: bodies.adoptWeights,
    ifMatch: 'required',
    responses: { 200: { description: session, schema: 'WeightSession' } },
    handle: async (call) => ({
      body: await adoptWeights(call.context, { ...at(call), ...(call.body as Omit<AdoptWeightsInput, 'id' | 'expectedRevision'>) }),
    }),
  },
  {
    method: 'GET',
    path: '/participant-candidates',
    tag: 'weights',
    permission: facilitators,
    summary: { nl: 'Wie kan worden uitgenodigd', en: 'Who can be invited' },
    responses: { 200: { description: { nl: 'Mensen met een account', en: 'People with an account' }, schema: 'ParticipantCandidateList' } },
    handle: async ({ context }) => ({ body: await listParticipantCandidates(context) }),
  },
  {
    method: 'POST',
    path: '/weight-calculations',
    tag: 'weights',
    permission: 'signedIn',
    summary: { nl: 'Gewichten uitrekenen; er wordt niets opgeslagen', en: 'Compute weights; nothing is stored' },
    body: bodies.computeWeights,
    responses: {
      200: {
        description: { nl: 'De gewichten met hun consistentie', en: 'The weights with their consistency' },
        schema: 'WeightCalculation',
      },
    },
    handle: async ({ context, body }) => ({ body: await computeWeights(context, body as WeightQuestion) }),
  },
];
