import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { listChanges } from '../../core/src/board/listChanges.ts';
import { listTasks } from '../../core/src/board/listTasks.ts';
import type { ProjectView } from '../../core/src/projects/projectViews.ts';
import { readRanking } from '../../core/src/portfolio/readRanking.ts';
import { agreeStatutory } from '../../core/src/projects/agreeStatutory.ts';
import { castVote } from '../../core/src/projects/castVote.ts';
import { changeAnswers } from '../../core/src/projects/changeAnswers.ts';
import { listDecisions } from '../../core/src/projects/listDecisions.ts';
import { listReports } from '../../core/src/projects/listReports.ts';
import { readProject } from '../../core/src/projects/readProject.ts';
import { reportProgress } from '../../core/src/projects/reportProgress.ts';
import { startProjectDraft } from '../../core/src/projects/startProjectDraft.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { takeTransition } from '../../core/src/projects/takeTransition.ts';
import { answersOf, codeOf, openProjectTown, refusalOf, type ProjectTown } from './projectTown.ts';

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());

const submit = (name: string, more?: Parameters<typeof answersOf>[1]) =>
  submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf(name, more) });
const vote = (
  who: string,
  project: Pick<ProjectView, 'code' | 'revision'>,
  choice: 'approve' | 'reject' | 'return' = 'approve',
  motivation = '',
  step = 'board',
) => castVote(town.as(who), { code: project.code, expectedRevision: project.revision, step, vote: choice, motivation });
const checked = async (name: string, more?: Parameters<typeof answersOf>[1]) =>
  vote('manager', await submit(name, more), 'approve', '', 'toets');

test('check, board of two equal votes, in: with decisions, history and messages of the same commits', async () => {
  const project = await checked('Park');
  expect(project).toMatchObject({
    phase: 'decision',
    state: { key: 'besluit', step: { needed: 2, approvers: ['board-1 van klein', 'board-2 van klein'] } },
  });
  const once = await vote('board-1', project, 'approve', 'Goed plan');
  expect(once.state.step?.votes).toMatchObject([{ name: 'board-1 van klein', vote: 'approve' }]);
  const decided = await vote('board-2', once);
  expect(decided).toMatchObject({ phase: 'realisation', state: { key: 'uitvoering' } });
  const decisions = await listDecisions(town.as('aanvrager'), { code: project.code });
  expect(decisions.items).toHaveLength(2);
  expect(decisions.items.find(({ state }) => state === 'besluit')).toMatchObject({
    outcome: 'approved',
    subject: { nl: 'Opnemen in portefeuille' },
    priority: 76.88,
    advice: 'include',
    votes: [{}, {}],
  });
  // submitted + check + two votes
  expect([await town.count('auditRecords'), await town.count('outboxMessages'), await town.count('decisions')]).toEqual([4, 4, 2]);
});

test('of two votes at the same moment one wins; the other is told that the dossier changed', async () => {
  const project = await checked('Tegelijk');
  const both = await Promise.allSettled([vote('board-1', project), vote('board-2', project)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ code: 'WB-PROJECT-STALE' });
  const now = await readProject(town.as('board-1'), { code: project.code });
  expect(now.state.step?.votes).toHaveLength(1);
  expect(await town.count('auditRecords')).toBe(3);
});

test('one person counts once, also when they click twice', async () => {
  const project = await checked('Twee keer');
  const once = await vote('board-1', project);
  const again = await vote('board-1', once);
  expect(again.state.step?.votes).toHaveLength(1);
  expect(again.phase).toBe('decision');
});

