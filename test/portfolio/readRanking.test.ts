import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createSavedView } from '../../core/src/portfolio/createSavedView.ts';
import { exportRanking } from '../../core/src/portfolio/exportRanking.ts';
import { listSavedViews } from '../../core/src/portfolio/listSavedViews.ts';
import { readRanking } from '../../core/src/portfolio/readRanking.ts';
import { readRankingJson } from '../../core/src/portfolio/readRankingJson.ts';
import { removeSavedView } from '../../core/src/portfolio/removeSavedView.ts';
import { castVote } from '../../core/src/projects/castVote.ts';
import { changeAnswers } from '../../core/src/projects/changeAnswers.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { answersOf, codeOf, openProjectTown, townConfiguration, type ProjectTown } from '../projects/projectTown.ts';

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());

const submit = (name: string, more?: Parameters<typeof answersOf>[1]) =>
  submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf(name, more) });
const names = async (query = {}) => (await readRanking(town.as('board-1'), query)).items.map(({ name }) => name);
const statutory = { statutoryClaimed: true, statutoryGround: 'Omgevingswet', statutoryDate: '2027-07-01' };

const portfolio = async () => {
  await submit('Midden', { oordeel: 1 });
  await submit('Hoog', { oordeel: 3, project: { netCost: [{ year: 2027, amount: 500_000_000 }] } });
  await submit('Laag', { oordeel: -1, planted: 0 });
  await submit('Nog onbekend', { oordeel: undefined, project: { urgencyClass: undefined } }).catch(() => undefined);
  await submit('Botsing', { oordeel: 3, kaalslag: true, project: statutory });
};

test('ranked by priority; knocked-out apart at the end without a rank; totals over everything', async () => {
  await portfolio();
  const ranking = await readRanking(town.as('board-1'), {});
  expect(ranking.items.map(({ rank, name }) => [rank, name])).toEqual([
    [1, 'Hoog'],
    [2, 'Midden'],
    [3, 'Laag'],
    [undefined, 'Botsing'],
  ]);
  expect(ranking.items.at(-1)).toMatchObject({ knockout: 'certain', statutory: 'requested' });
  expect(ranking.total).toBe(4);
  expect(ranking.totals).toEqual({ netCost: 500_000_000 + 3 * 12_000_000, fte: 200 });
  expect(ranking.releaseNumber).toMatch(/^2026\./);
  expect(ranking.items[0]?.parts).toEqual([
    { goal: 'G1', positive: 60, negative: 0 },
    { goal: 'G2', positive: 40, negative: 0 },
  ]);
});

test('without a point score after the ranked ones, by the high end of the interval; missing values last in both directions', async () => {
  await submit('Met score');
  // Half of the criteria is the minimum; without the trees 0,4 is known, which is less.
  const open = (name: string, oordeel: number) =>
    submitProject(town.as('aanvrager'), {
      typeKey: 'plantsoen',
      answers: {
        ...answersOf(name, { oordeel }),
        project: {
          ...(answersOf(name)['project'] as object),
          capacityKnown: false,
          capacity: undefined,
          costKnown: false,
          netCost: undefined,
        },
      },
    });
  await open('Open laag', -2);
  await open('Open hoog', 3);
  const ranking = await readRanking(town.as('board-1'), {});
  expect(ranking.items.map(({ name, rank }) => [name, rank])).toEqual([
    ['Met score', 1],
    ['Open hoog', undefined],
    ['Open laag', undefined],
  ]);
  expect(await names({ order: 'ascending' })).toEqual(['Met score', 'Open hoog', 'Open laag']);
  expect(await names({ sort: 'netCost', order: 'descending' })).toEqual(['Met score', 'Open laag', 'Open hoog']);
  expect(await names({ sort: 'netCost', order: 'ascending' })).toEqual(['Met score', 'Open laag', 'Open hoog']);
});

