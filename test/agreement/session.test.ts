import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import { checkAgreements } from '../../core/src/framework/checkAgreements.ts';
import type { WeighingFramework } from '../../core/src/framework/weighingFramework.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { type Answer, startTestServer, type TestServer } from '../http/testServer.ts';

type Body = Record<string, unknown>;
let server: TestServer;
const cookies = new Map<string, string>();
const roles = ['facilitator', 'reader', 'decider', 'applicant', 'auditor', 'administrator', 'editor', 'nobody'];

beforeAll(async () => {
  server = await startTestServer();
  for (const role of roles) cookies.set(role, await server.signIn('alfa', role));
  cookies.set('beta', await server.signIn('beta', 'facilitator'));
});
afterAll(() => server.close());

const call = (who: string, method: string, path: string, body?: unknown, revision?: number, key?: string): Promise<Answer> =>
  server.call(method, `/api/v1${path}`, {
    cookie: cookies.get(who),
    ...(body === undefined ? {} : { body }),
    headers: {
      ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    },
  });
const done = async (answer: Promise<Answer>): Promise<Answer['json']> => {
  const { status, json, text } = await answer;
  if (status >= 400) throw new Error(`${status} ${text}`);
  return json;
};
const refused = async (answer: Promise<Answer>): Promise<[number, string]> => {
  const { status, json } = await answer;
  return [status, json?.code];
};

const open = (more: Body = {}): Promise<Answer['json']> =>
  done(
    call('facilitator', 'POST', '/weight-sessions', {
      title: 'Hoofddoelen',
      method: 'pairwise',
      attribution: 'roles',
      participants: ['alfa-reader', 'alfa-decider', 'alfa-applicant'],
      ...more,
    }),
  );
/** Says that the first goal is so many times as important as the second. */
const say = async (who: string, id: string, ratio: number, handedIn = true): Promise<Answer['json']> => {
  const { revision } = await done(call(who, 'GET', `/weight-sessions/${id}/judgement`));
  return done(
    call(who, 'PUT', `/weight-sessions/${id}/judgement`, { comparisons: [{ first: 'D1', second: 'D2', ratio }], handedIn }, revision),
  );
};
const read = (who: string, id: string): Promise<Answer['json']> => done(call(who, 'GET', `/weight-sessions/${id}`));
const close = async (id: string): Promise<Answer['json']> => {
  const { revision } = await read('facilitator', id);
  return done(call('facilitator', 'POST', `/weight-sessions/${id}/closings`, undefined, revision));
};
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
const draft = async (): Promise<{ revision: number; configuration: MunicipalityConfiguration; problems: { code: string }[] }> =>
  done(call('administrator', 'GET', '/configuration/draft'));