test('separation of duties: sponsor and submitter do not vote', async () => {
  const project = await checked('Van Karin');
  expect(await codeOf(vote('board-3', project))).toBe('WB-WORKFLOW-SEPARATION-OF-DUTIES');
  expect(await codeOf(vote('manager', project))).toBe('WB-WORKFLOW-NOT-A-VOTER');
  expect(await codeOf(vote('aanvrager', project))).toBe('WB-PERMISSION-MISSING');
  const tasks = await listTasks(town.as('board-3'));
  expect(tasks.items).toMatchObject([{ kind: 'decide', mayVote: false, whyNot: { nl: expect.stringContaining('opdrachtgever') } }]);
  expect((await listTasks(town.as('board-1'))).items).toMatchObject([
    { kind: 'decide', mayVote: true, subject: { nl: 'Opnemen in portefeuille' }, advice: 'include' },
  ]);
  expect((await listTasks(town.as('college'))).items).toEqual([]);
});

test('an escalation asks an explanation and a motivation before the decision', async () => {
  // Harm: D− = 0,4 × −3 / 3 × 100 = −40 ≤ −20 → college, mitigation text and motivation.
  const project = await checked('Schade', { oordeel: -3 });
  expect(project.weighing.escalations).toMatchObject([{ key: 'schade', outcome: 'certain' }]);
  expect(project.weighing.route).toBe('college');
  const first = await vote('board-1', project);
  const advised = await vote('board-2', first);
  expect(advised.state.key).toBe('college');
  expect((await refusalOf(vote('college', advised, 'approve', '', 'college'))).code).toBe('WB-PROJECT-MOTIVATION-MISSING');
  const refusal = await refusalOf(vote('college', advised, 'approve', 'Nodig voor de stad', 'college'));
  expect(refusal.code).toBe('WB-PROJECT-ESCALATION-ANSWER');
  expect(refusal.places).toMatchObject([{ pointer: '/answers/project/mitigation' }]);

  const tasks = await listTasks(town.as('leider'));
  expect(tasks.items).toMatchObject([{ kind: 'mitigation', projectCode: project.code, reason: { nl: 'Het college besluit.' } }]);
  const owner = town.as('leider');
  const answers = answersOf('Schade', { oordeel: -3, project: { mitigation: 'Extra bomen elders' } });
  const explained = await changeAnswers(owner, { code: project.code, expectedRevision: advised.revision, answers });
  expect((await listTasks(owner)).items).toEqual([]);
  const decided = await vote('college', explained, 'approve', 'Nodig voor de stad', 'college');
  expect(decided.phase).toBe('realisation');
});

test('between the first vote and the decision only the explanation may change', async () => {
  const project = await checked('Vast', { oordeel: -3 });
  const once = await vote('board-1', project);
  const owner = town.as('leider');
  const change = (more: object, revision: number) =>
    changeAnswers(owner, { code: project.code, expectedRevision: revision, answers: answersOf('Vast', { oordeel: -3, ...more }) });
  expect(await codeOf(change({ planted: 50 }, once.revision))).toBe('WB-PROJECT-LOCKED');
  const explained = await change({ project: { mitigation: 'Nestkasten' } }, once.revision);
  expect(explained.state.step?.votes).toHaveLength(1);
  expect(explained.weighing.priority).toBe(project.weighing.priority);
});

test('a possible knock-out has to be settled before the decision; rejecting and returning may', async () => {
  const answers = answersOf('Onbekend');
  const open = await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: { ...answers, buurt: { oordeel: 2 } } });
  const project = await vote('manager', open, 'approve', '', 'toets');
  const refusal = await refusalOf(vote('board-1', project));
  expect(refusal.code).toBe('WB-PROJECT-KNOCKOUT-OPEN');
  expect(refusal.places[0]?.message.nl).toBe('Al het groen verdwijnt.');
  expect((await vote('board-1', project, 'reject', 'Te onzeker')).phase).toBe('rejected');
});

