import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { changeAnswers } from '../../core/src/projects/changeAnswers.ts';
import { discardProjectDraft } from '../../core/src/projects/discardProjectDraft.ts';
import { listProjectDrafts } from '../../core/src/projects/listProjectDrafts.ts';
import { listProjects } from '../../core/src/projects/listProjects.ts';
import { readProject } from '../../core/src/projects/readProject.ts';
import { readProjectDraft } from '../../core/src/projects/readProjectDraft.ts';
import { readProjectWeighing } from '../../core/src/projects/readProjectWeighing.ts';
import { saveProjectDraft } from '../../core/src/projects/saveProjectDraft.ts';
import { startProjectDraft } from '../../core/src/projects/startProjectDraft.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { weighAnswers } from '../../core/src/projects/weighAnswers.ts';
import { readRanking } from '../../core/src/portfolio/readRanking.ts';
import { answersOf, codeOf, openProjectTown, refusalOf, townConfiguration, type ProjectTown } from './projectTown.ts';

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());

const submit = async (name: string, more?: Parameters<typeof answersOf>[1], input: object = {}) => {
  const { code } = await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf(name, more), ...input });
  return readProject(town.as('aanvrager'), { code });
};

test('a submitted project is weighed with its evidence and gets a code of its year', async () => {
  const project = await submit('Park Zuid');
  expect(project.code).toBe('KL-2027-001');
  expect(project.revision).toBe(1);
  // D = (0,6 × 3 + 0,4 × 2) / 3 × 100 = 86,67; U = 33,33; complexity 2, risk 4 → 1, capacity 0,5 → 1: I = (0,6 + 0,4 + 0,3 − 1) / 4 × 100 = 7,5.
  expect(project.weighing.contribution).toEqual({ net: 86.67, positive: 86.67, negative: 0 });
  expect(project.weighing.impactLoad).toBe(7.5);
  // 0,65 × 86,666… + 0,2 × 33,333… + 0,15 × 92,5 = 56,333… + 6,666… + 13,875
  expect(project.weighing.priority).toBe(76.88);
  expect(project.weighing.route).toBe('manager');
  expect(project.core.netCost).toBe(12_000_000);
  expect(project.core.ftePlanYear).toBe(50);
  expect(project.state).toMatchObject({ key: 'toets', step: { key: 'toets', needed: 1, approvers: ['manager van klein'] } });
  expect(project.rank).toEqual({ position: 1, of: 1 });
  expect(project.names.politicalSponsor).toEqual({ name: 'Tom Aalbers', position: { nl: 'wethouder', en: 'wethouder' } });
  const stored = await readProjectWeighing(town.as('board-1'), { code: project.code });
  expect(stored.release).toBe(project.release.hash);
  expect(stored.measures).toMatchObject([{ key: 'trees.share', value: 10 }]);
  expect(stored.goals[0]?.evidence[0]?.measure).toEqual(stored.measures[0]);
  expect({ ...project.weighing, code: project.code, measures: project.measures, rules: stored.rules }).toEqual(stored);
  expect(stored.rules).toMatchObject([
    { ruleSet: 'kaalslag', events: [], unknown: [], evidence: [{ rule: 'alles-weg', outcome: 'false', trace: { kind: 'all' } }] },
  ]);
  expect(stored.goals[0]?.evidence[0]).toMatchObject({ criterion: 'bomen', status: 'known', score: 3, band: { from: 10, score: 3 } });
});

test('the receipt says what was made and how it weighs', async () => {
  const receipt = await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf('Park Zuid') });
  const { code, revision, typeKey, phase, release, submittedAt, core, state, weighing } = await readProject(town.as('aanvrager'), receipt);
  const { priority, interval, completeness, advice, provisional, route } = weighing;
  expect(receipt).toEqual({
    ...{ code, revision, typeKey, phase, release, submittedAt, name: core.name, state: { key: state.key, name: state.name } },
    weighing: { priority, interval, completeness, advice, provisional, route },
  });
});

