import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { colleague, inspect, sideways, signInAs } from './visits.ts';

const expected = JSON.parse(readFileSync(new URL('../reference/voorbeeldstad-expected.json', import.meta.url), 'utf8')) as {
  scores: Record<string, { P: number }>;
  sensitivity: { D2at35percentOthersProRata: Record<string, number> };
};
const codes: Readonly<Record<string, string>> = {
  P1: 'VB-2027-014',
  P2: 'VB-2027-009',
  P3: 'VB-2027-021',
  P4: 'VB-2027-017',
  P5: 'VB-2027-006',
  P6: 'VB-2027-011',
  P7: 'VB-2026-032',
  P8: 'VB-2027-023',
};

let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };
let page: Page;
const score = (value: number): string => value.toFixed(2).replace('.', ',').replace('-', '−');
const rows = () => page.locator('tbody tr:has(.rank)');
const opener = () => page.getByRole('button', { name: 'Gewichten proberen', exact: true });
const slider = (goal: string) => page.getByRole('slider', { name: goal });
const number = (goal: string) => page.getByRole('textbox', { name: `${goal}, gewicht in procenten` });
const notice = () => page.locator('.trial-notice');

type Seen = { code: string; rank: string; priority: string; adopted: string; advice: string };
const seenRows = (): Promise<Seen[]> =>
  rows().evaluateAll((list) =>
    list.map((row) => ({
      code: row.querySelector('th .sub')?.textContent?.trim().split(' ')[0] ?? '',
      rank: row.querySelector('.rank')?.textContent ?? '',
      priority: row.querySelector('.c-priority b')?.textContent ?? '',
      adopted: row.querySelector('.c-priority .prio-figures .sub')?.lastChild?.textContent ?? '',
      advice: row.querySelector('.c-advice')?.textContent ?? '',
    })),
  );
/** Every row of the list from the first to the last, by scrolling through it. */
const wholeList = async (): Promise<Seen[]> => {
  const all = new Map<string, Seen>();
  const total = Number(/\d+/.exec((await page.getByRole('status').filter({ hasText: 'projecten' }).textContent())!)![0]);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForFunction(() => document.querySelector('tbody tr:has(.rank)')?.getAttribute('aria-rowindex') === '2');
  while (all.size < total) {
    for (const row of await seenRows()) if (row.priority !== '') all.set(row.code, row);
    const before = all.size;
    const last = await rows().last().getAttribute('aria-rowindex');
    await rows().last().scrollIntoViewIfNeeded();
    if (Number(last) - 1 < total)
      await page.waitForFunction(
        (index) => Number([...document.querySelectorAll('tbody tr:has(.rank)')].at(-1)?.getAttribute('aria-rowindex') ?? 0) > index,
        Number(last),
      );
    else if (before === all.size && all.size < total) break;
  }
  return [...all.values()];
};
const press = async (key: string, times: number): Promise<void> => {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 60_000);
const visit = async (username: string, path = '/ranking'): Promise<void> => {
  page = await signInAs(browser.context, server.address, username);
  await page.goto(`${server.address}${path}`);
  if (path.startsWith('/ranking')) await rows().first().waitFor();
};
beforeEach(() => visit('portfoliomanager'));
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('by keyboard to 35 % climate: the figures and the order of the reference, and back', async () => {
  await opener().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Gewichten proberen' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('trial-title');
  expect(await opener().getAttribute('aria-expanded')).toBe('true');
  await slider('Klimaat en duurzaamheid').focus();
  expect(await slider('Klimaat en duurzaamheid').getAttribute('aria-valuetext')).toBe('25,0 procent, vastgesteld 25,0 procent');
  // Half a point per press.
  await press('ArrowRight', 1);
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.weight.active .value input')?.value === '25,5');
  // The file would hold the ranking as it is adopted.
  const exporting = page.getByRole('button', { name: 'Exporteren' });
  expect(await exporting.getAttribute('aria-disabled')).toBe('true');
  expect(await page.locator(`#${await exporting.getAttribute('aria-describedby')}`).textContent()).toContain('kan niet tijdens een proef');
  // Columns are counted as they stand in the table.
  const headings = await page.locator('table.list thead').getByRole('columnheader').count();
  await page.getByRole('button', { name: `Kolommen, ${headings} van 15` }).waitFor();
  expect(headings).toBe(9);
  await press('ArrowRight', 19);
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.weight.active .value input')?.value === '35,0');
  expect(await number('Wonen en leefomgeving').inputValue()).toBe('26,0');
  expect(await number('Sociaal en gezond').inputValue()).toBe('21,7');
  expect(await number('Dienstverlening en bedrijfsvoering').inputValue()).toBe('8,7');
  expect(await notice().textContent()).toContain('Dit is een proef.');

  const list = await wholeList();
  const byCode = new Map(list.map((row) => [row.code, row]));
  for (const [id, priority] of Object.entries(expected.sensitivity.D2at35percentOthersProRata)) {
    const row = byCode.get(codes[id]!)!;
    expect([id, row.priority, row.adopted]).toEqual([id, score(priority), score(expected.scores[id]!.P)]);
  }
  const order = list.map(({ code }) => code).filter((code) => Object.values(codes).includes(code));
  expect(order).toEqual(['P2', 'P4', 'P5', 'P7', 'P6', 'P3', 'P1', 'P8'].map((id) => codes[id]));
  expect(byCode.get(codes['P3']!)!.advice).toContain('was parkeerplaats');
  expect(byCode.get(codes['P1']!)!.advice).toContain('was bespreken');
  expect(byCode.get(codes['P1']!)!.rank).toMatch(/omlaag,\s*was \d+/);

  // What the table shows with arrows is read out when the slider rests.
  await page
    .getByRole('status')
    .filter({ hasText: /van \d+ naar \d+/ })
    .waitFor({ state: 'attached' });
  expect(await page.locator('.first-swap').textContent()).toMatch(/^De eerste wisseling ligt dichtbij: (vanaf|bij) \d+,\d %/);
  expect(await accessibilityViolations(page)).toEqual([]);

  // Escape closes the drawer and gives the focus back; the trial stays until it is stopped.
  await page.evaluate(() => window.scrollTo(0, 0));
  await slider('Klimaat en duurzaamheid').focus();
  await page.keyboard.press('Escape');
  await page.locator('#trial-drawer').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent === 'Gewichten proberen');
  await notice().getByRole('button', { name: 'Stoppen' }).press('Enter');
  await notice().waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Exporteren' }).waitFor();
  await page.getByRole('button', { name: 'Kolommen, 10 van 15' }).waitFor();
  expect((await seenRows())[0]!.adopted).toBe('');
}, 90_000);