describe('opening a session', () => {
  test('makes a task for whoever is invited, and for nobody else', async () => {
    const { id, goals, phase, invited, handedIn, round } = await open();
    expect({ phase, invited, handedIn, round }).toEqual({ phase: 'collecting', invited: 3, handedIn: 0, round: 1 });
    expect(goals.map((goal: { id: string }) => goal.id)).toEqual(['D1', 'D2']);
    const tasks = async (who: string): Promise<unknown[]> =>
      (await done(call(who, 'GET', '/tasks'))).items.filter((task: { sessionId?: string }) => task.sessionId === id);
    expect(await tasks('reader')).toHaveLength(1);
    expect(await tasks('facilitator')).toHaveLength(0);
    await say('reader', id, 3);
    expect(await tasks('reader')).toHaveLength(0);
    expect((await done(call('reader', 'GET', '/weight-sessions'))).items.map((one: { id: string }) => one.id)).toContain(id);
    expect((await done(call('editor', 'GET', '/weight-sessions'))).total).toBe(0);
  });

  test('twice with the same key makes one', async () => {
    const body = { title: 'Eén keer', method: 'points', attribution: 'names', participants: ['alfa-reader'] };
    const [one, other] = await Promise.all([1, 2].map(() => call('facilitator', 'POST', '/weight-sessions', body, undefined, 'open-once')));
    expect([one!.status, other!.json.id]).toEqual([201, one!.json.id]);
    expect(await refused(call('facilitator', 'POST', '/weight-sessions', { ...body, title: 'Anders' }, undefined, 'open-once'))).toEqual([
      409,
      'WB-PROJECT-IDEMPOTENCY-CONFLICT',
    ]);
  });

  test.each<[string, Body, string]>([
    ['without a title', { title: '  ' }, 'WB-WEIGHTS-TEXT-INVALID'],
    ['with a title of a page', { title: 'x'.repeat(201) }, 'WB-HTTP-BODY-INVALID'],
    ['on a goal that is not there', { goal: 'X9' }, 'WB-WEIGHTS-NODE-UNKNOWN'],
    ['on a leaf', { goal: 'D1' }, 'WB-WEIGHTS-NODE-UNKNOWN'],
    ['for nobody', { participants: [] }, 'WB-WEIGHTS-PARTICIPANTS-INVALID'],
    ['for somebody of another town', { participants: ['beta-reader'] }, 'WB-WEIGHTS-PARTICIPANTS-INVALID'],
    ['for somebody twice', { participants: ['alfa-reader', 'alfa-reader'] }, 'WB-WEIGHTS-PARTICIPANTS-INVALID'],
    ['for a stadium', { participants: Array.from({ length: 101 }, (_, index) => `p${index}`) }, 'WB-HTTP-BODY-INVALID'],
    ['by an unknown method', { method: 'dice' }, 'WB-HTTP-BODY-INVALID'],
    ['with a field that is not known', { municipality: 'beta' }, 'WB-HTTP-BODY-INVALID'],
  ])('%s is refused', async (_name, more, code) => {
    const body = { title: 'T', method: 'pairwise', attribution: 'roles', participants: ['alfa-reader'], ...more };
    expect(await refused(call('facilitator', 'POST', '/weight-sessions', body))).toEqual([400, code]);
  });

  test('with more than fifteen goals side by side says what to do', async () => {
    const { revision, configuration } = await draft();
    const goals = Array.from({ length: 16 }, (_, index) => ({ id: `G${index}`, name: { nl: `Doel ${index}` }, weight: 1 }));
    const framework = {
      ...configuration.framework,
      goals: [...configuration.framework.goals, { id: 'D3', name: { nl: 'Veel' }, weight: 0, children: goals }],
    };
    const saved = await done(call('administrator', 'PUT', '/configuration/draft/parts/framework', { value: framework }, revision));
    const answer = await call('facilitator', 'POST', '/weight-sessions', {
      title: 'T',
      goal: 'D3',
      method: 'pairwise',
      attribution: 'roles',
      participants: ['alfa-reader'],
    });
    expect([answer.status, answer.json.code]).toEqual([400, 'WB-WEIGHTS-NODE-UNKNOWN']);
    expect(answer.json.detail).toContain('16 doelen');
    await done(call('administrator', 'DELETE', '/configuration/draft/parts/framework?changes', undefined, saved.revision));
  });
});