test('a flag says something about the project and changes nothing else', async () => {
  const configuration = townConfiguration('klein');
  const message = { nl: 'Veel bomen tegelijk.', en: 'Many trees at once.' };
  const rule = {
    key: 'veel',
    name: message,
    conditions: { all: [{ fact: 'answers', path: 'trees.planted', operator: 'greaterThan', value: 50 }] },
    event: { type: 'flag' as const, params: { message } },
  };
  const ruleSets = {
    ...configuration.ruleSets,
    seinen: { key: 'seinen', name: message, purpose: 'flag' as const, hitPolicy: 'collect' as const, rules: [rule] },
  };
  const plantsoen = { ...configuration.projectTypes['plantsoen']!, ruleSets: ['kaalslag', 'seinen'] };
  await town.publish({ ...configuration, ruleSets, projectTypes: { plantsoen } });
  expect((await submit('Bos', { planted: 60 })).flags).toEqual([{ ruleSet: 'seinen', rule: 'veel', message }]);
  const few = await submit('Perk');
  expect(few.flags).toEqual([]);
  expect(few.weighing.priority).toBe(76.88);
});

test('one action is one commit: project, row, audit record and message, or nothing', async () => {
  await submit('Een');
  expect(
    await Promise.all([town.count('projects'), town.count('portfolioEntries'), town.count('auditRecords'), town.count('outboxMessages')]),
  ).toEqual([1, 1, 1, 1]);
  expect(await codeOf(submit('Twee', { project: { name: '' } }))).toBe('WB-PROJECT-ANSWERS-INVALID');
  const broken = { ...town.as('aanvrager') };
  broken.newId = () => 'id-broken';
  // Audit record and message would be fine, but the record of the outbox cannot exist twice: nothing of the second submission may stay.
  await submitProject(broken, { typeKey: 'plantsoen', answers: answersOf('Drie') });
  await expect(submitProject(broken, { typeKey: 'plantsoen', answers: answersOf('Vier') })).rejects.toMatchObject({
    code: 'WB-PROJECT-CODE-BUSY',
  });
  expect(
    await Promise.all([town.count('projects'), town.count('portfolioEntries'), town.count('auditRecords'), town.count('outboxMessages')]),
  ).toEqual([2, 2, 2, 2]);
  expect((await submit('Vijf')).code).toBe('KL-2027-003');
});

test('wrong answers are refused per question, with the sentence of the form', async () => {
  const refusal = await refusalOf(submit('', { planted: -4, project: { name: undefined, end: '2026-01-01' } }));
  expect(refusal.code).toBe('WB-PROJECT-ANSWERS-INVALID');
  const pointers = refusal.places.map(({ pointer }) => pointer);
  expect(pointers).toContain('/answers/project/name');
  expect(pointers).toContain('/answers/trees/planted');
  expect(refusal.places.every(({ message }) => message.nl.length > 10 && message.en.length > 10)).toBe(true);
  expect(refusal.parameters['count']).toBe(refusal.places.length);
});

test('a trial weighs what is usable and stores nothing', async () => {
  const complete = await weighAnswers(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf('Proef') });
  expect(complete.weighing.priority).toBe(76.88);
  const wrong = await weighAnswers(town.as('aanvrager'), {
    typeKey: 'plantsoen',
    answers: { ...answersOf('Proef'), trees: { planted: 'tien' } },
  });
  expect(wrong.weighing.completeness).toBeCloseTo(0.4, 10);
  expect(wrong.weighing.priority).toBeUndefined();
  expect(wrong.weighing.interval.low).toBeLessThan(complete.weighing.priority!);
  expect(wrong.measures).toMatchObject([{ status: 'missing' }]);
  const empty = await weighAnswers(town.as('aanvrager'), { typeKey: 'plantsoen', answers: {} });
  expect(empty.weighing.completeness).toBe(0);
  expect(await town.count('projects')).toBe(0);
  expect(await codeOf(weighAnswers(town.as('aanvrager'), { typeKey: 'geen', answers: {} }))).toBe('WB-PROJECT-TYPE-UNKNOWN');
  expect(await codeOf(weighAnswers(town.as('niemand'), { typeKey: 'plantsoen', answers: {} }))).toBe('WB-PERMISSION-MISSING');
});