test('a locked goal stays; below a goal lie its parts; a weight is typed; reset', async () => {
  await opener().press('Enter');
  await page.getByRole('checkbox', { name: 'Wonen en leefomgeving vastzetten' }).press('Space');
  await number('Klimaat en duurzaamheid').fill('40');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.weight.active input[type=range]')?.value === '40');
  expect(await number('Wonen en leefomgeving').inputValue()).toBe('30,0');
  // 30 % is left for three that had 45 %.
  expect(await number('Sociaal en gezond').inputValue()).toBe('16,7');
  await page.getByRole('button', { name: '3 onderdelen van Klimaat en duurzaamheid' }).press('Enter');
  await number('Circulair en materiaalgebruik').fill('60');
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll<HTMLInputElement>('.weights .weights .value input')].map(({ value }) => value).join(' ') ===
      '22,5 17,5 60',
  );
  // What is no weight is said to be none, and moves nothing.
  await number('Circulair en materiaalgebruik').fill('veel');
  expect(await number('Circulair en materiaalgebruik').getAttribute('aria-invalid')).toBe('true');
  await number('Circulair en materiaalgebruik').fill('130');
  expect(await number('Circulair en materiaalgebruik').getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('button', { name: 'Terugzetten' }).press('Enter');
  await notice().waitFor({ state: 'detached' });
  expect(await number('Klimaat en duurzaamheid').inputValue()).toBe('25,0');
});

test('with a filter and in groups: the list stays what it is, ranks count the whole portfolio', async () => {
  await page.goto(`${server.address}/ranking?type=woningbouw&groupBy=phase`);
  await rows().first().waitFor();
  const before = await seenRows();
  const groups = await page.locator('tr.grp').allTextContents();
  await opener().press('Enter');
  await number('Wonen en leefomgeving').fill('90');
  await notice().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.move').length > 0);
  const after = await seenRows();
  expect(after.map(({ code }) => code).sort()).toEqual(before.map(({ code }) => code).sort());
  expect(await page.locator('tr.grp').allTextContents()).toEqual(groups);
  expect(after.some(({ code, priority }) => before.find((row) => row.code === code)!.priority !== priority)).toBe(true);
});

test('a trial is kept as a scenario, opened by a colleague, and removed by its maker', async () => {
  await opener().press('Enter');
  await number('Klimaat en duurzaamheid').fill('35');
  await notice().waitFor();
  await page.getByRole('button', { name: 'Bewaren als scenario' }).press('Enter');
  await page.getByLabel('Naam van het scenario').fill('Klimaat eerst');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Bewaard als ‘Klimaat eerst’.' }).waitFor();

  await visit('boardlid-1');
  await opener().press('Enter');
  const option = await page.locator('#scenario-open option', { hasText: 'Klimaat eerst' }).getAttribute('value');
  await page.getByLabel('Bewaard scenario openen').selectOption(option);
  await notice().waitFor();
  expect(await number('Klimaat en duurzaamheid').inputValue()).toBe('35,0');
  expect(await page.getByRole('button', { name: 'Scenario verwijderen' }).count()).toBe(0);
  // Who may not edit the configuration is not offered to.
  expect(await page.getByRole('button', { name: 'Zet in concept' }).count()).toBe(0);

  await visit('portfoliomanager');
  await opener().press('Enter');
  await page.getByLabel('Bewaard scenario openen').selectOption(option);
  await page.getByRole('button', { name: 'Scenario verwijderen' }).press('Enter');
  await page.locator('#scenario-open').waitFor({ state: 'detached' });
}, 60_000);

