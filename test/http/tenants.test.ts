import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Route } from '../../core/src/http/route.ts';
import { allRoutes } from '../../core/src/http/routes/index.ts';
import { answersOf, townRoles } from './minimalTown.ts';
import { startTestServer, type TestServer } from './testServer.ts';

let server: TestServer;
const cookies = new Map<string, string>();
let code: string;
let draft: string;
let view: string;
let scenario: string;
let session: string;

beforeAll(async () => {
  server = await startTestServer();
  for (const town of ['alfa', 'beta'])
    for (const role of Object.keys(townRoles)) cookies.set(`${town}/${role}`, await server.signIn(town, role));
  const cookie = cookies.get('alfa/applicant')!;
  code = (await server.call('POST', '/api/v1/projects', { cookie, body: { typeKey: 'house', answers: answersOf('Geheim plan van Alfa') } }))
    .json.code;
  draft = (
    await server.call('POST', '/api/v1/drafts', { cookie, body: { typeKey: 'house', answers: answersOf('Geheim concept van Alfa') } })
  ).json.id;
  view = (await server.call('POST', '/api/v1/saved-views', { cookie, body: { name: 'Geheime weergave van Alfa', parameters: {} } })).json
    .id;
  scenario = (
    await server.call('POST', '/api/v1/scenarios', { cookie, body: { name: 'Geheim scenario van Alfa', weights: { D1: 1, D2: 0 } } })
  ).json.id;
  session = (
    await server.call('POST', '/api/v1/weight-sessions', {
      cookie: cookies.get('alfa/facilitator')!,
      body: { title: 'Geheime sessie van Alfa', method: 'pairwise', attribution: 'roles', participants: ['alfa-decider'] },
    })
  ).json.id;
});
afterAll(() => server.close());

/** An address of the route that exists in Alfa. */
const addressOf = ({ path }: Route): string =>
  `/api/v1${path}`
    .replace('{code}', code)
    .replace('{other}', code)
    .replace('/drafts/{id}', `/drafts/${draft}`)
    .replace('/saved-views/{id}', `/saved-views/${view}`)
    .replace('/scenarios/{id}', `/scenarios/${scenario}`)
    .replace('/weight-sessions/{id}', `/weight-sessions/${session}`)
    .replace('/accounts/{id}', '/accounts/alfa-nobody')
    .replace('{key}/form', 'house/form')
    .replace('{document}', 'sheet')
    .replace('{criterion}', 'living')
    .replace('{hash}', 'x')
    .replace('{part}', 'nothing')
    .replace('{key}', 'nothing');

const bodies: Readonly<Record<string, unknown>> = {
  StartDraft: { typeKey: 'house' },
  SaveDraft: { answers: {} },
  CounterfactualRequest: { target: { kind: 'nextAdvice' } },
  TrialCounterfactualRequest: { typeKey: 'house', answers: {}, target: { kind: 'nextAdvice' } },
  TrialWeighingRequest: { typeKey: 'house', answers: {} },
  SubmitProject: { typeKey: 'house', answers: {} },
  ChangeAnswers: { answers: {} },
  TakeTransition: { transition: 'nothing' },
  CastVote: { step: 'nothing', vote: 'approve' },
  AgreeStatutory: { agreed: true },
  RecordEvidence: { class: 'B', source: 'x' },
  ReviewEvidence: {},
  AssessCriterion: { score: 1, motivation: 'x' },
  RecordConversation: { on: '2026-11-01', present: [], said: 'x' },
  SettleJudgement: { score: 1, motivation: 'x', panelRevision: 1 },
  ReportProgress: { status: 'green', explanation: 'x' },
  SaveView: { name: '', parameters: {} },
  SaveScenario: { name: 'x', weights: { unknown: 1 } },
  SaveDraftWeights: { weights: { D1: 1, D2: 0 } },
  AskRobustness: { samples: 10 },
  SaveConfigurationPart: { value: {} },
  PublishRelease: { reason: 'x' },
  ActivateRelease: { release: 'x', reason: 'x' },
  CreateAccount: { username: 'X', name: 'x', roles: [], password: 'x' },
  UpdateAccount: {},
  OpenWeightSession: { title: '', method: 'pairwise', attribution: 'roles', participants: [] },
  InviteParticipants: { accounts: [] },
  SaveJudgement: { handedIn: false },
  StartWeightRound: { reason: '' },
  CancelWeightSession: { reason: '' },
  AdoptWeights: { adopted: {}, by: '', on: '2026-01-01' },
  ComputeWeights: {},
  SignIn: { municipality: 'x', username: 'x', password: 'x' },
};