describe('blind until the round is closed', () => {
  test('nobody sees what others say, whatever they ask for; the facilitator sees who handed in', async () => {
    const { id } = await open();
    await say('reader', id, 1 / 7);
    await say('decider', id, 8, false);
    // What a judgement looks like in any answer: its ratio, or the comparison itself.
    const secret = /"ratio"|0\.14285|"comparisons"|"result"|"derived"/;
    for (const who of ['facilitator', 'applicant', 'auditor', 'administrator', 'nobody'])
      for (const path of [
        `/weight-sessions/${id}`,
        '/weight-sessions',
        '/tasks',
        '/changes',
        '/audit-records',
        '/framework',
        '/releases',
      ]) {
        const { text } = await call(who, 'GET', path);
        expect({ who, path, found: secret.exec(text)?.[0] }).toEqual({ who, path, found: undefined });
      }
    // Judging is for who was invited, and everybody only meets their own judgement.
    expect(await refused(call('facilitator', 'GET', `/weight-sessions/${id}/judgement`))).toEqual([403, 'WB-WEIGHTS-NOT-INVITED']);
    expect(await done(call('applicant', 'GET', `/weight-sessions/${id}/judgement`))).not.toHaveProperty('comparisons');
    for (const path of ['', '/judgement'])
      expect(await refused(call('editor', 'GET', `/weight-sessions/${id}${path}`))).toEqual([404, 'WB-WEIGHTS-SESSION-NOT-FOUND']);
    const seen = await read('facilitator', id);
    expect(seen.participants.map((one: Body) => [one['account'], one['handedIn']])).toEqual([
      ['alfa-reader', true],
      ['alfa-decider', false],
      ['alfa-applicant', false],
    ]);
    const other = await read('applicant', id);
    expect(other).not.toHaveProperty('participants');
    expect([other.handedIn, other.mine]).toEqual([1, { handedIn: false }]);
  });

  test('not even the store gives a judgement to somebody else', async () => {
    const { id } = await open();
    await say('reader', id, 5);
    const { actor } = systemScope('alfa');
    const scope = { municipality: 'alfa', actor: { ...actor, id: 'alfa-facilitator' } };
    expect(await server.store.find(scope, 'weightJudgements', { session: id })).toEqual([]);
    expect(await server.store.get(scope, 'weightJudgements', `${id}.1.alfa-reader`)).toBeUndefined();
  });

  test('after closing everybody who was invited sees the group, and their own beside it', async () => {
    const { id } = await open();
    await say('reader', id, 2);
    await say('decider', id, 8);
    await close(id);
    const result = async (who: string): Promise<Answer['json']> => (await read(who, id)).rounds[0].result;
    const { comparisons, derived, consistency, mine } = await result('reader');
    expect(comparisons).toEqual([
      { first: 'D1', second: 'D2', ratio: expect.closeTo(4, 9), spread: expect.closeTo(2, 9), judgements: 2, all: [2, 8], mine: 2 },
    ]);
    expect(derived).toEqual([
      { goal: 'D1', percent: 80 },
      { goal: 'D2', percent: 20 },
    ]);
    expect(consistency).toMatchObject({ method: 'eigenvector', consistencyRatio: 0, missing: 0 });
    expect(mine.derived[0]).toEqual({ goal: 'D1', percent: 66.67 });
    expect((await result('applicant')).mine).toBeUndefined();
    expect(JSON.stringify(await result('facilitator'))).not.toMatch(/reader|decider/);
    expect(await refused(call('editor', 'GET', `/weight-sessions/${id}`))).toEqual([404, 'WB-WEIGHTS-SESSION-NOT-FOUND']);
  });
});