test('a certain knock-out stops an intake unless the law demands it; a possible one does not', async () => {
  const refusal = await refusalOf(submit('Kaal', { kaalslag: true }));
  expect(refusal.code).toBe('WB-PROJECT-KNOCKED-OUT');
  expect(refusal.parameters['rule']).toBe('alles-weg');
  expect(refusal.places).toEqual([
    { pointer: '/rules/kaalslag/alles-weg', message: { nl: 'Al het groen verdwijnt.', en: 'All green disappears.' } },
  ]);
  const statutory = { statutoryClaimed: true, statutoryGround: 'Omgevingswet art. 2.4', statutoryDate: '2027-07-01' };
  const conflict = await submit('Kaal', { kaalslag: true, project: statutory });
  expect(conflict.weighing.knockouts).toMatchObject([{ outcome: 'certain' }]);
  const answers = answersOf('Misschien');
  const { code } = await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: { ...answers, buurt: { oordeel: 1 } } });
  const open = await readProject(town.as('aanvrager'), { code });
  expect(open.weighing.knockouts).toMatchObject([{ outcome: 'possible' }]);
});

test('the same key gives the same project once, also at the same moment', async () => {
  const input = { idempotencyKey: 'klik-1' };
  const [first, second] = await Promise.all([submit('Dubbel', {}, input), submit('Dubbel', {}, input)]);
  const third = await submit('Dubbel', {}, input);
  expect(second.code).toBe(first.code);
  expect(third).toEqual(first);
  expect(await town.count('projects')).toBe(1);
  expect(await town.count('auditRecords')).toBe(1);
  expect(await codeOf(submit('Iets anders', {}, input))).toBe('WB-PROJECT-IDEMPOTENCY-CONFLICT');
  // A key is of one person.
  const other = await submitProject(town.as('leider'), { typeKey: 'plantsoen', answers: answersOf('Dubbel'), ...input });
  expect(other.code).toBe('KL-2027-002');
});

test('the same key gives the same answer, also when the project has moved on since', async () => {
  const again = () => submitProject(town.as('leider'), { typeKey: 'plantsoen', answers: answersOf('Herhaald'), idempotencyKey: 'klik-2' });
  const receipt = await again();
  await changeAnswers(town.as('leider'), { code: receipt.code, expectedRevision: 1, answers: answersOf('Nu anders') });
  expect(await again()).toEqual(receipt);
  expect(await town.count('projects')).toBe(1);
});

test('the same key gives the same answer, also when what it asked could no longer be done', async () => {
  const again = (name: string) =>
    submitProject(town.as('leider'), { typeKey: 'plantsoen', answers: answersOf(name), idempotencyKey: 'klik-3' });
  const receipt = await again('Eenmaal');
  const stricter = townConfiguration('klein');
  stricter.projectTypes['plantsoen']!.retired = true;
  await town.publish(stricter);
  town.as('leider').releases.forget('klein');
  expect(await codeOf(submit('Later'))).toBe('WB-PROJECT-TYPE-UNKNOWN');
  expect(await again('Eenmaal')).toEqual(receipt);
  expect(await codeOf(again('Iets anders'))).toBe('WB-PROJECT-IDEMPOTENCY-CONFLICT');
});

test('codes count on per year without gaps or doubles, under fifty submissions at once', async () => {
  const projects = await Promise.all(
    Array.from({ length: 50 }, (_, index) => submit(`Project ${index}`, index % 5 === 0 ? { project: { start: '2026-11-01' } } : {})),
  );
  const codes = projects.map(({ code }) => code).sort();
  expect(new Set(codes).size).toBe(50);
  expect(codes.filter((code) => code.startsWith('KL-2026-'))).toEqual(
    Array.from({ length: 10 }, (_, index) => `KL-2026-${String(index + 1).padStart(3, '0')}`),
  );
  expect(codes.at(-1)).toBe('KL-2027-040');
  expect(await town.count('auditRecords')).toBe(50);
  // A later start is prepared in the plan year, and another process goes on where this one is.
  expect((await submit('Later', { project: { start: '2029-01-01', end: '2031-01-01' } })).code).toBe('KL-2027-041');
  expect((await submitProject(town.secondProcess('aanvrager'), { typeKey: 'plantsoen', answers: answersOf('Elders') })).code).toBe(
    'KL-2027-042',
  );
  expect((await submit('Weer hier')).code).toBe('KL-2027-043');
});

