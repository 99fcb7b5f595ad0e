import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readDraft } from '../../core/src/configuration/readDraft.ts';
import { saveDraftWeights } from '../../core/src/configuration/saveDraftWeights.ts';
import { createScenario } from '../../core/src/portfolio/createScenario.ts';
import { listScenarios } from '../../core/src/portfolio/listScenarios.ts';
import { readRanking } from '../../core/src/portfolio/readRanking.ts';
import { readRankingTermsJson } from '../../core/src/portfolio/readRankingTermsJson.ts';
import { readRobustness } from '../../core/src/portfolio/readRobustness.ts';
import { readScenario } from '../../core/src/portfolio/readScenario.ts';
import { readSensitivity } from '../../core/src/portfolio/readSensitivity.ts';
import { removeScenario } from '../../core/src/portfolio/removeScenario.ts';
import type { RankingTermsView } from '../../core/src/portfolio/sensitivityViews.ts';
import { changeAnswers } from '../../core/src/projects/changeAnswers.ts';
import { castVote } from '../../core/src/projects/castVote.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { leafWeightsOf } from '../../core/src/sensitivity/goalShares.ts';
import { matrixOfTerms } from '../../core/src/sensitivity/portfolioTerms.ts';
import { noPoint, rerank } from '../../core/src/sensitivity/rerank.ts';
import { answersOf, codeOf, openProjectTown, type ProjectTown, townConfiguration } from '../projects/projectTown.ts';

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());

const submit = (name: string, more?: Parameters<typeof answersOf>[1]) =>
  submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf(name, more) });
const statutory = { statutoryClaimed: true, statutoryGround: 'Omgevingswet', statutoryDate: '2027-07-01' };
/** Without capacity there is no impact load, so no point score. */
const open = (name: string) => {
  const answers = answersOf(name, { oordeel: 1 });
  const project = { ...(answers['project'] as object), capacityKnown: false, capacity: undefined };
  return submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: { ...answers, project } });
};

/** Trees count 60, the neighbourhood 40: two projects that are strong in one of them, one average, one without a point score, one knocked out. */
const portfolio = async () => {
  await submit('Bomen', { planted: 10, oordeel: 0 });
  await submit('Buurt', { planted: 0, oordeel: 3 });
  await submit('Midden', { planted: 5, oordeel: 2 });
  await open('Nog open');
  await submit('Botsing', { oordeel: 3, kaalslag: true, project: statutory });
};
const terms = async (query = {}): Promise<RankingTermsView> =>
  JSON.parse((await readRankingTermsJson(town.as('board-1'), query)).toString()) as RankingTermsView;
const editor = () => {
  const context = town.as('manager');
  const permissions = new Set(['configuration:read', 'configuration:edit'] as const);
  return { ...context, scope: { ...context.scope, actor: { ...context.scope.actor, permissions } } };
};
const goalsOf = async () => (await town.as('manager').releases.active('klein')).framework.framework.goals;

test('the terms give the ranking as it stands, to the cent, and the list in its order', async () => {
  await portfolio();
  const view = await terms();
  const { items } = await readRanking(town.as('board-1'), {});
  expect(view.listed.map((position) => view.portfolio.codes[position])).toEqual(items.map(({ code }) => code));
  expect(view.listed.map((position) => view.portfolio.names[position])).toEqual(items.map(({ name }) => name));
  const { order, rank, priority, low, high, positive, negative } = rerank(
    matrixOfTerms(view.portfolio, false),
    leafWeightsOf(await goalsOf()),
  );
  expect([...order]).toEqual(view.listed);
  view.listed.forEach((position, place) => {
    const row = items[place]!;
    expect(rank[position]).toBe(row.rank ?? 0);
    expect(priority[position]).toBe(row.priority === undefined ? noPoint : Math.round(row.priority * 100));
    expect([low[position], high[position]]).toEqual([Math.round(row.interval.low * 100), Math.round(row.interval.high * 100)]);
    expect([positive[position], negative[position]]).toEqual([Math.round(row.positive * 100), Math.round(row.negative * 100)]);
  });
});