test('returned with a remark: a task for the owner, taken up in a draft, submitted again under the same code', async () => {
  const project = await submit('Terug');
  const returned = await vote('manager', project, 'return', 'Onderbouw de kosten', 'toets');
  expect(returned).toMatchObject({
    phase: 'intake',
    state: { key: 'terug' },
    returned: { remark: 'Onderbouw de kosten', byName: 'manager van klein' },
  });
  const owner = town.as('aanvrager');
  expect((await listTasks(owner)).items).toMatchObject([
    { kind: 'returned', projectCode: project.code, reason: { nl: expect.stringContaining('Onderbouw de kosten') } },
  ]);
  const draft = await startProjectDraft(owner, { typeKey: 'plantsoen', projectCode: project.code });
  expect(draft).toMatchObject({ projectCode: project.code, title: 'Terug' });
  expect((draft.answers['project'] as { name: string }).name).toBe('Terug');
  town.pass(60);
  const again = await submitProject(owner, { draftId: draft.id });
  expect(again).toMatchObject({ code: project.code, revision: 3, state: { key: 'toets' }, phase: 'assessment' });
  expect(again).not.toHaveProperty('returned');
  expect(await town.count('projects')).toBe(1);
  expect(await codeOf(startProjectDraft(owner, { typeKey: 'plantsoen', projectCode: project.code }))).toBe('WB-PROJECT-NOT-RETURNED');
  expect((await readRanking(owner, {})).items).toMatchObject([{ code: project.code, phase: 'assessment' }]);
});

test('transitions: withdraw by the submitter with a remark, finish by the manager only', async () => {
  const project = await submit('Intrekken');
  const withdraw = (who: string, remark?: string) =>
    takeTransition(town.as(who), {
      code: project.code,
      expectedRevision: 1,
      transition: 'intrekken',
      ...(remark === undefined ? {} : { remark }),
    });
  expect(await codeOf(withdraw('aanvrager'))).toBe('WB-WORKFLOW-REMARK-MISSING');
  expect(await codeOf(withdraw('leider', 'x'))).toBe('WB-WORKFLOW-TRANSITION-FORBIDDEN');
  expect(await codeOf(withdraw('niemand', 'x'))).toBe('WB-PERMISSION-MISSING');
  expect((await withdraw('aanvrager', 'Toch niet')).phase).toBe('rejected');
  expect(await codeOf(withdraw('aanvrager', 'Toch niet'))).toBe('WB-PROJECT-STALE');
  expect(await codeOf(changeAnswers(town.as('manager'), { code: project.code, expectedRevision: 2, answers: answersOf('x') }))).not.toBe(
    'done',
  );
});

test('a statutory claim counts only with the agreement of the controller, and lapses when the claim changes', async () => {
  const claim = { statutoryClaimed: true, statutoryGround: 'Woo art. 3.3', statutoryDate: '2027-07-01' };
  const project = await submit('Moet', { project: claim });
  expect((await readRanking(town.as('board-1'), {})).items[0]?.statutory).toBe('requested');
  const controller = town.as('controller');
  expect((await listTasks(controller)).items).toMatchObject([{ kind: 'statutory', projectCode: project.code }]);
  expect((await readProject(controller, { code: project.code })).mayAgreeStatutory).toBe(true);
  expect(await codeOf(agreeStatutory(town.as('manager'), { code: project.code, expectedRevision: 1, agreed: true }))).toBe(
    'WB-PERMISSION-MISSING',
  );
  const agreed = await agreeStatutory(controller, { code: project.code, expectedRevision: 1, agreed: true });
  expect(agreed.core.statutory.agreed).toBe(true);
  expect(agreed.weighing.priority).toBe(project.weighing.priority);
  expect((await listTasks(controller)).items).toEqual([]);
  expect((await readRanking(town.as('board-1'), {})).items[0]?.statutory).toBe('agreed');
  const owner = town.as('leider');
  const same = await changeAnswers(owner, {
    code: project.code,
    expectedRevision: 2,
    answers: answersOf('Moet', { planted: 20, project: claim }),
  });
  expect(same.core.statutory.agreed).toBe(true);
  const other = await changeAnswers(owner, {
    code: project.code,
    expectedRevision: 3,
    answers: answersOf('Moet', { project: { ...claim, statutoryGround: 'iets anders' } }),
  });
  expect(other.core.statutory.agreed).toBe(false);
  // Typed into the form it means nothing.
  const forged = await changeAnswers(owner, {
    code: project.code,
    expectedRevision: 4,
    answers: answersOf('Moet', { project: { ...claim, statutoryAgreed: true } }),
  });
  expect(forged.core.statutory.agreed).toBe(false);
  const plain = await submit('Mag');
  expect(await codeOf(agreeStatutory(controller, { code: plain.code, expectedRevision: 1, agreed: true }))).toBe(
    'WB-PROJECT-STATUTORY-NOT-CLAIMED',
  );
});