describe('judging', () => {
  test('is saved as far as it goes, taken up again, handed in and taken back', async () => {
    const { id } = await open();
    const first = await say('reader', id, 3, false);
    expect(await done(call('reader', 'GET', `/weight-sessions/${id}/judgement`))).toEqual(first);
    const second = await say('reader', id, 0.3333, true);
    expect([second.handedIn, second.comparisons[0].ratio, second.revision]).toEqual([true, 1 / 3, first.revision + 1]);
    expect((await say('reader', id, 3, false)).handedIn).toBe(false);
    expect((await read('facilitator', id)).handedIn).toBe(0);
  });

  test.each<[string, Body, string]>([
    ['zero', { comparisons: [{ first: 'D1', second: 'D2', ratio: 0 }] }, '/comparisons/0/ratio'],
    ['negative', { comparisons: [{ first: 'D1', second: 'D2', ratio: -3 }] }, '/comparisons/0/ratio'],
    ['text', { comparisons: [{ first: 'D1', second: 'D2', ratio: '3' }] }, '/comparisons/0/ratio'],
    ['outside the scale', { comparisons: [{ first: 'D1', second: 'D2', ratio: 12 }] }, '/comparisons/0/ratio'],
    ['an unknown goal', { comparisons: [{ first: 'D1', second: 'D9', ratio: 3 }] }, '/comparisons/0/second'],
    [
      'a contradiction',
      {
        comparisons: [
          { first: 'D1', second: 'D2', ratio: 3 },
          { first: 'D2', second: 'D1', ratio: 3 },
        ],
      },
      '/comparisons/1',
    ],
    ['nothing, handed in', { comparisons: [], handedIn: true }, '/comparisons'],
  ])('%s is refused with its place, and what was saved stays', async (_name, body, pointer) => {
    const { id } = await open();
    const { revision, comparisons } = await say('reader', id, 3, false);
    const answer = await call('reader', 'PUT', `/weight-sessions/${id}/judgement`, { handedIn: false, ...body }, revision);
    expect([answer.status, answer.json.code, answer.json.errors[0].pointer]).toEqual([400, 'WB-WEIGHTS-INVALID', pointer]);
    expect(await done(call('reader', 'GET', `/weight-sessions/${id}/judgement`))).toMatchObject({ revision, comparisons });
  });

  test('points must be 100 together when they are handed in, not before', async () => {
    const { id } = await open({ method: 'points' });
    const put = async (points: Body, handedIn: boolean): Promise<Answer> => {
      const { revision } = await done(call('reader', 'GET', `/weight-sessions/${id}/judgement`));
      return call('reader', 'PUT', `/weight-sessions/${id}/judgement`, { points, handedIn }, revision);
    };
    expect((await put({ D1: 70 }, false)).status).toBe(200);
    for (const points of [{ D1: 70 }, { D1: 70, D2: 20 }, { D1: 0, D2: 0 }, { D1: -10, D2: 110 }, { D1: '70', D2: 30 }])
      expect(await refused(put(points, true))).toEqual([400, 'WB-WEIGHTS-INVALID']);
    expect((await put({ D1: 70, D2: 30 }, true)).json.handedIn).toBe(true);
    await close(id);
    const { result } = (await read('reader', id)).rounds[0];
    expect(result).toMatchObject({
      points: [{ goal: 'D1', mean: 70, spread: 0, all: [70], mine: 70 }, { goal: 'D2' }],
      derived: [{ percent: 70 }, {}],
    });
  });

  test('needs the revision, and refuses an old one', async () => {
    const { id } = await open();
    const { revision } = await say('reader', id, 3, false);
    const body = { comparisons: [], handedIn: false };
    expect(await refused(call('reader', 'PUT', `/weight-sessions/${id}/judgement`, body))).toEqual([428, 'WB-HTTP-IF-MATCH-MISSING']);
    expect(await refused(call('reader', 'PUT', `/weight-sessions/${id}/judgement`, body, revision - 1))).toEqual([
      412,
      'WB-WEIGHTS-JUDGEMENT-STALE',
    ]);
  });
});