test('filters and groups: the whole portfolio comes along, the list is what matches', async () => {
  await portfolio();
  const out = await submit('Afgewezen', { oordeel: 3 });
  await castVote(town.as('manager'), { code: out.code, expectedRevision: 1, step: 'toets', vote: 'reject', motivation: 'nee' });
  const found = await terms({ search: 'b' });
  expect(found.listed.map((position) => found.portfolio.names[position]).sort()).toEqual(['Bomen', 'Botsing', 'Buurt']);
  expect(found.portfolio.codes).toHaveLength(6);
  expect(found.groups).toEqual([]);
  const grouped = await terms({ groupBy: 'phase', includeClosed: true });
  expect(grouped.groups).toEqual([5, 1]);
  expect(grouped.portfolio.closed.map((position) => grouped.portfolio.names[position])).toEqual(['Afgewezen']);
  expect(await codeOf(readRankingTermsJson(town.as('controller'), {}))).toBe('WB-PERMISSION-MISSING');
  expect(await codeOf(readRankingTermsJson(town.as('board-1'), { sort: 'x' }))).toBe('WB-PORTFOLIO-SORT-UNKNOWN');
});

test('terms follow every change at once', async () => {
  const { code } = await submit('Eerst', { oordeel: 1 });
  const before = await terms();
  await changeAnswers(town.as('leider'), { code, expectedRevision: 1, answers: answersOf('Later', { oordeel: 3 }) });
  const after = await terms();
  expect(before.portfolio.terms).toEqual([[3, 1]]);
  expect(after.portfolio.terms).toEqual([[3, 3]]);
  expect(after.portfolio.names).toEqual(['Later']);
});

test('projects of another release: other weights are weighed again, other goals stay at their adopted priority', async () => {
  await portfolio();
  const configuration = townConfiguration('klein');
  const [green, liveable] = configuration.framework.goals;
  const weighted = {
    ...configuration.framework,
    goals: [
      { ...green!, weight: 10 },
      { ...liveable!, weight: 90 },
    ],
  };
  await town.publish({ ...configuration, framework: weighted });
  await submit('Onder het nieuwe kader', { oordeel: 2 });
  const other = await terms();
  expect(other.portfolio.otherWeights).toHaveLength(5);
  expect(other.portfolio.fixed).toEqual([]);
  const sensitivity = await readSensitivity(town.as('board-1'), {});
  expect(sensitivity.compared).toEqual({ projects: 4, otherGoals: 0, otherWeights: 3, withoutRank: 2 });

  const renamed = { ...configuration.framework, goals: [{ ...green!, id: 'G9' }, liveable!] };
  renamed.criteria = renamed.criteria.map((one) => (one.goal === 'G1' ? { ...one, goal: 'G9' } : one));
  await town.publish({ ...configuration, framework: renamed });
  const fixed = await terms();
  expect(fixed.portfolio.fixed).toHaveLength(6);
  const { items } = await readRanking(town.as('board-1'), {});
  const trial = rerank(matrixOfTerms(fixed.portfolio, false), Float64Array.of(0.01, 0.99));
  expect([...trial.order]).toEqual(fixed.listed);
  expect(fixed.listed.map((position) => trial.priority[position])).toEqual(
    items.map(({ priority }) => (priority === undefined ? noPoint : Math.round(priority * 100))),
  );
  expect((await readSensitivity(town.as('board-1'), {})).compared).toMatchObject({ projects: 0, otherGoals: 6 });
  expect((await readRobustness(town.as('board-1'), {})).projects).toEqual([]);
});

