import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningServer, startServer } from '../browser/server.ts';
import { type Client, signIn } from './client.ts';
import { type Installation, installTowns, testCase } from './installation.ts';

/* The purpose of the product, through the real server: from the answers of a department to a decision and a place in the ranking, and a change of the configuration that the next intake sees. */

let installation: Installation;
let server: RunningServer;
beforeAll(async () => {
  installation = installTowns({ towns: ['voorbeeldstad', 'kleinveld'] });
  server = await startServer(installation.environment);
});
afterAll(async () => {
  await server.stop();
  installation.remove();
});

const people = new Map<string, Client>();
const as = async (username: string, town = 'voorbeeldstad'): Promise<Client> => {
  const key = `${town}/${username}`;
  const client = people.get(key) ?? (await signIn(server.address, username, town));
  people.set(key, client);
  return client;
};
const project = async (code: string) => (await (await as('raadpleger')).get(`/projects/${code}`)).json;
const vote = async (username: string, code: string, step: string, motivation: string) => {
  const { revision } = await project(code);
  return (await as(username)).send('POST', `/projects/${code}/votes`, { step, vote: 'approve', motivation }, { revision });
};

const p1 = testCase('voorbeeldstad', 'p1');
let code = '';
let firstRelease = '';

test('an applicant starts a draft, comes back to it, and submits it: P1 weighs 25.63, with reasons', async () => {
  const applicant = await as('aanvrager-wonen');
  const form = await applicant.get('/project-types/woningbouw/form');
  expect(form.json.form.pages.length).toBeGreaterThan(3);
  const started = await applicant.send('POST', '/drafts', { typeKey: 'woningbouw' }, { key: 'start-1' });
  expect(started.status).toBe(201);
  const half = { project: { name: p1.answers.project.name, complexity: 5 } };
  const saved = await applicant.send(
    'PUT',
    `/drafts/${started.json.id}`,
    { answers: half, page: 'planning' },
    { revision: started.json.revision },
  );
  expect([saved.status, saved.json.page]).toEqual([200, 'planning']);
  const early = await applicant.send('POST', '/projects', { draftId: started.json.id });
  expect([early.status, early.headers.get('Content-Type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
  expect(early.json.errors.length).toBeGreaterThan(3);
  expect(early.json.errors[0].message).toMatch(/^(Vul|Kies|Geef|Beantwoord)/);
  const trial = await applicant.send('POST', '/weighings', p1);
  expect(trial.json.weighing.priority).toBe(25.63);

  const complete = await applicant.send('PUT', `/drafts/${started.json.id}`, { answers: p1.answers }, { revision: saved.json.revision });
  const submitted = await applicant.send('POST', '/projects', { draftId: started.json.id }, { key: 'submit-1' });
  expect([complete.status, submitted.status]).toEqual([200, 201]);
  code = submitted.json.code;
  firstRelease = submitted.json.release.hash;
  expect(code).toMatch(/^VB-2027-\d{3}$/);
  expect(submitted.headers.get('Location')).toBe(`/api/v1/projects/${code}`);
  expect((await applicant.get('/drafts')).json.total).toBe(0);

  const weighing = (await applicant.get(`/projects/${code}/weighing`)).json;
  expect(weighing).toMatchObject({
    priority: 25.63,
    contribution: { positive: 29.25, negative: -10.33 },
    advice: 'discuss',
    route: 'board-college-council',
    completeness: 1,
    interval: { low: 25.63, high: 25.63 },
    release: firstRelease,
  });
  const measured = new Map(weighing.measures.map(({ key, value }: { key: string; value: unknown }) => [key, value]));
  expect([measured.get('housing.index'), measured.get('housing.impulseScore'), measured.get('sustainability.co2Share')]).toEqual([
    68.5, 6.95, -2,
  ]);
  const housing = weighing.goals.find(({ goal }: { goal: string }) => goal === 'D1.1');
  expect(housing.score).toBe(3);
  expect(JSON.stringify(housing.evidence)).toContain('68.5');
});

test('the department manager, the board with its quorum, and the executive decide; nobody else, and not the sponsor', async () => {
  const manager = await as('afdelingsmanager');
  const tasks = (await manager.get('/tasks')).json.items;
  expect(tasks).toContainEqual(expect.objectContaining({ kind: 'decide', projectCode: code, mayVote: true }));
  const { revision } = await project(code);
  const ballot = { step: 'toets', vote: 'approve', motivation: 'Compleet en haalbaar.' };
  expect((await (await as('aanvrager-wonen')).send('POST', `/projects/${code}/votes`, ballot, { revision })).status).toBe(403);
  expect((await manager.send('POST', `/projects/${code}/votes`, ballot)).status).toBe(428);
  const checked = await manager.send('POST', `/projects/${code}/votes`, ballot, { revision });
  expect([checked.status, checked.json.state.key, checked.json.state.step.key]).toEqual([200, 'besluit-college', 'portfolioboard']);
  expect((await manager.send('POST', `/projects/${code}/votes`, ballot, { revision })).status).toBe(412);

  // Annelies Hoekstra is the official sponsor.
  const sponsor = await vote('boardlid-1', code, 'portfolioboard', 'Ik ben opdrachtgever.');
  expect([sponsor.status, sponsor.json.code]).toEqual([403, 'WB-WORKFLOW-SEPARATION-OF-DUTIES']);
  const tooEarly = await vote('college', code, 'college', 'Vooruitlopend op het advies.');
  expect(tooEarly.status).toBe(409);
  const first = await vote('boardlid-2', code, 'portfolioboard', 'Het woningtekort weegt het zwaarst.');
  expect(first.json.state.step).toMatchObject({ key: 'portfolioboard', needed: 2 });
  expect(first.json.state.step.votes).toHaveLength(1);
  const silent = await vote('boardlid-3', code, 'portfolioboard', ' ');
  expect(silent.status).toBe(400);
  const second = await vote('boardlid-3', code, 'portfolioboard', 'Akkoord, mits de bodemenergiebron er komt.');
  expect(second.json.state.step.key).toBe('college');
  const decided = await vote('college', code, 'college', 'Het college neemt het advies over.');
  expect([decided.status, decided.json.phase, decided.json.state.key]).toEqual([200, 'definition', 'definitie']);

  const decisions = (await (await as('raadpleger')).get(`/projects/${code}/decisions`)).json.items;
  expect(decisions).toHaveLength(2);
  expect(decisions[0]).toMatchObject({ outcome: 'approved', priority: 25.63, advice: 'discuss' });
  expect(decisions[0].votes.map(({ name }: { name: string }) => name)).toEqual(['Sabine Mulder', 'Henk Verhoeven', 'Wim Scholten']);
  const history = (await (await as('raadpleger')).get(`/projects/${code}/history`)).json.items;
  expect(history.map(({ action }: { action: string }) => action)).toEqual([
    ...Array.from({ length: 4 }, () => 'project.voted'),
    'project.submitted',
  ]);
});

test('it stands in the ranking, and its decision sheet has the figures and the votes in both languages', async () => {
  const reader = await as('raadpleger');
  const second = await (await as('aanvrager-energie')).send('POST', '/projects', testCase('voorbeeldstad', 'p2'));
  expect(second.status).toBe(201);
  const ranking = (await reader.get('/ranking?sort=priority&order=descending')).json;
  expect(ranking.total).toBe(2);
  const row = ranking.items.find((item: { code: string }) => item.code === code);
  expect(row).toMatchObject({ priority: 25.63, phase: 'definition', advice: 'discuss', route: 'board-college-council', negative: -10.33 });
  expect(ranking.items.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2]);
  expect((await project(code)).rank).toEqual({ position: row.rank, of: 2 });
  const csv = await reader.get('/ranking?format=csv');
  expect(csv.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(csv.text).toContain(code);

  const sheet = await reader.get(`/projects/${code}/documents/beslisblad`);
  expect([sheet.status, sheet.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(sheet.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  for (const words of [
    code,
    '25,63',
    '29,25',
    '10,33',
    '68,5',
    'Sabine Mulder',
    'Het woningtekort weegt het zwaarst.',
    'Het college neemt het advies over.',
  ])
    expect(sheet.text).toContain(words);
  const english = await reader.get(`/projects/${code}/documents/beslisblad?language=en`);
  for (const words of ['lang="en"', '25.63', 'Wim Scholten']) expect(english.text).toContain(words);
});

test('an administrator moves a threshold and adds a question; the next intake sees both, earlier projects keep theirs', async () => {
  const administrator = await as('beheerder');
  const draft = (await administrator.get('/configuration/draft')).json;
  expect([draft.revision, draft.problems]).toEqual([0, []]);
  const { framework, forms } = draft.configuration;
  framework.advice[0].from = 25;
  framework.advice[1] = { ...framework.advice[1], from: 20, below: 25 };
  framework.advice[2].below = 20;
  const saved = await administrator.send('PUT', '/configuration/draft/parts/framework', { value: framework }, { revision: 0 });
  expect([saved.status, saved.json.problems]).toEqual([200, []]);
  const section = forms.woningbouw.pages.at(-1).sections.at(-1);
  section.schema.properties.neighbours = { type: 'string', minLength: 3 };
  section.schema.required = [...(section.schema.required ?? []), 'neighbours'];
  section.items.push({
    kind: 'question',
    name: 'neighbours',
    label: { nl: 'Wat vinden de buren?', en: 'What do the neighbours think?' },
    noun: { nl: 'de mening van de buren', en: 'the opinion of the neighbours' },
    widget: 'textarea',
  });
  const stale = await administrator.send('PUT', '/configuration/draft/parts/framework', { value: framework }, { revision: 0 });
  expect(stale.status).toBe(412);
  const { revision } = saved.json;
  const both = await administrator.send('PUT', '/configuration/draft/parts/forms/woningbouw', { value: forms.woningbouw }, { revision });
  expect(both.json.problems.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  expect(both.json.changed.map(({ part }: { part: string }) => part)).toEqual(['framework', 'forms']);

  // Nothing changes for anybody before it is published.
  const applicant = await as('aanvrager-wonen');
  expect((await applicant.send('POST', '/weighings', p1)).json.weighing.advice).toBe('discuss');
  // The test cases say what follows from the other thresholds; whoever means it says so in them.
  const early = await administrator.send('POST', '/releases', { reason: 'Te vroeg' }, { revision: both.json.revision, key: 'publish-0' });
  expect([early.status, early.json.code]).toEqual([409, 'WB-RELEASE-TEST-CASES-RED']);
  let last = both;
  for (const [key, advice] of Object.entries({ p1: 'include', p3: 'discuss', p6: 'include', p7: 'include' })) {
    const base = draft.configuration.testCases[key];
    const value = { ...base, expected: { ...base.expected, advice } };
    last = await administrator.send(
      'PUT',
      `/configuration/draft/parts/testCases/${key}`,
      { value, base },
      { revision: last.json.revision },
    );
  }
  const terms = { revision: last.json.revision, key: 'publish-1' };
  const published = await administrator.send('POST', '/releases', { reason: 'Motie M-08: sneller opnemen' }, terms);
  expect(published.status).toBe(201);
  const again = await administrator.send('POST', '/releases', { reason: 'Motie M-08: sneller opnemen' }, terms);
  expect([again.status, again.json.hash]).toEqual([201, published.json.hash]);

  const asked = await applicant.send('POST', '/projects', p1);
  expect(asked.status).toBe(400);
  expect(asked.json.errors.map(({ message }: { message: string }) => message)).toEqual(['Vul de mening van de buren in']);
  const answers = { ...p1.answers, judgement: { ...p1.answers.judgement, neighbours: 'Zij kijken uit naar het park.' } };
  const next = await applicant.send('POST', '/projects', { typeKey: 'woningbouw', answers });
  expect([next.status, next.json.weighing.priority, next.json.weighing.advice]).toEqual([201, 25.63, 'include']);
  expect(next.json.release.hash).toBe(published.json.hash);
  const earlier = await project(code);
  expect([earlier.release.hash, earlier.weighing.advice]).toEqual([firstRelease, 'discuss']);
});

test('an earlier release is used again for what comes next; every release stays readable', async () => {
  const administrator = await as('beheerder');
  const body = { release: firstRelease, reason: 'De motie is ingetrokken' };
  const { revision } = (await administrator.get(`/releases/${firstRelease}/activation`)).json;
  const activated = await administrator.send('PUT', '/active-release', body, { revision });
  expect([activated.status, activated.json.hash]).toEqual([200, firstRelease]);
  const applicant = await as('aanvrager-wonen');
  const next = await applicant.send('POST', '/projects', p1);
  expect([next.status, next.json.weighing.advice, next.json.release.hash]).toEqual([201, 'discuss', firstRelease]);
  const releases = (await administrator.get('/releases')).json.items;
  expect(releases).toHaveLength(2);
  for (const { hash } of releases) expect((await administrator.get(`/releases/${hash}`)).status).toBe(200);
  expect((await (await as('aanvrager-wonen')).get('/releases')).status).toBe(403);
});

test('two towns share the server and nothing else, also for the consultant who works in both', async () => {
  const there = await as('consultant', 'kleinveld');
  const here = await as('consultant');
  expect((await here.get('/session')).json.municipalities.map(({ key }: { key: string }) => key)).toEqual(
    expect.arrayContaining(['kleinveld']),
  );
  expect((await here.get('/ranking')).json.total).toBe(4);
  expect((await there.get('/ranking')).json.total).toBe(0);
  expect((await there.get(`/projects/${code}`)).status).toBe(404);
  expect((await there.get(`/projects/${code}/documents/beslisblad`)).status).toBe(404);
  expect((await there.get(`/releases/${firstRelease}`)).status).toBe(404);
  expect((await there.get('/releases')).json.total).toBe(1);
  const employee = await as('medewerker', 'kleinveld');
  const own = await employee.send('POST', '/projects', testCase('kleinveld', 'dorpshuis'));
  expect([own.status, own.json.weighing.priority]).toEqual([201, 45.6]);
  expect((await here.get(`/projects/${own.json.code}`)).status).toBe(404);
  expect((await there.get('/ranking')).json.total).toBe(1);
});

test('a step in which nobody may vote is a task for who manages accounts, until somebody has the role', async () => {
  const administrator = await as('beheerder');
  const accounts = (await administrator.get('/accounts')).json.items;
  const executive = accounts.find(({ username }: { username: string }) => username === 'college');
  const gone = await administrator.send('PUT', `/accounts/${executive.id}`, { active: false }, { revision: executive.revision });
  expect(gone.status).toBe(200);
  const submitted = await (await as('aanvrager-wonen')).send('POST', '/projects', p1);
  const stuck = submitted.json.code;
  const votersTasks = async () => (await administrator.get('/tasks')).json.items.filter(({ kind }: { kind: string }) => kind === 'voters');
  expect(await votersTasks()).toEqual([]);
  await vote('afdelingsmanager', stuck, 'toets', 'Compleet.');
  await vote('boardlid-2', stuck, 'portfolioboard', 'Past in de woondeal.');
  const advised = await vote('boardlid-3', stuck, 'portfolioboard', 'Akkoord.');
  expect(advised.json.state.step.key).toBe('college');
  // Who decides after the board reads what it advised, on screen and on paper.
  expect(advised.json.state.step.earlier).toMatchObject([
    {
      key: 'portfolioboard',
      advisory: true,
      outcome: 'approved',
      votes: [{ motivation: 'Past in de woondeal.' }, { motivation: 'Akkoord.' }],
    },
  ]);
  const paper = await (await as('beheerder')).get(`/projects/${stuck}/documents/beslisblad`);
  expect(paper.text).toContain('Past in de woondeal.');
  const [task, ...others] = await votersTasks();
  expect([task.projectCode, others]).toEqual([stuck, []]);
  expect(task.reason.nl).toContain('Vraag de beheerder de rol aan iemand te geven');

  const back = await administrator.send('PUT', `/accounts/${executive.id}`, { active: true }, { revision: gone.json.revision });
  expect(back.status).toBe(200);
  expect(await votersTasks()).toEqual([]);
  people.set('voorbeeldstad/college', await signIn(server.address, 'college'));
  expect((await vote('college', stuck, 'college', 'Akkoord.')).json.phase).toBe('definition');
});