test('a code from outside moves the counter past it and is never given twice', async () => {
  expect((await submit('Invoer', {}, { code: 'KL-2027-014' })).code).toBe('KL-2027-014');
  expect((await submit('Ouder', {}, { code: 'KL-2027-009' })).code).toBe('KL-2027-009');
  expect((await submit('Volgende')).code).toBe('KL-2027-015');
  expect(await codeOf(submit('Nog eens', {}, { code: 'KL-2027-014' }))).toBe('WB-PROJECT-CODE-BUSY');
});

test('a draft keeps everything, is of its owner, and disappears in the commit of the submission', async () => {
  const owner = town.as('aanvrager');
  const draft = await startProjectDraft(owner, { typeKey: 'plantsoen', idempotencyKey: 'd' });
  // What its type already says needs no answer again.
  expect(draft.answers).toEqual({ project: { domain: 'groen' } });
  expect((await startProjectDraft(owner, { typeKey: 'plantsoen', idempotencyKey: 'd' })).id).toBe(draft.id);
  const typed = { ...answersOf('Concept'), trees: { planted: 'veel' }, verborgen: { x: 1 } };
  const saved = await saveProjectDraft(owner, { id: draft.id, expectedRevision: 1, answers: typed, page: 'groen' });
  expect(saved).toMatchObject({ revision: 2, title: 'Concept', page: 'groen', answers: typed });
  expect((await readProjectDraft(owner, { id: draft.id })).answers).toEqual(typed);
  expect(await codeOf(saveProjectDraft(owner, { id: draft.id, expectedRevision: 1, answers: {} }))).toBe('WB-PROJECT-DRAFT-STALE');
  expect(await codeOf(readProjectDraft(town.as('leider'), { id: draft.id }))).toBe('WB-PROJECT-DRAFT-NOT-FOUND');
  expect(await codeOf(submitProject(town.as('leider'), { draftId: draft.id }))).toBe('WB-PROJECT-DRAFT-NOT-FOUND');
  expect((await listProjectDrafts(town.as('leider'))).total).toBe(0);
  expect(await codeOf(submitProject(owner, { draftId: draft.id }))).toBe('WB-PROJECT-ANSWERS-INVALID');
  expect((await readProjectDraft(owner, { id: draft.id })).answers).toEqual(typed);

  await saveProjectDraft(owner, { id: draft.id, expectedRevision: 2, answers: answersOf('Concept') });
  const [first, second] = await Promise.all([
    submitProject(owner, { draftId: draft.id, idempotencyKey: 's' }),
    submitProject(owner, { draftId: draft.id, idempotencyKey: 's' }),
  ]);
  expect(second.code).toBe(first.code);
  expect(await codeOf(submitProject(owner, { draftId: draft.id }))).toBe('WB-PROJECT-DRAFT-NOT-FOUND');
  expect(await town.count('drafts')).toBe(0);

  const other = await startProjectDraft(owner, { typeKey: 'plantsoen' });
  await discardProjectDraft(owner, { id: other.id, expectedRevision: 1 });
  expect((await listProjectDrafts(owner)).total).toBe(0);
  expect(await codeOf(startProjectDraft(owner, { typeKey: 'weg' }))).toBe('WB-PROJECT-TYPE-UNKNOWN');
  expect(await codeOf(startProjectDraft(town.as('board-1'), { typeKey: 'plantsoen' }))).toBe('WB-PERMISSION-MISSING');
});

test('two submissions of one draft at the same moment make one project', async () => {
  const owner = town.as('aanvrager');
  const draft = await startProjectDraft(owner, { typeKey: 'plantsoen', answers: answersOf('Samen') });
  const outcomes = await Promise.allSettled([submitProject(owner, { draftId: draft.id }), submitProject(owner, { draftId: draft.id })]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ code: 'WB-PROJECT-DRAFT-NOT-FOUND' });
  expect(await town.count('projects')).toBe(1);
});