test('sensitivity says which two change places at which weight, and what a step does', async () => {
  await portfolio();
  const view = await readSensitivity(town.as('board-1'), { top: 1, step: 20 });
  expect(view).toMatchObject({ top: 1, step: 0.2, compared: { projects: 3, otherGoals: 0, otherWeights: 0, withoutRank: 2 } });
  const [green, liveable] = view.goals;
  // Trees give 3 and 0, the neighbourhood 0 and 3: level when both weigh the same.
  expect(green).toMatchObject({ goal: 'G1', name: { nl: 'Groen' }, share: 0.6, movable: true });
  expect([green!.swap, green!.other].filter((swap) => swap !== undefined).every(({ riser, faller }) => riser.code !== faller.code)).toBe(
    true,
  );
  const levelAt = [green!.swap?.share, green!.other?.share, green!.top.low];
  expect(levelAt.some((share) => share !== undefined && Math.abs(share - 0.5) < 1e-9)).toBe(true);
  expect(liveable!.up.share).toBeCloseTo(0.6, 9);
  expect(liveable!.up.moved).toBeGreaterThan(0);
  expect(await readSensitivity(town.as('board-1'), { top: 1, step: 20 })).toBe(view);
  expect((await readSensitivity(town.as('board-1'), { search: 'Bomen' })).goals.every(({ swap }) => swap === undefined)).toBe(true);
  expect(await codeOf(readSensitivity(town.as('controller'), {}))).toBe('WB-PERMISSION-MISSING');
});

test('chances: the same seed, the same answer; certain weights, certain ranks; a thread of its own gives the same', async () => {
  await portfolio();
  const board = town.as('board-1');
  const certain = await readRobustness(board, { spread: 1, samples: 10, top: 1 });
  expect(certain.projects.map(({ name, chances, top }) => [name, chances.indexOf(1) + 1, top])).toEqual([
    ['Bomen', 1, 1],
    ['Midden', 2, 0],
    ['Buurt', 3, 0],
  ]);
  const few = await readRobustness(board, { seed: 7, samples: 2_000, spread: 1.5, top: 1 });
  expect(few.samples).toBe(2_000);
  expect(few.largestError).toBeCloseTo(0.0112, 4);
  for (const { chances, later, noScore } of few.projects)
    expect(chances.reduce((sum, chance) => sum + chance, later + noScore)).toBeCloseTo(1, 9);
  // Weights of which only one is uncertain, told per goal.
  const told = await readRobustness(board, { seed: 7, samples: 500, spread: 1, factors: { G1: 3 }, top: 1 });
  expect(told.projects[0]!.top).toBeLessThan(1);
  // Nobody held a session here: nothing to take over.
  const agreed = await readRobustness(board, { seed: 7, samples: 2_000, spread: 1.5, top: 1, agreed: true });
  expect(agreed).toEqual({ ...few, factors: {} });
  expect(await codeOf(readRobustness(board, { factors: { G7: 2 } }))).toBe('WB-PORTFOLIO-SPREAD-INVALID');
  expect(await codeOf(readRobustness(board, { spread: 0.5 }))).toBe('WB-PORTFOLIO-SPREAD-INVALID');
  expect(await codeOf(readRobustness(board, { spread: Number.NaN }))).toBe('WB-PORTFOLIO-SPREAD-INVALID');
  expect(await codeOf(readRobustness(board, { samples: 10_001 }))).toBe('WB-PORTFOLIO-SAMPLES-TOO-MANY');
  expect(await codeOf(readRobustness(town.as('controller'), {}))).toBe('WB-PERMISSION-MISSING');
});

test('a portfolio of none', async () => {
  expect(await terms()).toMatchObject({ listed: [], groups: [], portfolio: { codes: [], leaves: ['G1', 'G2'] } });
  expect((await readSensitivity(town.as('board-1'), {})).compared).toEqual({ projects: 0, otherGoals: 0, otherWeights: 0, withoutRank: 0 });
  expect((await readRobustness(town.as('board-1'), {})).projects).toEqual([]);
});