test('sorts only on known columns, filters, searches and pages without overlap', async () => {
  await portfolio();
  expect(await names({ sort: 'name' })).toEqual(['Hoog', 'Laag', 'Midden', 'Botsing']);
  expect(await names({ sort: 'netCost' })).toEqual(['Hoog', 'Midden', 'Laag', 'Botsing']);
  expect(await names({ order: 'ascending' })).toEqual(['Laag', 'Midden', 'Hoog', 'Botsing']);
  expect(await names({ statutory: 'requested,agreed' })).toEqual(['Botsing']);
  expect(await names({ phase: 'realisation' })).toEqual([]);
  expect(await names({ phase: 'assessment,decision', type: 'plantsoen', domain: 'groen', programme: 'buiten' })).toHaveLength(4);
  expect(await names({ route: 'college' })).toContain('Hoog');
  expect(await names({ search: 'HÓOG' })).toEqual(['Hoog']);
  expect((await readRanking(town.as('board-1'), { search: 'laag' })).items[0]?.rank).toBe(3);
  expect([...(await names({ limit: 2 })), ...(await names({ limit: 2, offset: 2 }))]).toEqual(await names());
  for (const sort of ['submittedBy', '__proto__', 'constructor', '$where', ''])
    expect(await codeOf(readRanking(town.as('board-1'), { sort }))).toBe('WB-PORTFOLIO-SORT-UNKNOWN');
  for (const page of [{ limit: 1e9 }, { limit: 0 }, { limit: 1.5 }, { offset: -1 }, { limit: Number.NaN }])
    expect(await codeOf(readRanking(town.as('board-1'), page))).toBe('WB-PORTFOLIO-PAGE-INVALID');
  expect(await codeOf(readRanking(town.as('board-1'), { order: 'up' }))).toBe('WB-PORTFOLIO-FILTER-INVALID');
  expect(await codeOf(readRanking(town.as('board-1'), { statutory: 'maybe' }))).toBe('WB-PORTFOLIO-FILTER-INVALID');
  expect(await codeOf(readRanking(town.as('board-1'), { search: 'x'.repeat(500) }))).toBe('WB-PORTFOLIO-FILTER-INVALID');
  expect(await codeOf(readRanking(town.as('controller'), {}))).toBe('WB-PERMISSION-MISSING');
});

test('equal scores share a rank', async () => {
  for (const name of ['A project', 'B project', 'C project']) await submit(name, { oordeel: name.startsWith('C') ? 0 : 2 });
  expect((await readRanking(town.as('board-1'), {})).items.map(({ rank }) => rank)).toEqual([1, 1, 3]);
});

test('rejected projects are no candidates unless they are asked for', async () => {
  const out = await submit('Afgewezen', { oordeel: 3 });
  await submit('Kandidaat');
  await castVote(town.as('manager'), { code: out.code, expectedRevision: 1, step: 'toets', vote: 'reject', motivation: 'nee' });
  expect((await readRanking(town.as('board-1'), {})).items).toMatchObject([{ name: 'Kandidaat', rank: 1 }]);
  expect((await readRanking(town.as('board-1'), { includeClosed: true })).items.map(({ name, rank }) => [name, rank])).toEqual([
    ['Afgewezen', 1],
    ['Kandidaat', 2],
  ]);
  const asked = await readRanking(town.as('board-1'), { phase: 'rejected' });
  expect(asked.items.map(({ name }) => name)).toEqual(['Afgewezen']);
  expect(asked.items[0]).not.toHaveProperty('rank');
});

test('the bytes are the JSON of the same page, and follow every change at once', async () => {
  await portfolio();
  const board = town.as('board-1');
  for (const query of [{}, { sort: 'name', limit: 2, offset: 1 }, { search: 'hoog' }, { includeClosed: true }])
    expect(JSON.parse((await readRankingJson(board, query)).toString())).toEqual(await readRanking(board, query));
  expect(await readRankingJson(board, {})).toBe(await readRankingJson(board, {}));
  await changeAnswers(town.as('leider'), {
    code: 'KL-2027-003',
    expectedRevision: 1,
    answers: answersOf('Laag wordt hoog', { oordeel: 3, planted: 80, project: { urgencyClass: 3 } }),
  });
  expect((JSON.parse((await readRankingJson(board, {})).toString()) as { items: { name: string }[] }).items[0]?.name).toBe(
    'Laag wordt hoog',
  );
  await submit('Nieuw');
  expect((await readRanking(town.secondProcess('board-1'), {})).items.map(({ name }) => name)).toContain('Nieuw');
  expect(await names()).toContain('Nieuw');
});

test('a renamed type shows its new name after publishing', async () => {
  await submit('Park');
  expect((await readRanking(town.as('board-1'), {})).items[0]?.typeName.nl).toBe('Plantsoen');
  const configuration = townConfiguration('klein');
  const renamed = { ...configuration.projectTypes['plantsoen']!, name: { nl: 'Groen', en: 'Green' } };
  const hash = await town.publish({ ...configuration, projectTypes: { plantsoen: renamed } });
  const ranking = await readRanking(town.as('board-1'), {});
  expect(ranking.items[0]?.typeName.nl).toBe('Groen');
  expect(ranking.release).toBe(hash);
});

