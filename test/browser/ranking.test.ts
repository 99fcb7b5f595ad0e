import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { colleague, inspect, signInAs } from './visits.ts';

type Row = { rank?: number; code: string; name: string; phase: string; typeName: { nl: string }; priority?: number; advice?: string };
type Ranking = { items: Row[]; total: number };

let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };
let page: Page;
let ranking: (query: string) => Promise<Ranking>;
const minus = (text: string): string => text.replace('-', '−');
const score = (value: number): string => minus(value.toFixed(2).replace('.', ','));
const rows = () => page.locator('tbody tr:has(.rank)');
const codes = () =>
  rows()
    .locator('th .sub')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim().split(' ')[0] ?? ''));
/** Waits until the first rows are these projects. */
const shows = async (expected: readonly Row[]): Promise<void> => {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('tbody tr:has(.rank) th .sub')]
        .slice(0, wanted.length)
        .map((cell) => cell.textContent?.trim().split(' ')[0])
        .join() === wanted.join(),
    expected.slice(0, 8).map(({ code }) => code),
  );
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const call = await colleague(server.address, 'portfoliomanager');
  ranking = (query) => call<Ranking>(`/ranking?limit=200${query}`);
}, 60_000);
beforeEach(async () => {
  await Promise.all(
    browser.context
      .pages()
      .slice(1)
      .map((open) => open.close()),
  );
  page = await signInAs(browser.context, server.address, 'portfoliomanager');
  await page.goto(`${server.address}/ranking`);
  await rows().first().waitFor();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('projects in order of priority, with advice, thresholds between them and totals', async () => {
  const { items, total } = await ranking('');
  await shows(items);
  expect(await page.getByRole('status').filter({ hasText: 'projecten' }).textContent()).toBe(`${total} projecten`);
  const first = rows().first();
  expect(await first.locator('.rank').textContent()).toBe('1');
  expect(await first.locator('.c-priority b').textContent()).toBe(score(items[0]!.priority!));
  expect(await first.locator('.c-advice .chip').first().textContent()).toBe('Opnemen');
  await page.locator('tr.thr', { hasText: 'Drempel 35: hierboven is het advies opnemen' }).waitFor();
  // Only what is near the screen exists; the end is reached by scrolling.
  expect((await codes()).length).toBeLessThan(total);
  await page.keyboard.press('End');
  await page.locator('th .sub', { hasText: items.at(-1)!.code }).waitFor();
});

test('filters, and takes them away', async () => {
  await page.getByRole('button', { name: 'Filter toevoegen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Filter toevoegen' });
  await dialog.getByLabel('Waarop').selectOption('type');
  await dialog.getByLabel('Is', { exact: true }).selectOption('woningbouw');
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await shows((await ranking('&type=woningbouw')).items);
  expect(new URL(page.url()).searchParams.get('type')).toBe('woningbouw');
  await page.getByRole('button', { name: 'Filter Type: Woningbouw verwijderen' }).click();
  await shows((await ranking('')).items);
  await page.goto(`${server.address}/ranking?search=bestaat-nergens`);
  await page.getByRole('heading', { name: 'Geen projecten gevonden' }).waitFor();
});

test('groups: the projects of a phase stand together under its name', async () => {
  await page.getByLabel('Groeperen').selectOption('phase');
  const { items } = await ranking('&groupBy=phase');
  await shows(items);
  const names: Record<string, string> = { idea: 'Idee', intake: 'Intake', assessment: 'Beoordeling', decision: 'Besluit' };
  expect(await page.locator('tr.grp').first().textContent()).toBe(names[items[0]!.phase]);
  const phases = items.map(({ phase }) => phase);
  expect(phases.filter((phase, index) => phase !== phases[index - 1])).toEqual([...new Set(phases)]);
});

test('sorts with the keyboard and says so', async () => {
  const button = page.getByRole('button', { name: /^Sorteer op Netto/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await shows((await ranking('&sort=netCost&order=descending')).items);
  expect(await page.locator('th.c-netCost').getAttribute('aria-sort')).toBe('descending');
  await page.keyboard.press('Enter');
  await shows((await ranking('&sort=netCost&order=ascending')).items);
  expect(await page.locator('th.c-netCost').getAttribute('aria-sort')).toBe('ascending');
  // From the first row into the dossier.
  const link = rows().first().locator('th a');
  const name = (await link.textContent())!;
  await link.focus();
  await page.keyboard.press('Enter');
  await page.locator('main h1', { hasText: name }).waitFor();
});

test('a view is saved under a name and chosen again; columns are chosen', async () => {
  await page.goto(`${server.address}/ranking?groupBy=type`);
  await rows().first().waitFor();
  await page.getByRole('button', { name: 'Weergave bewaren' }).click();
  await page.getByLabel('Naam van de weergave').fill('Per type');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.goto(`${server.address}/ranking`);
  await page.locator('#ranking-view option', { hasText: 'Per type' }).waitFor({ state: 'attached' });
  await page.getByLabel('Weergave', { exact: true }).selectOption({ label: 'Per type' });
  await page.locator('tr.grp').first().waitFor();
  expect(new URL(page.url()).searchParams.get('groupBy')).toBe('type');
  await page.getByRole('button', { name: 'Kolommen, 10 van 15' }).click();
  await page.getByRole('checkbox', { name: 'Urgentie' }).press('Space');
  await page.keyboard.press('Escape');
  await page.locator('th.c-urgency').waitFor();
  await page.getByRole('button', { name: 'Weergave verwijderen' }).click();
  await page.locator('#ranking-view option', { hasText: 'Per type' }).waitFor({ state: 'detached' });
});

test('on a phone a project is a block that still is a row of a table', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  // Somebody who has not chosen columns yet.
  await page.evaluate(() => localStorage.clear());
  await page.goto(`${server.address}/ranking`);
  await rows().first().waitFor();
  const { items, total } = await ranking('');
  const table = page.getByRole('table');
  expect(await table.getAttribute('aria-rowcount')).toBe(String(total + 1));
  const row = table.getByRole('row').filter({ hasText: items[0]!.code });
  expect(await row.getByRole('rowheader').textContent()).toContain(items[0]!.name);
  expect(await row.getByRole('cell').count()).toBe(4);
  expect(await table.getByRole('columnheader').allTextContents()).toEqual([
    expect.stringContaining('Rang'),
    expect.stringContaining('Project'),
    expect.stringContaining('doelbijdrage'),
    expect.stringContaining('Prioriteit'),
    'Advies',
  ]);
  const tree = await page.locator('table.list').ariaSnapshot();
  expect(tree).toContain(`rowheader "${items[0]!.name} ${items[0]!.code}`);
  const boxes = await Promise.all(['th', '.c-contribution', '.c-priority', '.c-advice'].map((part) => row.locator(part).boundingBox()));
  for (const box of boxes) expect(box!.x + box!.width).toBeLessThanOrEqual(390);
  expect(boxes[1]!.y).toBeGreaterThanOrEqual(boxes[0]!.y + boxes[0]!.height);
  expect(boxes[3]!.y).toBeCloseTo(boxes[2]!.y, 0);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('exports what is shown', async () => {
  await page.goto(`${server.address}/ranking?type=woningbouw`);
  await rows().first().waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Exporteren' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^ranglijst-.*\.csv$/);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n');
  const { items, total } = await ranking('&type=woningbouw');
  expect(lines).toHaveLength(total + 1);
  expect(lines[1]).toContain(items[0]!.code);
});

test('no accessibility violations and no sideways scroll, in both languages and themes', async () => {
  expect(await inspect(page, server.address, ['/ranking', '/ranking?groupBy=domain'], 'tbody .rank')).toEqual([]);
}, 120_000);