test('progress gives the project its status; the report stays', async () => {
  const project = await submit('Voortgang');
  const owner = town.as('leider');
  const report = await reportProgress(owner, { code: project.code, status: 'amber', explanation: 'Vier weken later', idempotencyKey: 'r' });
  expect(
    await reportProgress(owner, { code: project.code, status: 'amber', explanation: 'Vier weken later', idempotencyKey: 'r' }),
  ).toEqual(report);
  expect(await readProject(owner, { code: project.code })).toMatchObject({ status: 'amber', statusReason: 'Vier weken later' });
  expect((await listReports(owner, { code: project.code })).items).toEqual([report]);
  expect(await codeOf(reportProgress(owner, { code: project.code, status: 'red', explanation: ' ' }))).toBe('WB-PROJECT-REPORT-INVALID');
  expect(await codeOf(reportProgress(owner, { code: project.code, expectedRevision: 1, status: 'green', explanation: '' }))).toBe(
    'WB-PROJECT-STALE',
  );
  expect(await codeOf(reportProgress(town.as('board-1'), { code: project.code, status: 'green', explanation: '' }))).toBe(
    'WB-PERMISSION-MISSING',
  );
  expect((await readRanking(town.as('board-1'), {})).items[0]?.status).toBe('amber');
});

test('missing answers are tasks with their effect; what others did is a change', async () => {
  const project = await submit('Gat', { oordeel: undefined });
  expect(project.weighing.completeness).toBeCloseTo(0.6, 10);
  const tasks = await listTasks(town.as('aanvrager'));
  // 0,4 × 6 / 3 × 100 × 0,65 = 52 points between worst and best.
  expect(tasks.items).toMatchObject([
    { kind: 'missing', title: { nl: 'Buurt aanvullen' }, reason: { nl: expect.stringContaining('52,00 punt') } },
  ]);
  const since = '2026-10-06T08:30:00Z';
  town.pass(60);
  await vote('manager', project, 'approve', 'Akkoord', 'toets');
  const changes = await listChanges(town.as('aanvrager'), { since });
  expect(changes.items).toMatchObject([
    { action: 'project.voted', byName: 'manager van klein', projectCode: project.code, projectName: 'Gat' },
  ]);
  expect((await listChanges(town.as('manager'), {})).items).toEqual([]);
  expect((await listChanges(town.as('aanvrager', 'buur'), {})).items).toEqual([]);
  const draft = await startProjectDraft(town.as('aanvrager'), { typeKey: 'plantsoen', answers: { project: { name: 'Later' } } });
  expect((await listTasks(town.as('aanvrager'))).items.map(({ kind }) => kind)).toEqual(['missing', 'draft']);
  expect((await listTasks(town.as('aanvrager'))).items[1]).toMatchObject({ draftId: draft.id, projectName: 'Later' });
});

test('votes of a second process are seen, and its stale revision is refused', async () => {
  const project = await checked('Twee processen');
  const other = town.secondProcess('board-2');
  expect((await readProject(other, { code: project.code })).revision).toBe(2);
  await vote('board-1', project);
  expect(await codeOf(castVote(other, { code: project.code, expectedRevision: 2, step: 'board', vote: 'approve', motivation: '' }))).toBe(
    'WB-PROJECT-STALE',
  );
  const decided = await castVote(other, { code: project.code, expectedRevision: 3, step: 'board', vote: 'approve', motivation: '' });
  expect(decided.phase).toBe('realisation');
  expect((await readRanking(town.as('board-1'), {})).items).toMatchObject([{ phase: 'realisation' }]);
  expect((await readRanking(other, {})).items).toMatchObject([{ phase: 'realisation' }]);
});