test('lists that are kept over a release say the new release, and are sorted anew when it orders differently', async () => {
  await submit('Park', { oordeel: 3, planted: 80 });
  await submit('Plein', { oordeel: -2, planted: 0 });
  const board = town.as('board-1');
  type Page = { release: string; items: { name: string; advice: string }[] };
  const page = async (sort: string): Promise<Page> => JSON.parse((await readRankingJson(board, { sort })).toString()) as Page;
  const before = await page('advice');
  expect(new Set(before.items.map(({ advice }) => advice)).size).toBe(2);
  const configuration = townConfiguration('klein');
  const same = await town.publish({ ...configuration, texts: { x: { nl: 'x' } } });
  expect(await page('advice')).toEqual({ ...before, release: same, releaseNumber: expect.any(String) });
  const framework = { ...configuration.framework, advice: [...configuration.framework.advice].reverse() };
  const other = await town.publish({ ...configuration, framework });
  const after = await page('advice');
  expect(after.release).toBe(other);
  expect(after.items.map(({ name }) => name)).toEqual(before.items.map(({ name }) => name).reverse());
});

describe('export', () => {
  test('opens in a Dutch spreadsheet and runs no formula', async () => {
    for (const name of ['=cmd|"/c calc"!A1', '+1+1', '-2;3', '@SUM(A1)', '\t=1', '  =2', 'Gewoon "citaat"']) await submit(name);
    const csv = await exportRanking(town.as('board-1'), {});
    expect(csv.startsWith('\uFEFFRang;Code;Project;Projecttype;')).toBe(true);
    expect(csv).toContain('\r\n');
    expect(csv).toContain(`"'=cmd|""/c calc""!A1"`);
    expect(csv).toContain(';"\'-2;3";');
    expect(csv).toContain(";'@SUM(A1);");
    expect(csv).toContain('"Gewoon ""citaat"""');
    for (const line of csv.split('\r\n').slice(1)) expect(line.split(';')[2] ?? '').not.toMatch(/^"?\s*[=+@-]/);
    expect(csv).toContain(';76,88;');
    expect(csv).toContain(';120000,00;0,50;');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(8);
    const english = await exportRanking(town.as('board-1'), { language: 'en' });
    expect(english).toContain('Rank;Code;Project;Project type');
    expect(english).toContain(';76.88;');
    expect(await codeOf(exportRanking(town.as('controller'), {}))).toBe('WB-PERMISSION-MISSING');
  });
});

test('saved views are of their owner', async () => {
  const board = town.as('board-1');
  const view = await createSavedView(board, {
    name: ' Kandidaten 2027 ',
    parameters: { phase: 'decision', sort: 'name' },
    idempotencyKey: 'v',
  });
  expect(
    await createSavedView(board, { name: ' Kandidaten 2027 ', parameters: { phase: 'decision', sort: 'name' }, idempotencyKey: 'v' }),
  ).toEqual(view);
  expect((await listSavedViews(board)).items).toEqual([
    { id: view.id, revision: 1, name: 'Kandidaten 2027', parameters: { phase: 'decision', sort: 'name' } },
  ]);
  expect((await listSavedViews(town.as('board-2'))).items).toEqual([]);
  expect(await codeOf(removeSavedView(town.as('board-2'), { id: view.id, expectedRevision: 1 }))).toBe('WB-PORTFOLIO-VIEW-NOT-FOUND');
  expect(await codeOf(removeSavedView(board, { id: view.id, expectedRevision: 7 }))).toBe('WB-PORTFOLIO-VIEW-STALE');
  await removeSavedView(board, { id: view.id, expectedRevision: 1 });
  expect((await listSavedViews(board)).total).toBe(0);
  expect(await codeOf(createSavedView(board, { name: ' ', parameters: {} }))).toBe('WB-PORTFOLIO-VIEW-INVALID');
});

test('grouped: projects of one phase stand together, inside it by the asked order; the rank stays that of the whole list', async () => {
  const out = await submit('Eerste', { oordeel: 3 });
  await submit('Derde', { oordeel: 1 });
  await submit('Tweede', { oordeel: 2 });
  await castVote(town.as('manager'), { code: out.code, expectedRevision: 1, step: 'toets', vote: 'reject', motivation: 'nee' });
  const grouped = await readRanking(town.as('board-1'), { groupBy: 'phase', includeClosed: true });
  expect(grouped.items.map(({ rank, name }) => [rank, name])).toEqual([
    [2, 'Tweede'],
    [3, 'Derde'],
    [1, 'Eerste'],
  ]);
  const query = { groupBy: 'phase', order: 'ascending', includeClosed: true };
  expect((await readRanking(town.as('board-1'), query)).items.map(({ name }) => name)).toEqual(['Derde', 'Tweede', 'Eerste']);
  expect(JSON.parse((await readRankingJson(town.as('board-1'), query)).toString())).toEqual(await readRanking(town.as('board-1'), query));
  for (const groupBy of ['domain', 'programme', 'type'])
    expect((await readRanking(town.as('board-1'), { groupBy })).items.map(({ name }) => name)).toEqual(['Tweede', 'Derde']);
  await expect(readRanking(town.as('board-1'), { groupBy: 'kleur' })).rejects.toMatchObject({ code: 'WB-PORTFOLIO-FILTER-INVALID' });
});