test('the administrator puts the trial in the draft; the ranking stays', async () => {
  const call = await colleague(server.address, 'beheerder');
  const before = await call<{ items: unknown }>('/ranking');
  await visit('beheerder');
  await opener().press('Enter');
  expect(await page.getByRole('button', { name: 'Zet in concept' }).isDisabled()).toBe(true);
  await number('Klimaat en duurzaamheid').fill('35');
  await notice().waitFor();
  await page.getByRole('button', { name: 'Zet in concept' }).press('Enter');
  await page.getByRole('status').filter({ hasText: 'De gewichten staan in het concept.' }).waitFor();
  const draft = await call<{ revision: number; configuration: { framework: { goals: { id: string; weight: number }[] } } }>(
    '/configuration/draft',
  );
  const goals = draft.configuration.framework.goals;
  expect(goals.map(({ weight }) => weight)).toEqual([0.26, 0.35, 0.2167, 0.0867, 0.0866]);
  expect(await call('/ranking')).toEqual(before);
}, 60_000);

test('nothing to rank: a clear statement beside the sliders', async () => {
  await page.goto(`${server.address}/ranking?search=bestaat-nergens`);
  await page.getByRole('heading', { name: 'Geen projecten gevonden' }).waitFor();
  await opener().press('Enter');
  await page.getByText('Er zijn geen projecten om te rangschikken.').waitFor();
  await slider('Klimaat en duurzaamheid').focus();
  await press('End', 1);
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.weight.active .value input')?.value === '100,0');
  await notice().waitFor();
});

test('sensitivity: turning points, steps and chances follow the choices; the table says what the map shows', async () => {
  const call = await colleague(server.address, 'portfoliomanager');
  type Goals = { goals: { goal: string; name: { nl: string }; share: number; swap?: { share: number; riser: { name: string } } }[] };
  const view = await call<Goals>('/sensitivity?top=5&step=2');
  await page.goto(`${server.address}/sensitivity?top=5&step=2&seed=7`);
  await page.getByRole('heading', { name: 'Gevoeligheid' }).waitFor();
  await page.getByRole('columnheader', { name: 'Eerste 5 blijven' }).waitFor();
  const nearest = view.goals
    .filter(({ swap }) => swap !== undefined)
    .sort((one, two) => Math.abs(one.swap!.share - one.share) - Math.abs(two.swap!.share - two.share))[0]!;
  const first = page.locator('.flips tbody tr').first();
  expect(await first.locator('th').textContent()).toContain(nearest.name.nl);
  expect(await first.locator('td').nth(1).textContent()).toBe(score(nearest.swap!.share * 100));
  expect(await first.textContent()).toContain(`${nearest.swap!.riser.name} gaat`);
  await page.getByRole('heading', { name: 'Wat 2 procentpunten doen' }).waitFor();
  await page.locator('.chance-map td').first().waitFor();
  const cells = await page.locator('.chance-map tbody tr').first().locator('td').allTextContents();
  const sum = cells.reduce((total, text) => total + (text.startsWith('<') ? 0 : Number(text)), 0);
  expect(Math.abs(sum - 100)).toBeLessThanOrEqual(5);
  expect(await page.locator('.card footer', { hasText: 'startgetal 7' }).count()).toBe(1);
  await page.getByRole('button', { name: 'Tabel' }).press('Enter');
  await page.getByRole('columnheader', { name: 'In eerste 5' }).waitFor();
  await page.getByRole('button', { name: 'Opnieuw trekken' }).press('Enter');
  await page.locator('.card footer', { hasText: 'startgetal 8' }).waitFor();
  // As uncertain as the participants of the weighing session made them.
  await page.getByLabel('Onzekerheid van gewichten').selectOption('agreed');
  await page.locator('.card footer', { hasText: /deelnemers verschilden: D1 1,\d\d, D2 1,\d\d/ }).waitFor();
  await page.getByLabel('Bovenste').selectOption('3');
  await page.getByRole('columnheader', { name: 'In eerste 3' }).waitFor();
  await page.goto(`${server.address}/sensitivity?search=bestaat-nergens`);
  await page.getByRole('heading', { name: 'Er valt niets te vergelijken' }).waitFor();
}, 60_000);

test('no accessibility violations and no sideways scroll, in both languages and themes', async () => {
  expect(await inspect(page, server.address, ['/sensitivity'], '.chance-map td')).toEqual([]);
  const found: string[] = [];
  for (const [width, theme] of [
    [1440, 'dark'],
    [390, 'light'],
    [320, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((value) => localStorage.setItem('weegbrug.theme', value), theme);
    await page.goto(`${server.address}/ranking?type=woningbouw`);
    await rows().first().waitFor();
    await opener().press('Enter');
    await page.getByRole('button', { name: '2 onderdelen van Wonen en leefomgeving' }).press('Enter');
    await number('Klimaat en duurzaamheid').fill('35');
    await notice().waitFor();
    found.push(...(await accessibilityViolations(page)).map((violation) => `${width} ${theme}: ${violation}`));
    if ((await sideways(page)) > 0) found.push(`${width}: the page scrolls sideways`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(found).toEqual([]);
}, 120_000);