describe('closing', () => {
  test('does not wait for who never finishes, and records who did not', async () => {
    const { id, revision } = await open();
    expect(await refused(call('facilitator', 'POST', `/weight-sessions/${id}/closings`, undefined, revision))).toEqual([
      409,
      'WB-WEIGHTS-NOBODY-HANDED-IN',
    ]);
    await say('reader', id, 4);
    await say('decider', id, 9, false);
    const closed = await close(id);
    expect(closed).toMatchObject({ phase: 'closed', handedIn: 1, invited: 3 });
    expect(closed.rounds[0].absent).toEqual(['decider van alfa', 'applicant van alfa']);
    expect(closed.rounds[0].result.comparisons[0]).toMatchObject({ all: [4], judgements: 1 });
    expect((await read('decider', id)).rounds[0]).not.toHaveProperty('absent');
    const { revision: own } = await done(call('decider', 'GET', `/weight-sessions/${id}/judgement`));
    expect(await refused(call('decider', 'PUT', `/weight-sessions/${id}/judgement`, { comparisons: [], handedIn: false }, own))).toEqual([
      409,
      'WB-WEIGHTS-COLLECTING-CLOSED',
    ]);
    const { items } = await done(call('auditor', 'GET', `/audit-records?subject=weights:${id}`));
    expect(items.map((item: { action: string }) => item.action)).toEqual(['weights.closed', 'weights.handedIn', 'weights.opened']);
    expect(items[0].details).toMatchObject({ handedIn: ['alfa-reader'], absent: ['alfa-decider', 'alfa-applicant'] });
  });

  test('at the very moment that people hand in: each is in the outcome, or was refused', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const { id } = await open();
      await say('reader', id, 3);
      const late = ['decider', 'applicant'].map((who) =>
        say(who, id, 9)
          .then(() => true)
          .catch(() => false),
      );
      const [closed, ...kept] = await Promise.all([close(id), ...late]);
      const { all } = closed.rounds[0].result.comparisons[0];
      expect(all).toHaveLength(1 + kept.filter(Boolean).length);
      expect((await read('reader', id)).rounds[0].result.comparisons[0].all).toEqual(all);
    }
  });

  test('a second round starts from what was said, and the first stays', async () => {
    const { id } = await open();
    await say('reader', id, 2);
    await say('decider', id, 8);
    const { revision } = await close(id);
    expect(await refused(call('facilitator', 'POST', `/weight-sessions/${id}/rounds`, { reason: ' ' }, revision))).toEqual([
      400,
      'WB-WEIGHTS-TEXT-INVALID',
    ]);
    const second = await done(call('facilitator', 'POST', `/weight-sessions/${id}/rounds`, { reason: 'Na het gesprek' }, revision));
    expect(second).toMatchObject({ phase: 'collecting', round: 2, handedIn: 0 });
    expect(await done(call('decider', 'GET', `/weight-sessions/${id}/judgement`))).toMatchObject({
      round: 2,
      handedIn: false,
      comparisons: [{ first: 'D1', second: 'D2', ratio: 8 }],
    });
    await say('decider', id, 4);
    const open2 = await read('reader', id);
    expect([open2.rounds[0].result.comparisons[0].all, open2.rounds[1].result]).toEqual([[2, 8], undefined]);
    await close(id);
    const { rounds } = await read('reader', id);
    expect(rounds.map((round: Answer['json']) => round.result.comparisons[0].all)).toEqual([[2, 8], [4]]);
    expect(rounds[1].reason).toBe('Na het gesprek');
  });

  test('more people may come in while a round is open', async () => {
    const { id, revision } = await open({ participants: ['alfa-reader'] });
    const more = await done(
      call('facilitator', 'POST', `/weight-sessions/${id}/participants`, { accounts: ['alfa-reader', 'alfa-decider'] }, revision),
    );
    expect([more.invited, more.revision]).toEqual([2, revision + 1]);
    await say('decider', id, 3);
    const closed = await close(id);
    expect(
      await refused(call('facilitator', 'POST', `/weight-sessions/${id}/participants`, { accounts: ['alfa-applicant'] }, closed.revision)),
    ).toEqual([409, 'WB-WEIGHTS-COLLECTING-CLOSED']);
  });

  test('a session can be called off, with a reason; then nothing changes any more', async () => {
    const { id, revision } = await open();
    const ended = await done(call('facilitator', 'POST', `/weight-sessions/${id}/cancellations`, { reason: 'Na de zomer' }, revision));
    expect(ended).toMatchObject({ phase: 'cancelled', ended: { reason: 'Na de zomer' } });
    const { revision: own } = await done(call('reader', 'GET', `/weight-sessions/${id}/judgement`));
    expect(await refused(call('reader', 'PUT', `/weight-sessions/${id}/judgement`, { handedIn: false }, own))).toEqual([
      409,
      'WB-WEIGHTS-COLLECTING-CLOSED',
    ]);
    for (const path of ['closings', 'rounds', 'participants', 'cancellations']) {
      const body = path === 'closings' ? undefined : path === 'participants' ? { accounts: ['alfa-editor'] } : { reason: 'x' };
      expect(await refused(call('facilitator', 'POST', `/weight-sessions/${id}/${path}`, body, ended.revision))).toEqual([
        409,
        'WB-WEIGHTS-SESSION-ENDED',
      ]);
    }
  });

  test('a facilitator of another town finds nothing', async () => {
    const { id, revision } = await open();
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['POST', '/closings', undefined],
      ['POST', '/cancellations', { reason: 'x' }],
    ] as const)
      expect(await refused(call('beta', method, `/weight-sessions/${id}${path}`, body, revision))).toEqual([
        404,
        'WB-WEIGHTS-SESSION-NOT-FOUND',
      ]);
  });
});