test('changed answers are weighed again under the release of the project', async () => {
  const project = await submit('Park');
  const stricter = townConfiguration('klein');
  await town.publish({
    ...stricter,
    framework: { ...stricter.framework, id: 'KL-2', planYear: 2027, priority: { contribution: 0.5, urgency: 0.3, ease: 0.2 } },
  });
  const later = await submit('Later');
  expect(later.weighing.priority).toBe(71.83);
  const changed = await changeAnswers(town.as('leider'), {
    code: project.code,
    expectedRevision: 1,
    answers: answersOf('Park', { planted: 5 }),
  });
  expect(changed.release).toEqual(project.release);
  expect(changed.revision).toBe(2);
  expect(changed.weighing.contribution.net).toBe(46.67);
  expect(changed.weighing.priority).toBe(50.88);
  expect(await codeOf(changeAnswers(town.as('leider'), { code: project.code, expectedRevision: 1, answers: answersOf('Park') }))).toBe(
    'WB-PROJECT-STALE',
  );
  expect(await codeOf(changeAnswers(town.as('board-1'), { code: project.code, expectedRevision: 2, answers: answersOf('Park') }))).toBe(
    'WB-PERMISSION-MISSING',
  );
  expect(await codeOf(changeAnswers(town.as('leider'), { code: project.code, expectedRevision: 2, answers: {} }))).toBe(
    'WB-PROJECT-ANSWERS-INVALID',
  );
  const both = await Promise.allSettled(
    ['Park A', 'Park B'].map((name) =>
      changeAnswers(town.as('leider'), { code: project.code, expectedRevision: 2, answers: answersOf(name) }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ code: 'WB-PROJECT-STALE' });
});

test('somebody who is neither submitter nor project manager does not change answers', async () => {
  const project = await submitProject(town.as('leider'), { typeKey: 'plantsoen', answers: answersOf('Van een ander') });
  expect(await codeOf(changeAnswers(town.as('aanvrager'), { code: project.code, expectedRevision: 1, answers: answersOf('x') }))).toBe(
    'WB-PROJECT-NOT-OWNER',
  );
  expect((await readProject(town.as('aanvrager'), { code: project.code })).mayEdit).toBe(false);
  expect((await readProject(town.as('manager'), { code: project.code })).mayEdit).toBe(true);
});

test('another municipality sees nothing of it', async () => {
  const project = await submit('Geheim');
  const neighbour = town.as('aanvrager', 'buur');
  expect(await codeOf(readProject(neighbour, { code: project.code }))).toBe('WB-PROJECT-NOT-FOUND');
  expect((await listProjects(neighbour, {})).total).toBe(0);
  expect((await readRanking(neighbour, {})).total).toBe(0);
  expect(await codeOf(changeAnswers(town.as('manager', 'buur'), { code: project.code, expectedRevision: 1, answers: {} }))).toBe(
    'WB-PROJECT-NOT-FOUND',
  );
  expect((await submitProject(neighbour, { typeKey: 'plantsoen', answers: answersOf('Buur') })).code).toBe('KL-2027-001');
});

test('lists: mine, by phase, by text without accents', async () => {
  await submit('Café aan de Kade');
  town.pass(1);
  await submitProject(town.as('manager'), { typeKey: 'plantsoen', answers: answersOf('x') }).catch(() => undefined);
  await submit('Anders', { project: { projectManager: undefined } }).catch(() => undefined);
  const all = await listProjects(town.as('aanvrager'), {});
  expect(all.items[0]).toMatchObject({
    code: 'KL-2027-002',
    stateName: { nl: 'Toets' },
    nextStep: { nl: 'toets' },
    typeName: { nl: 'Plantsoen' },
  });
  expect((await listProjects(town.as('aanvrager'), { search: 'cafe' })).items.map(({ name }) => name)).toEqual(['Café aan de Kade']);
  expect((await listProjects(town.as('aanvrager'), { phase: 'realisation' })).total).toBe(0);
  expect((await listProjects(town.as('leider'), { mine: true })).items.map(({ name }) => name)).toEqual(['Café aan de Kade']);
  expect((await listProjects(town.as('board-1'), { mine: true })).total).toBe(0);
  expect(await codeOf(listProjects(town.as('aanvrager'), { limit: 1e9 }))).toBe('WB-PORTFOLIO-PAGE-INVALID');
  expect(await codeOf(listProjects(town.as('niemand'), {}))).toBe('WB-PERMISSION-MISSING');
});