const send = (route: Route, cookie?: string) =>
  server.call(route.method, addressOf(route), {
    cookie,
    ...(route.body === undefined ? {} : { body: bodies[route.body.name] }),
    ...(route.upload === undefined ? {} : { body: 'a' }),
    headers: {
      ...(route.upload === undefined ? {} : { 'Content-Type': route.upload.contentTypes[0]! }),
      ...(route.ifMatch === 'required' ? { 'If-Match': '"999"' } : {}),
      Accept: '*/*',
    },
  });

const guarded = allRoutes.filter(
  ({ permission, method, path }) => permission !== 'public' && !(method === 'DELETE' && path === '/session'),
);

describe('every route × every role', () => {
  test.each(guarded.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_name, route) => {
    expect((await send(route)).status).toBe(401);
    for (const [role, permissions] of Object.entries(townRoles)) {
      const { status, json } = await send(route, cookies.get(`alfa/${role}`));
      const { permission } = route;
      const allowed =
        permission === 'signedIn' || (permission as readonly string[]).some((one) => (permissions as readonly string[]).includes(one));
      const refused = json?.code === 'WB-PERMISSION-MISSING';
      expect({ role, refused }).toEqual({ role, refused: !allowed });
      if (refused) expect(status).toBe(403);
      expect([401, 405, 500]).not.toContain(status);
    }
  });
});

describe('every route × the other municipality', () => {
  const alfa = async () => {
    const cookie = cookies.get('alfa/applicant')!;
    return Promise.all(
      [`projects/${code}`, `drafts/${draft}`, 'saved-views', 'ranking'].map(
        async (path) => (await server.call('GET', `/api/v1/${path}`, { cookie })).text,
      ),
    );
  };
  let before: readonly string[];
  beforeAll(async () => {
    before = await alfa();
  });

  test.each(guarded.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_name, route) => {
    for (const role of Object.keys(townRoles)) {
      const { status, text } = await send(route, cookies.get(`beta/${role}`));
      expect(text).not.toMatch(/Geheim|alfa-/i);
      if (route.path.includes('{code}') || route.path.includes('{id}')) expect([403, 404]).toContain(status);
      else expect(status).not.toBe(500);
    }
  });

  test('leaves Alfa as it was', async () => expect(await alfa()).toEqual(before));
});

describe('drafts and views are of their owner', () => {
  test('another applicant of the same town finds nothing', async () => {
    const editor = cookies.get('alfa/editor')!;
    expect((await server.call('GET', '/api/v1/drafts', { cookie: editor })).json.total).toBe(0);
    expect((await server.call('GET', `/api/v1/drafts/${draft}`, { cookie: editor })).status).toBe(404);
    const put = await server.call('PUT', `/api/v1/drafts/${draft}`, {
      cookie: editor,
      body: { answers: {} },
      headers: { 'If-Match': '"1"' },
    });
    expect(put.status).toBe(404);
    expect((await server.call('GET', '/api/v1/saved-views', { cookie: cookies.get('alfa/reader')! })).json.total).toBe(0);
    expect(
      (await server.call('DELETE', `/api/v1/saved-views/${view}`, { cookie: cookies.get('alfa/reader')!, headers: { 'If-Match': '"1"' } }))
        .status,
    ).toBe(404);
  });
});

describe('a municipality in the request', () => {
  test.each([
    ['POST', '/drafts', { typeKey: 'house', municipality: 'beta' }],
    ['POST', '/projects', { typeKey: 'house', answers: {}, municipality: 'beta' }],
    ['POST', '/weighings', { typeKey: 'house', answers: {}, municipality: 'beta' }],
  ])('%s %s is refused', async (method, path, body) => {
    const answer = await server.call(method, `/api/v1${path}`, { cookie: cookies.get('alfa/applicant')!, body });
    expect([answer.status, answer.json.code, answer.json.errors[0].pointer]).toEqual([400, 'WB-HTTP-BODY-INVALID', '/municipality']);
  });

  test('among the answers it is an unknown name and is not stored', async () => {
    const cookie = cookies.get('alfa/applicant')!;
    const answers = {
      ...answersOf('Plan B'),
      municipality: 'beta',
      project: { name: 'Plan B', municipality: 'beta', statutoryAgreed: true },
    };
    const { status, headers } = await server.call('POST', '/api/v1/projects', { cookie, body: { typeKey: 'house', answers } });
    expect(status).toBe(201);
    const { json } = await server.call('GET', headers.get('location')!, { cookie });
    expect(JSON.stringify(json.answers)).not.toContain('beta');
    expect(json.core.statutory.agreed).toBe(false);
    expect((await server.call('GET', '/api/v1/ranking', { cookie: cookies.get('beta/reader')! })).json.total).toBe(0);
  });
});