describe('adopting', () => {
  const adoption = (more: Body = {}): Body => ({ adopted: { D1: 80, D2: 20 }, by: 'Gemeenteraad', on: today(), ...more });
  const held = async (more: Body = {}): Promise<Answer['json']> => {
    const { id } = await open(more);
    await say('reader', id, 2);
    await say('decider', id, 8);
    return close(id);
  };
  const adopt = (session: { id: string; revision: number }, body: Body): Promise<Answer> =>
    call('facilitator', 'PUT', `/weight-sessions/${session.id}/adoption`, body, session.revision);

  test('waits for the round to be closed', async () => {
    expect(await refused(adopt(await open(), adoption()))).toEqual([409, 'WB-WEIGHTS-COLLECTING-OPEN']);
  });

  test.each<[string, Body, string]>([
    ['weights that are not 100', { adopted: { D1: 80, D2: 30 }, reason: 'x' }, '/adopted'],
    ['weights all zero', { adopted: { D1: 0, D2: 0 }, reason: 'x' }, '/adopted'],
    ['a weight below zero', { adopted: { D1: 110, D2: -10 }, reason: 'x' }, '/adopted/D2'],
    ['a goal that was not weighed', { adopted: { D1: 80, D2: 10, D9: 10 }, reason: 'x' }, '/adopted/D9'],
    ['a goal left out', { adopted: { D1: 100 }, reason: 'x' }, '/adopted/D2'],
    ['three decimals', { adopted: { D1: 79.999, D2: 20.001 }, reason: 'x' }, '/adopted/D1'],
    ['no reason where it differs', { adopted: { D1: 75, D2: 25 } }, '/reason'],
    ['nobody who adopted', { by: ' ' }, '/by'],
    ['a day before the session', { on: '2020-01-01' }, '/on'],
    ['a day to come', { on: '2199-01-01' }, '/on'],
  ])('refuses %s', async (_name, more, pointer) => {
    const answer = await adopt(await held(), adoption(more));
    expect([answer.status, answer.json.code, answer.json.errors.map((one: { pointer: string }) => one.pointer)]).toEqual([
      400,
      'WB-WEIGHTS-ADOPTION-INVALID',
      expect.arrayContaining([pointer]),
    ]);
  });

  test('puts weights and evidence in the draft in one go, which then can be published; a later change of the weights is noticed', async () => {
    const session = await held();
    const before = await draft();
    const body = adoption({
      adopted: { D1: 75, D2: 25 },
      reason: 'Afgerond op kwarten.',
      reference: '2026-099',
      preparedBy: 'Bureau',
      appliesFrom: 'kadernota 2028',
    });
    const after = await done(adopt(session, body));
    expect(after).toMatchObject({ phase: 'adopted', ended: { by: 'facilitator van alfa' } });
    const { revision, configuration, problems } = await draft();
    // The other goal of this small town has weight and no criterion; nothing is wrong with what was adopted.
    expect(problems.map(({ code }: { code: string }) => code)).toEqual(['goalWithoutCriterion']);
    expect(revision).toBe(before.revision + 1);
    const { framework } = configuration;
    expect(framework.goals.map(({ weight }) => weight)).toEqual([0.75, 0.25]);
    expect(framework.adopted).toEqual({
      by: { nl: 'Gemeenteraad' },
      on: today(),
      reference: '2026-099',
      reason: { nl: 'Afgerond op kwarten.' },
    });
    expect(framework.weightAgreements).toEqual([
      {
        key: session.id,
        title: { nl: 'Hoofddoelen' },
        goals: ['D1', 'D2'],
        method: 'pairwise',
        attribution: 'roles',
        heldOn: today(),
        rounds: 1,
        invited: 3,
        handedIn: 2,
        judgements: [
          { by: { nl: 'decider', en: 'decider' }, comparisons: [{ first: 'D1', second: 'D2', ratio: 8 }] },
          { by: { nl: 'reader', en: 'reader' }, comparisons: [{ first: 'D1', second: 'D2', ratio: 2 }] },
        ],
        absent: [{ nl: 'applicant', en: 'applicant' }],
        comparisons: [{ first: 'D1', second: 'D2', ratio: 4, spread: 2, judgements: 2 }],
        consistency: { method: 'eigenvector', lambdaMax: 2, consistencyIndex: 0, consistencyRatio: 0, missing: 0 },
        derived: { D1: 80, D2: 20 },
        adopted: { D1: 75, D2: 25 },
        adoption: {
          by: { nl: 'Gemeenteraad' },
          on: today(),
          reference: '2026-099',
          reason: { nl: 'Afgerond op kwarten.' },
          preparedBy: 'Bureau',
          appliesFrom: { nl: 'kadernota 2028' },
        },
      },
    ]);
    expect(await refused(adopt(after, body))).toEqual([409, 'WB-WEIGHTS-SESSION-ENDED']);

    const changed = await done(
      call('administrator', 'PUT', '/configuration/draft/parts/framework', { value: withWeight(framework, 0.5) }, revision),
    );
    expect(changed.problems.map(({ code, severity }: Body) => [code, severity])).toContainEqual(['agreementDeparted', 'warning']);
    const release = await done(call('administrator', 'POST', '/releases', { reason: 'Andere gewichten' }, changed.revision));
    const published = (await done(call('reader', 'GET', `/framework`))).framework as WeighingFramework;
    expect(published.weightAgreements![0]!.key).toBe(session.id);
    expect(checkAgreements(published).map(({ code }) => code)).toEqual(['agreementDeparted']);
    expect(release.active).toBe(true);
  });

  test('keeps no names when it was anonymous, and names when that was said', async () => {
    const outcome = async (attribution: string): Promise<Answer['json']> => {
      const { id } = await done(adopt(await held({ attribution }), adoption()));
      return (await draft()).configuration.framework.weightAgreements!.find(({ key }) => key === id);
    };
    const anonymous = await outcome('anonymous');
    expect(JSON.stringify(anonymous)).not.toMatch(/reader|decider|applicant/);
    expect([anonymous.invited, anonymous.handedIn, anonymous.judgements.length]).toEqual([3, 2, 2]);
    const named = await outcome('names');
    expect(named.judgements.map((one: Answer['json']) => one.by.nl).sort()).toEqual(['decider van alfa', 'reader van alfa']);
    expect(named.absent).toEqual([{ nl: 'applicant van alfa' }]);
  });

  test('goes together with somebody who edits another part of the draft at the same time', async () => {
    const session = await held();
    const { revision } = await draft();
    const [adopted, edited] = await Promise.all([
      adopt(session, adoption()),
      call('administrator', 'PUT', '/configuration/draft/parts/texts', { value: { tegelijk: { nl: 'x' } } }, revision),
    ]);
    expect(adopted.status).toBe(200);
    const now = await draft();
    expect(now.configuration.framework.weightAgreements!.some(({ key }) => key === session.id)).toBe(true);
    if (edited.status === 200) expect(now.configuration.texts).toHaveProperty('tegelijk');
    else expect(edited.status).toBe(412);
  });

  test('is refused when the goals in the draft are other goals by now', async () => {
    const session = await held();
    const { revision, configuration } = await draft();
    const framework = {
      ...configuration.framework,
      goals: [...configuration.framework.goals, { id: 'D7', name: { nl: 'Nieuw' }, weight: 0.1 }],
    };
    await done(call('administrator', 'PUT', '/configuration/draft/parts/framework', { value: framework }, revision));
    expect(await refused(adopt(session, adoption()))).toEqual([409, 'WB-WEIGHTS-GOALS-CHANGED']);
    expect((await read('facilitator', session.id)).phase).toBe('closed');
  });
});

const withWeight = (framework: WeighingFramework, weight: number): WeighingFramework => ({
  ...framework,
  goals: framework.goals.map((goal, index) => (index === 0 ? { ...goal, weight } : goal)),
});

describe('computing apart from any session', () => {
  test('answers a matrix, and refuses a wrong one with every place', async () => {
    const { weights, consistencyRatio } = await done(
      call('nobody', 'POST', '/weight-calculations', {
        matrix: [
          [1, 3],
          [0.3333, 1],
        ],
      }),
    );
    expect(weights.map(({ percent }: Body) => percent)).toEqual([75, 25]);
    expect(consistencyRatio).toBe(0);
    const answer = await call('nobody', 'POST', '/weight-calculations', {
      matrix: [
        [1, 'x'],
        [-2, 3],
      ],
    });
    expect([answer.status, answer.json.errors.map((one: Body) => one['pointer'])]).toEqual([
      400,
      ['/matrix/0/1', '/matrix/1/0', '/matrix/1/1'],
    ]);
    expect(await refused(call('nobody', 'POST', '/weight-calculations', {}))).toEqual([400, 'WB-WEIGHTS-INVALID']);
  });
});