test('scenarios: everybody sees them, only their maker removes them, each with its trace', async () => {
  const board = town.as('board-1');
  const given = { name: ' Groen eerst ', weights: { G1: 80, G2: 20 }, idempotencyKey: 's' };
  const made = await createScenario(board, given);
  expect(made).toMatchObject({ name: 'Groen eerst', byName: 'board-1 van klein', mine: true, revision: 1, weights: { G1: 0.8, G2: 0.2 } });
  expect(await createScenario(board, given)).toEqual(made);
  expect((await listScenarios(town.as('board-2'))).items).toEqual([{ ...made, mine: false }]);
  expect(await readScenario(town.as('board-2'), { id: made.id })).toEqual({ ...made, mine: false });
  expect((await listScenarios(town.as('board-1', 'buur'))).total).toBe(0);
  expect(await codeOf(readScenario(town.as('board-1', 'buur'), { id: made.id }))).toBe('WB-PORTFOLIO-SCENARIO-NOT-FOUND');
  expect(await codeOf(removeScenario(town.as('board-2'), { id: made.id, expectedRevision: 1 }))).toBe('WB-PORTFOLIO-SCENARIO-NOT-YOURS');
  expect(await codeOf(removeScenario(board, { id: made.id, expectedRevision: 9 }))).toBe('WB-PORTFOLIO-SCENARIO-STALE');
  const trail = await town.count('auditRecords');
  await removeScenario(board, { id: made.id, expectedRevision: 1 });
  expect(await town.count('auditRecords')).toBe(trail + 1);
  expect((await listScenarios(board)).items).toEqual([]);
  expect(await codeOf(removeScenario(board, { id: made.id, expectedRevision: 1 }))).toBe('WB-PORTFOLIO-SCENARIO-NOT-FOUND');
});

test('weights that cannot be are refused with every reason', async () => {
  const refusal = (weights: Record<string, number>) =>
    createScenario(town.as('board-1'), { name: 'x', weights }).then(
      () => [],
      (error: { code: string; places: { pointer: string }[] }) => [error.code, ...error.places.map(({ pointer }) => pointer)],
    );
  expect(await refusal({ G1: 0, G2: 0 })).toEqual(['WB-PORTFOLIO-WEIGHTS-INVALID', '/weights/G1']);
  expect(await refusal({ G1: -1, G2: 1 })).toEqual(['WB-PORTFOLIO-WEIGHTS-INVALID', '/weights/G1']);
  expect(await refusal({ G1: Number.NaN, G2: Number.POSITIVE_INFINITY })).toEqual([
    'WB-PORTFOLIO-WEIGHTS-INVALID',
    '/weights/G1',
    '/weights/G2',
  ]);
  expect(await refusal({ G1: 1 })).toEqual(['WB-PORTFOLIO-WEIGHTS-INVALID', '/weights/G2']);
  expect(await refusal({ G1: 1, G2: 1, G3: 1, __proto__x: 2 })).toEqual([
    'WB-PORTFOLIO-WEIGHTS-INVALID',
    '/weights/G3',
    '/weights/__proto__x',
  ]);
  expect(await codeOf(createScenario(town.as('board-1'), { name: '  ', weights: { G1: 1, G2: 1 } }))).toBe('WB-PORTFOLIO-SCENARIO-INVALID');
});

test('weights go into the draft in its own unit, adding up, and the ranking does not change', async () => {
  await portfolio();
  const before = await readRanking(town.as('board-1'), {});
  const draft = await saveDraftWeights(editor(), { weights: { G1: 1, G2: 2 }, expectedRevision: 0 });
  expect(draft.configuration.framework.goals.map(({ id, weight }) => [id, weight])).toEqual([
    ['G1', 33.33],
    ['G2', 66.67],
  ]);
  expect(draft.changed.map(({ part }) => part)).toEqual(['framework']);
  expect(draft.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(await readRanking(town.as('board-1'), {})).toEqual(before);
  expect(await codeOf(saveDraftWeights(editor(), { weights: { G1: 1, G2: 1 }, expectedRevision: 0 }))).toBe('WB-RELEASE-DRAFT-STALE');
  expect(await codeOf(saveDraftWeights(editor(), { weights: { G9: 1 }, expectedRevision: 1 }))).toBe('WB-PORTFOLIO-WEIGHTS-INVALID');
  expect(await codeOf(saveDraftWeights(town.as('board-1'), { weights: { G1: 1, G2: 1 }, expectedRevision: 1 }))).toBe(
    'WB-PERMISSION-MISSING',
  );
  // Back to the adopted weights: their very numbers, so that nothing is changed any more.
  await saveDraftWeights(editor(), { weights: { G1: 0.6, G2: 0.4 }, expectedRevision: 1 });
  expect((await readDraft(editor())).changed).toEqual([]);
});
