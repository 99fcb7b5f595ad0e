import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { buildOpenApi } from '../../core/src/http/openapi/buildOpenApi.ts';
import { allRoutes } from '../../core/src/http/routes/index.ts';
import { statusOfKind } from '../../core/src/http/problems/statusOfKind.ts';
import { errorRegistry } from '../../core/src/shared/errors/registry.ts';
import type { ErrorDefinition } from '../../core/src/shared/errors/errorDefinition.ts';
import { answersOf } from './minimalTown.ts';
import { startTestServer, type TestServer, password } from './testServer.ts';

type Operation = {
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
  parameters: readonly { name: string; in: string }[];
  requestBody?: unknown;
};
type Document = { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown> } };

let server: TestServer;
let document: Document;
beforeAll(async () => {
  server = await startTestServer();
  document = (await server.call('GET', '/api/v1/openapi.json')).json as Document;
});
afterAll(() => server.close());

describe('the document', () => {
  test('names every route and nothing else', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(allRoutes.map(({ method, path }) => `${method} ${path}`).sort());
    expect(new Set(described).size).toBe(described.length);
  });

  test('is what the routes build, and says 3.1', () => {
    expect(document).toEqual(JSON.parse(JSON.stringify(buildOpenApi(allRoutes))));
    expect(document.openapi).toBe('3.1.0');
  });

  test('refers to nothing that is not there, and every schema compiles', () => {
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
    for (const name of names) expect(Object.keys(document.components.schemas)).toContain(name);
    const ajv = schemaCompiler();
    for (const name of Object.keys(document.components.schemas)) expect(ajv.getSchema(`api#/components/schemas/${name}`)).toBeDefined();
  });

  test('gives every operation a name of its own, parameters for its path and a problem', () => {
    const ids = new Set<string>();
    for (const [path, operations] of Object.entries(document.paths))
      for (const operation of Object.values(operations) as (Operation & { operationId: string; summary: string })[]) {
        expect(ids).not.toContain(operation.operationId);
        ids.add(operation.operationId);
        expect(operation.summary.length).toBeGreaterThan(5);
        expect(operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(
          [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
        );
        expect(operation.responses['400']!.content).toHaveProperty(['application/problem+json']);
      }
  });

  test('every body refuses what it does not name', () => {
    for (const { body } of allRoutes)
      if (body !== undefined) expect(body.schema).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

const schemaCompiler = (): Ajv2020 => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: 'api', ...document } as object);
  return ajv;
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into answers of every shape
type Check = (method: string, path: string, options: Parameters<TestServer['call']>[2], route?: string) => Promise<any>;

/** Evidence that is recorded and reviewed, a panel that disagrees and settles, and a weighing that is computed again. */
const reviewAndJudge = async ({ check, applicant, administrator }: { check: Check; applicant: string; administrator: string }) => {
  await check('POST', '/accounts', {
    cookie: administrator,
    body: { username: 'second', name: 'Tweede', roles: ['assessor'], password },
  });
  const [reviewer, first, second] = await Promise.all(['reviewer', 'assessor', 'second'].map((one) => server.signIn('alfa', one)));
  const { code } = await check('POST', '/projects', {
    cookie: applicant,
    body: { typeKey: 'garden', answers: answersOf('Tuin') },
  });
  const at = `/projects/${code}`;
  const match = async () => ({
    'If-Match': `"${(await check('GET', at, { cookie: applicant }, '/projects/{code}')).revision}"`,
  });
  const evidence = '/projects/{code}/evidence/{criterion}';
  await check('PUT', `${at}/evidence/living`, { cookie: applicant, body: { class: 'B', year: 2027 }, headers: await match() }, evidence);
  await check('PUT', `${at}/evidence/living/review`, { cookie: reviewer, body: {}, headers: await match() }, `${evidence}/review`);
  await check('GET', `${at}/evidence`, { cookie: applicant }, '/projects/{code}/evidence');

  const judgement = '/projects/{code}/judgements/{criterion}';
  const headers = await match();
  for (const [cookie, score] of [
    [first, 3],
    [second, -1],
  ] as const)
    await check(
      'PUT',
      `${at}/judgements/beauty/assessment`,
      { cookie, body: { score, motivation: 'Zo zie ik het' }, headers },
      `${judgement}/assessment`,
    );
  const talk = {
    cookie: first,
    body: { on: new Date().toISOString().slice(0, 10), present: ['alfa-assessor'], said: 'Gesproken' },
    headers: { ...headers, 'Idempotency-Key': 'talk-1' },
  };
  const { items } = await check('GET', `${at}/judgements`, { cookie: first }, '/projects/{code}/judgements');
  talk.body.present = items[0].assessments.map(({ account }: { account: string }) => account);
  const said = await check('POST', `${at}/judgements/beauty/conversations`, talk, `${judgement}/conversations`);
  const repeated = await check('POST', `${at}/judgements/beauty/conversations`, talk, `${judgement}/conversations`);
  expect(repeated).toEqual(said);
  await check(
    'PUT',
    `${at}/judgements/beauty/settlement`,
    { cookie: second, body: { score: 1, motivation: 'Het midden', panelRevision: said.panelRevision }, headers },
    `${judgement}/settlement`,
  );
  await check('GET', `${at}/judgements`, { cookie: applicant }, '/projects/{code}/judgements');
  await check('GET', `${at}/weighing/reproduction`, { cookie: applicant }, '/projects/{code}/weighing/reproduction');
};

describe('answers are what the document says', () => {
  test('along the whole way', async () => {
    const ajv = schemaCompiler();
    const seen: string[] = [];
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into answers of every shape
    const check = async (method: string, path: string, options: Parameters<TestServer['call']>[2], route = path): Promise<any> => {
      const answer = await server.call(method, `/api/v1${path}`, options);
      const operation = document.paths[route]![method.toLowerCase()]!;
      const content = operation.responses[String(answer.status)]?.content;
      if (answer.status >= 400) throw new Error(`${method} ${path} answered ${answer.text}`);
      expect(Object.keys(operation.responses)[0]).toBe(String(answer.status));
      const ref = content?.['application/json']?.schema.$ref;
      if (ref !== undefined) {
        const validate = ajv.getSchema(`api${ref}`)!;
        validate(answer.json);
        expect({ route, errors: validate.errors }).toEqual({ route, errors: null });
      }
      seen.push(`${method} ${route}`);
      return answer.json;
    };
    const applicant = await server.signIn('alfa', 'applicant');
    const decider = await server.signIn('alfa', 'decider');
    const administrator = await server.signIn('alfa', 'administrator');
    const auditor = await server.signIn('alfa', 'auditor');
    const answers = answersOf('Plan A');
    const match = (revision: number) => ({ 'If-Match': `"${revision}"` });

    const weighTogether = async (): Promise<void> => {
      const facilitator = await server.signIn('alfa', 'facilitator');
      const opened = await check('POST', '/weight-sessions', {
        cookie: facilitator,
        body: { title: 'Hoofddoelen', method: 'pairwise', attribution: 'names', participants: ['alfa-decider'] },
      });
      const at = `/weight-sessions/${opened.id}`;
      const route = '/weight-sessions/{id}';
      await check('GET', '/participant-candidates', { cookie: facilitator });
      const invited = await check(
        'POST',
        `${at}/participants`,
        { cookie: facilitator, body: { accounts: ['alfa-reader'] }, headers: match(opened.revision) },
        `${route}/participants`,
      );
      await check('GET', '/tasks', { cookie: decider });
      const own = await check('GET', `${at}/judgement`, { cookie: decider }, `${route}/judgement`);
      await check(
        'PUT',
        `${at}/judgement`,
        { cookie: decider, body: { comparisons: [{ first: 'D1', second: 'D2', ratio: 3 }], handedIn: true }, headers: match(own.revision) },
        `${route}/judgement`,
      );
      const close = (session: { revision: number }) =>
        check('POST', `${at}/closings`, { cookie: facilitator, headers: match(session.revision) }, `${route}/closings`);
      const closed = await close(invited);
      await check('GET', at, { cookie: decider }, route);
      const second = await check(
        'POST',
        `${at}/rounds`,
        { cookie: facilitator, body: { reason: 'Na een gesprek' }, headers: match(closed.revision) },
        `${route}/rounds`,
      );
      const again = await check('GET', `${at}/judgement`, { cookie: decider }, `${route}/judgement`);
      await check(
        'PUT',
        `${at}/judgement`,
        { cookie: decider, body: { comparisons: again.comparisons, handedIn: true }, headers: match(again.revision) },
        `${route}/judgement`,
      );
      const last = await close(second);
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
      const adoption = { adopted: { D1: 75, D2: 25 }, by: 'Gemeenteraad', on: today };
      await check('PUT', `${at}/adoption`, { cookie: facilitator, body: adoption, headers: match(last.revision) }, `${route}/adoption`);
      await check('GET', '/weight-sessions', { cookie: decider });
      const other = await check('POST', '/weight-sessions', {
        cookie: facilitator,
        body: { title: 'Punten', method: 'points', attribution: 'anonymous', participants: ['alfa-decider'] },
      });
      await check(
        'POST',
        `/weight-sessions/${other.id}/cancellations`,
        { cookie: facilitator, body: { reason: 'Dubbel' }, headers: match(other.revision) },
        `${route}/cancellations`,
      );
      await check('POST', '/weight-calculations', {
        cookie: decider,
        body: {
          matrix: [
            [1, 3],
            [0.3333, 1],
          ],
        },
      });
    };

    const testCases = async (): Promise<void> => {
      const caller = { cookie: await server.signIn('alfa', 'tester') };
      const made = await check('POST', `${at}/test-cases`, caller, '/projects/{code}/test-cases');
      const { configuration, revision } = await check('GET', '/configuration/draft', caller);
      const value = { ...configuration.testCases[made.key], expected: { priority: 99 } };
      const address = `/configuration/draft/parts/testCases/${made.key}`;
      await check('PUT', address, { ...caller, body: { value }, headers: match(revision) }, '/configuration/draft/parts/{part}/{key}');
      const { counts, items } = await check('GET', '/configuration/test-runs', caller);
      expect(counts).toMatchObject({ red: 1, waived: 0 });
      const waived = await check(
        'PUT',
        `/configuration/test-cases/${made.key}/waiver`,
        { ...caller, body: { reason: 'Bewust', outcomeHash: items.find(({ key }: { key: string }) => key === made.key).outcomeHash } },
        '/configuration/test-cases/{key}/waiver',
      );
      expect(waived.counts).toMatchObject({ red: 0, waived: 1 });
      const adopted = await check('POST', '/configuration/test-cases/adoption', { ...caller, body: {} });
      expect(adopted.counts).toMatchObject({ red: 0, waived: 0 });
    };
    const replay = async (): Promise<void> => {
      const caller = { cookie: administrator };
      const started = await check('POST', '/replays', { ...caller, body: { from: 'active', to: 'active', again: true } });
      const replayAt = `/replays/${started.id}`;
      let now = started;
      while (now.state === 'waiting' || now.state === 'running')
        now = await check('GET', `${replayAt}?after=${now.revision}`, caller, '/replays/{id}');
      expect(now.state).toBe('done');
      await check('GET', `${replayAt}/projects?show=all`, caller, '/replays/{id}/projects');
      await check('GET', `${replayAt}/intakes?limit=5`, caller, '/replays/{id}/intakes');
      await check('DELETE', replayAt, caller, '/replays/{id}');
    };
    const moveToActive = async (): Promise<void> => {
      const caller = { cookie: await server.signIn('alfa', 'mover') };
      const { to, items } = await check('GET', '/moves/candidates', caller);
      const codes = items.map(({ code }: { code: string }) => code);
      await check('POST', '/moves/preview', { ...caller, body: { codes } });
      const body = { codes, release: to.hash, reason: 'Nieuwe groet' };
      const move = await check('POST', '/moves', { ...caller, body, headers: { 'Idempotency-Key': 'move-1' } });
      const at = `/moves/${move.id}`;
      const route = '/moves/{id}';
      let now = move;
      while (now.state === 'running') now = await check('GET', at, caller, route);
      expect(now).toMatchObject({ state: 'done', moved: codes.length });
      await check('POST', `${at}/undo`, caller, `${route}/undo`);
      await check('GET', '/moves', caller);
    };

    await check('GET', '/municipalities', {});
    await check('GET', '/openapi.json', {});
    await check('GET', '/session', { cookie: applicant });
    await check('GET', '/project-types', { cookie: applicant });
    await check('GET', '/project-types/house/form', { cookie: applicant }, '/project-types/{key}/form');
    await check('GET', '/framework', { cookie: applicant });
    const draft = await check('POST', '/drafts', { cookie: applicant, body: { typeKey: 'house' } });
    await check('GET', `/drafts/${draft.id}`, { cookie: applicant }, '/drafts/{id}');
    await check('PUT', `/drafts/${draft.id}`, { cookie: applicant, body: { answers, page: 'page' }, headers: match(1) }, '/drafts/{id}');
    await check('GET', '/drafts', { cookie: applicant });
    await check('POST', '/weighings', { cookie: applicant, body: { typeKey: 'house', answers } });
    await check('POST', '/weighings', { cookie: applicant, body: { typeKey: 'house', answers: {} } });
    const project = await check('POST', '/projects', { cookie: applicant, body: { draftId: draft.id } });
    const at = `/projects/${project.code}`;
    await check('GET', at, { cookie: applicant }, '/projects/{code}');
    const changed = await check(
      'PUT',
      `${at}/answers`,
      { cookie: applicant, body: { answers: answersOf('Plan A', 3) }, headers: match(project.revision) },
      '/projects/{code}/answers',
    );
    await check('GET', `${at}/weighing`, { cookie: applicant }, '/projects/{code}/weighing');
    for (const target of [{ kind: 'nextAdvice' }, { kind: 'nextBand', criterion: 'living' }, { kind: 'priority', priority: 90 }]) {
      await check('POST', `${at}/counterfactuals`, { cookie: applicant, body: { target } }, '/projects/{code}/counterfactuals');
      await check('POST', '/counterfactuals', { cookie: applicant, body: { typeKey: 'house', answers, target } });
    }
    await check('GET', `${at}/explanation`, { cookie: applicant }, '/projects/{code}/explanation');
    await check('GET', `${at}/comparisons/${project.code}`, { cookie: applicant }, '/projects/{code}/comparisons/{other}');
    await check('GET', '/tasks', { cookie: decider });
    await check(
      'POST',
      `${at}/votes`,
      { cookie: decider, body: { step: 'vote', vote: 'approve' }, headers: match(changed.revision) },
      '/projects/{code}/votes',
    );
    await check(
      'POST',
      `${at}/reports`,
      { cookie: applicant, body: { status: 'amber', explanation: 'Het loopt wat uit' } },
      '/projects/{code}/reports',
    );
    for (const list of ['decisions', 'history', 'reports'])
      await check('GET', `${at}/${list}`, { cookie: applicant }, `/projects/{code}/${list}`);
    await check('GET', '/projects', { cookie: applicant });
    await check('GET', '/ranking', { cookie: applicant });
    await check('GET', '/ranking/terms', { cookie: applicant });
    await check('GET', '/sensitivity?top=3&step=10', { cookie: applicant }, '/sensitivity');
    await check('GET', '/robustness?seed=4294967295&samples=20&spread=1.5', { cookie: applicant }, '/robustness');
    await check('POST', '/robustness', { cookie: applicant, body: { samples: 20, factors: { D1: 2 } } });
    const scenario = await check('POST', '/scenarios', { cookie: applicant, body: { name: 'Proef', weights: { D1: 1, D2: 0 } } });
    await check('GET', '/scenarios', { cookie: applicant });
    await check('GET', `/scenarios/${scenario.id}`, { cookie: applicant }, '/scenarios/{id}');
    await check('DELETE', `/scenarios/${scenario.id}`, { cookie: applicant, headers: match(scenario.revision) }, '/scenarios/{id}');
    await check('GET', '/changes', { cookie: applicant });
    const { revision } = await check('GET', at, { cookie: applicant }, '/projects/{code}');
    await check(
      'POST',
      `${at}/transitions`,
      { cookie: applicant, body: { transition: 'withdraw', remark: 'Toch niet' }, headers: match(revision) },
      '/projects/{code}/transitions',
    );
    await reviewAndJudge({ check, applicant, administrator });
    const view = await check('POST', '/saved-views', { cookie: applicant, body: { name: 'Alles', parameters: { sort: 'name' } } });
    await check('GET', '/saved-views', { cookie: applicant });
    await check('DELETE', `/saved-views/${view.id}`, { cookie: applicant, headers: match(view.revision) }, '/saved-views/{id}');
    await check('GET', '/configuration/test-runs', { cookie: administrator });
    await check('GET', '/configuration/coverage', { cookie: administrator });
    await check('GET', '/configuration/schemas', { cookie: administrator });
    const configuration = await check('GET', '/configuration/draft', { cookie: administrator });
    expect(configuration.problems).toEqual([]);
    await check('PUT', '/configuration/draft/weights', {
      cookie: administrator,
      body: { weights: { D1: 1, D2: 0 } },
      headers: match(configuration.revision),
    });
    await check(
      'PUT',
      '/configuration/draft/parts/texts',
      { cookie: administrator, body: { value: { greeting: { nl: 'Dag', en: 'Hello' } } }, headers: match(configuration.revision) },
      '/configuration/draft/parts/{part}',
    );
    const changes = await check('GET', '/configuration/draft/changes', { cookie: administrator });
    const difference = await check(
      'GET',
      '/configuration/difference?from=active&to=draft',
      { cookie: administrator },
      '/configuration/difference',
    );
    expect(difference.changes[0]).toMatchObject({ part: 'texts', path: '/greeting', kind: 'added', by: [{ name: expect.any(String) }] });
    await check('GET', '/configuration/difference/raw?from=active&to=draft', { cookie: administrator }, '/configuration/difference/raw');
    await check('GET', '/configuration/trace?part=framework&path=/goals', { cookie: administrator }, '/configuration/trace');
    await check(
      'POST',
      `/configuration/difference/${difference.changes[0].id}/revert`,
      { cookie: administrator },
      '/configuration/difference/{id}/revert',
    );
    await check(
      'PUT',
      '/configuration/draft/parts/texts',
      { cookie: administrator, body: { value: { greeting: { nl: 'Dag', en: 'Hello' } } }, headers: match(configuration.revision + 2) },
      '/configuration/draft/parts/{part}',
    );
    const undone = await check(
      'POST',
      `/configuration/draft/changes/${changes.items[0].id}/undo`,
      { cookie: administrator },
      '/configuration/draft/changes/{id}/undo',
    );
    const { framework } = configuration.configuration;
    const slip = { ...framework, urgency: { ...framework.urgency, value: { fact: 'answers', path: 'judged.urgencie' } } };
    const wrong = await check(
      'PUT',
      '/configuration/draft/parts/framework',
      { cookie: administrator, body: { value: slip, base: framework }, headers: match(configuration.revision) },
      '/configuration/draft/parts/{part}',
    );
    const { code, part, pointer, mends } = wrong.problems[0];
    expect(mends).toHaveLength(1);
    await check('POST', '/configuration/draft/mends', {
      cookie: administrator,
      body: { code, part, pointer, mend: 0 },
      headers: match(wrong.revision),
    });
    await check('PUT', '/configuration/draft/presence', { cookie: administrator, body: { part: 'texts' } });
    await check('GET', '/configuration/draft/presence', { cookie: administrator });
    const cleared = await check(
      'DELETE',
      '/configuration/draft/parts/texts?changes',
      { cookie: administrator, headers: match(undone.revision) },
      '/configuration/draft/parts/{part}',
    );
    const column = { key: 'living', name: { nl: 'Oordeel' }, kind: 'number', value: { fact: 'answers', path: 'judged.living' } };
    const table = { columns: [column], rows: [{ when: { living: { below: 0 } }, message: { nl: 'Onder nul.' } }] };
    const tabled = await check(
      'PUT',
      '/configuration/draft/parts/ruleSets/low',
      {
        cookie: administrator,
        body: { value: { key: 'low', name: { nl: 'Laag' }, purpose: 'flag', hitPolicy: 'first', table } },
        headers: match(cleared.revision),
      },
      '/configuration/draft/parts/{part}/{key}',
    );
    const ofTable = '/configuration/draft/rule-sets/{key}/table';
    await check('GET', '/configuration/draft/rule-sets/low/table/analysis', { cookie: administrator }, `${ofTable}/analysis`);
    const imported = await check(
      'PUT',
      '/configuration/draft/rule-sets/low/table',
      {
        cookie: administrator,
        body: 'Oordeel;Melding (Nederlands)\nonder 1;Onder één.\n',
        headers: { ...match(tabled.revision), 'Content-Type': 'text/csv' },
      },
      ofTable,
    );
    const without = await check(
      'DELETE',
      '/configuration/draft/parts/ruleSets/low',
      { cookie: administrator, headers: match(imported.revision) },
      '/configuration/draft/parts/{part}/{key}',
    );
    const again = await check(
      'PUT',
      '/configuration/draft/parts/texts',
      { cookie: administrator, body: { value: { greeting: { nl: 'Goedendag', en: 'Good day' } } }, headers: match(without.revision) },
      '/configuration/draft/parts/{part}',
    );
    const { hash, revision: looked } = await check('GET', '/configuration/readiness', { cookie: administrator });
    await check('GET', '/configuration/reviewers', { cookie: administrator });
    const publisher = await server.signIn('alfa', 'publisher');
    await check('POST', '/configuration/review-requests', { cookie: administrator, body: { account: 'alfa-publisher' } });
    await check('GET', '/tasks', { cookie: publisher });
    await check('PUT', '/configuration/review', {
      cookie: publisher,
      body: { verdict: 'refused', hash, remark: 'Liever later' },
      headers: match(looked),
    });
    await check('PUT', '/configuration/review', { cookie: publisher, body: { verdict: 'approved', hash }, headers: match(looked) });
    const soon = { at: new Date(Date.now() + 3_600_000).toISOString(), reason: 'Straks' };
    const plan = await check('PUT', '/scheduled-release', { cookie: administrator, body: soon, headers: match(looked) });
    await check('GET', '/scheduled-release', { cookie: administrator });
    await check('DELETE', '/scheduled-release', { cookie: administrator, headers: match(plan.revision) });
    const release = await check('POST', '/releases', {
      cookie: administrator,
      body: { reason: 'Andere groet' },
      headers: { ...match(again.revision), 'Idempotency-Key': 'publish-1' },
    });
    const repeated = await server.call('POST', '/api/v1/releases', {
      cookie: administrator,
      body: { reason: 'Andere groet' },
      headers: { ...match(again.revision), 'Idempotency-Key': 'publish-1' },
    });
    expect([repeated.status, repeated.json.hash]).toEqual([201, release.hash]);
    const releases = await check('GET', '/releases', { cookie: administrator });
    expect(releases.total).toBe(2);
    await check('GET', `/releases/${release.hash}`, { cookie: administrator }, '/releases/{hash}');
    await check('GET', `/releases/${release.hash}/account`, { cookie: administrator }, '/releases/{hash}/account');
    await moveToActive();
    await replay();
    await testCases();
    const { revision: pointedTo } = await check(
      'GET',
      `/releases/${release.hash}/activation`,
      { cookie: administrator },
      '/releases/{hash}/activation',
    );
    const earlier = releases.items.find(({ active }: { active: boolean }) => !active);
    const back = { release: earlier.hash, reason: 'Terug' };
    await check('PUT', '/active-release', { cookie: administrator, body: back, headers: match(pointedTo) });
    await check('GET', '/plugins', { cookie: administrator });
    const account = await check('POST', '/accounts', {
      cookie: administrator,
      body: { username: 'nieuw', name: 'Nieuw', roles: ['reader'], password: 'een lang wachtwoord' },
    });
    await check(
      'PUT',
      `/accounts/${account.id}`,
      { cookie: administrator, body: { name: 'Nieuwer' }, headers: match(account.revision) },
      '/accounts/{id}',
    );
    await check('GET', '/accounts', { cookie: administrator });
    await check('GET', '/audit-records', { cookie: auditor });
    await weighTogether();
    const folder = await check('GET', '/configuration/folder', { cookie: administrator });
    await check('POST', '/configuration/draft/push', {
      cookie: administrator,
      body: { ours: { files: folder.files }, base: { source: 'active' }, dryRun: true },
    });
    const key = await check('POST', '/access-tokens', {
      cookie: administrator,
      body: { name: 'CI', permissions: ['configuration:read'], days: 1 },
    });
    await check('GET', '/access-tokens', { cookie: administrator });
    await check('DELETE', `/access-tokens/${key.id}`, { cookie: administrator }, '/access-tokens/{id}');
    await check('DELETE', '/session', { cookie: auditor });
    const left = allRoutes.map(({ method, path }) => `${method} ${path}`).filter((route) => !seen.includes(route));
    expect(left.sort()).toEqual([
      'DELETE /configuration/draft',
      'DELETE /drafts/{id}',
      'GET /configuration/draft/rule-sets/{key}/table',
      'GET /projects/{code}/documents/{document}',
      'GET /replays/{id}/export',
      'POST /moves/{id}/cancel',
      'POST /session',
      'PUT /projects/{code}/statutory-agreement',
    ]);
  });

  test('every refusal has a status of its own class and both languages', () => {
    for (const [code, definition] of Object.entries(errorRegistry) as [string, ErrorDefinition][]) {
      expect({ code, status: statusOfKind[definition.kind] }).toEqual({ code, status: expect.any(Number) });
      for (const words of [definition.title, definition.detail])
        for (const text of [words.nl, words.en]) expect(text.length).toBeGreaterThan(5);
    }
  });

  test('docs/errors.md is the registry', async () => {
    const { errorDocumentation } = await import('../../core/src/shared/errors/errorDocumentation.ts');
    expect(readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')).toBe(errorDocumentation(statusOfKind));
  });
});
