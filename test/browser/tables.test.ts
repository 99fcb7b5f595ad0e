import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BrowserContext, type Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser, signIn } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';

let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  page = await browser.context.newPage();
  await signIn(page, server.address, 'beheerder');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const table = 'rules/social-equality';
const open = async (path = table): Promise<void> => {
  await page.goto(`${server.address}/configuration/${path}`);
  await page.locator('.dt').waitFor();
};
const cell = (row: number, column: number) => page.locator(`[data-cell="${row},${column}"]`);
const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? null);
const api = <T>(path: string): Promise<T> =>
  page.evaluate(async (address) => (await fetch(`/api/v1${address}`)).json() as Promise<unknown>, path) as Promise<T>;
type Draft = { configuration: { ruleSets: Record<string, { table: { rows: { when: unknown; score?: number }[] } }> } };
const savedRows = async () => (await api<Draft>('/configuration/draft')).configuration.ruleSets['social-equality']!.table.rows;
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Asks until the answer is as wanted: saving happens by itself, some time after typing. */
const becomes = async <T>(ask: () => Promise<T>, wanted: T): Promise<void> => {
  const end = Date.now() + 15_000;
  let last = await ask();
  while (!isDeepStrictEqual(last, wanted) && Date.now() < end) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    last = await ask();
  }
  expect(last).toEqual(wanted);
};

describe('a decision table in the browser', () => {
  test('reads as in words, has no accessibility violations, and is one stop for Tab', async () => {
    await open();
    expect(await cell(0, 0).textContent()).toBe('vanaf 60');
    expect(await cell(2, 1).textContent()).toBe('maakt niet uit');
    expect(await page.locator('.dt [tabindex="0"]').count()).toBe(1);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  test('a row is made by keyboard: Ctrl+Enter, typing, Enter, arrows, Alt+arrows, Delete', async () => {
    await open();
    await cell(2, 0).focus();
    await press('Control+Enter');
    await cell(3, 0).waitFor();
    expect(await focused()).toBe('3,0');
    await page.keyboard.type('onder 20');
    await press('Tab');
    await page.keyboard.type('veel');
    await press('Enter');
    await page.getByText('‘veel’ is niet te lezen als getallen').waitFor();
    expect(await page.locator('.dt input').inputValue()).toBe('veel');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.locator('.dt input').fill('vanaf 0,5');
    await press('Enter', 'ArrowRight');
    expect(await focused()).toBe('3,2');
    await page.keyboard.type('-1');
    await press('Enter');
    await becomes(() => cell(3, 2).textContent(), '−1');
    await becomes(async () => (await savedRows())[3], { when: { reach: { below: 20 }, sesWoa: { from: 0.5 } }, score: -1 } as never);

    await press('Alt+ArrowUp');
    expect(await focused()).toBe('2,2');
    await page.getByText('Rij verplaatst naar plaats 3 van 4').waitFor({ state: 'attached' });
    await becomes(async () => (await savedRows()).map(({ score }) => score), [3, 2, -1, 1]);
    await press('Home', 'Delete');
    await becomes(() => cell(2, 0).textContent(), 'maakt niet uit');
    await press('Enter');
    await page.keyboard.type('onder 5');
    await press('Escape');
    await becomes(() => cell(2, 0).textContent(), 'maakt niet uit');
    await press('Control+Delete');
    await becomes(async () => (await savedRows()).map(({ score }) => score), [3, 2, 1]);
    await becomes(async () => (await api<{ changed: unknown[] }>('/configuration/draft')).changed, []);
  }, 90_000);

  test('a gap is named with an example below the table, and published rows decide the next weighing', async () => {
    await open();
    await page
      .getByRole('button', { name: 'Weglaten: Anders' })
      .or(page.getByRole('button', { name: /Anders weglaten/ }))
      .first()
      .click();
    await page.getByText(/Eén gat: hiervoor is geen rij|gaten: hiervoor is geen rij/).waitFor();
    await page
      .locator('.dt-findings')
      .getByText(/Geen rij past bij Bereik \(%\) onder 20/)
      .waitFor();
    await page.getByRole('button', { name: 'Rij toevoegen' }).click();
    await becomes(focused, '1,0');
    await page.keyboard.press('End');
    await press('ArrowLeft');
    expect(await focused()).toBe('1,2');
    await page.keyboard.type('2,5');
    await press('Enter');
    await page.getByText('Geen gaten: elk antwoord krijgt een rij.').waitFor();
    await page.getByText('2 rijen beslissen nooit.').waitFor();
    await page.goto(`${server.address}/configuration/publish`);
    await page.locator('textarea').first().fill('De tabel telt anders');
    await page.locator('button.primary').click();
    type Release = { items: { reason: string; active: boolean }[] };
    await becomes(async () => (await api<Release>('/releases')).items.find(({ active }) => active)?.reason, 'De tabel telt anders');
    const headers = { 'Content-Type': 'application/json' };
    const session = await fetch(`${server.address}/api/v1/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ municipality: 'voorbeeldstad', username: 'aanvrager-sociaal', password: 'weegbrug-demo' }),
    });
    const trial = await fetch(`${server.address}/api/v1/weighings`, {
      method: 'POST',
      headers: { ...headers, Cookie: session.headers.getSetCookie()[0]!.split(';')[0]! },
      body: JSON.stringify({
        typeKey: 'sociaal-domein',
        answers: { social: { reachPeople: 10, targetGroupSize: 100, sesWoa: 0.5 } },
      }),
    });
    const { weighing } = (await trial.json()) as { weighing: { goals: { evidence: { criterion: string }[] }[] } };
    const evidence = weighing.goals.flatMap((goal) => goal.evidence).find(({ criterion }) => criterion === 'social-equality');
    expect(evidence).toMatchObject({ score: 2.5, rule: { key: 'row-2', name: { nl: 'Rij 2' } } });
  }, 90_000);

  test('a file that does not fit names the cell and changes nothing; one that fits fills the table', async () => {
    await open();
    const before = await savedRows();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Exporteren als XLSX' }).click()]);
    expect(download.suggestedFilename()).toBe('social-equality.xlsx');
    const chooser = page.locator('input[type=file]');
    const csv = (lines: string) => ({ name: 'tabel.csv', mimeType: 'text/csv', buffer: Buffer.from(`Bereik (%);SES-WOA;Score\n${lines}`) });
    await chooser.setInputFiles(csv('vanaf 60;onder 0;veel\n'));
    await page.getByText('Rij 2, kolom C: hier hoort een score: een getal.').waitFor();
    expect(await savedRows()).toEqual(before);
    await chooser.setInputFiles(csv('vanaf 60;maakt niet uit;3\nonder 60;maakt niet uit;0\n'));
    await page.getByText('De rijen van het bestand staan in de tabel.').waitFor();
    await becomes(() => page.locator('.dt tbody tr').count(), 2);
    expect(await cell(1, 0).textContent()).toBe('onder 60');
  }, 60_000);

  test('a new table is made without code: columns by their names, then rows', async () => {
    await page.goto(`${server.address}/configuration/rules`);
    await page.getByRole('button', { name: 'Nieuw: beslistabel' }).click();
    await page.locator('#new-name').fill('Drempels');
    await page.getByRole('button', { name: 'Toevoegen aan het concept' }).click();
    await page.getByText('De tabel heeft nog geen kolommen.').waitFor();
    await page.getByRole('button', { name: 'Kolom toevoegen' }).click();
    await page.locator('.dt-field fieldset select').selectOption('core|netCost');
    await page.locator('.dt-field fieldset').getByRole('button', { name: 'Toevoegen' }).click();
    await page.getByText('De tabel heeft nog geen rijen.').waitFor();
    await page.getByRole('button', { name: 'Rij toevoegen' }).click();
    await becomes(focused, '0,0');
    await page.keyboard.type('boven 1.000.000');
    await press('Enter');
    expect(await cell(0, 0).textContent()).toBe('boven € 1.000.000');
    type Tables = { configuration: { ruleSets: Record<string, { table?: { rows: unknown[] } }> } };
    await becomes(async () => (await api<Tables>('/configuration/draft')).configuration.ruleSets['drempels']?.table?.rows[0], {
      when: { netCost: { above: 100_000_000 } },
    });
    expect(await accessibilityViolations(page)).toEqual([]);
  }, 60_000);

  test('ten thousand rows scroll and move by keyboard', async () => {
    await open();
    const lines = Array.from({ length: 9_999 }, (_line, index) => `vanaf ${index} en onder ${index + 1};maakt niet uit;1`).join('\n');
    await page.locator('input[type=file]').setInputFiles({
      name: 't.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`Bereik (%);SES-WOA;Score\n${lines}\nvanaf 9999;maakt niet uit;1\n`),
    });
    await page.locator('.dt[aria-rowcount="10002"]').waitFor({ timeout: 30_000 });
    expect(await page.locator('.dt tbody tr').count()).toBeLessThan(120);
    await cell(0, 0).focus();
    await press('Control+End');
    await becomes(focused, '9999,3');
    await press('Home');
    await becomes(focused, '9999,0');
    expect(await cell(9_999, 0).textContent()).toBe('vanaf 9.999');
  }, 90_000);

  test('reads in English, in light and dark, without violations', async () => {
    for (const theme of ['light', 'dark']) {
      await page.evaluate((choice) => {
        localStorage.setItem('weegbrug.language', 'en');
        localStorage.setItem('weegbrug.theme', choice);
      }, theme);
      await open();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await cell(0, 0).textContent()).toMatch(/^from \d/);
      expect(await page.locator('.dt').textContent()).not.toMatch(/vanaf|maakt niet uit|tot en met/);
      expect(await accessibilityViolations(page)).toEqual([]);
    }
    await page.evaluate(() => localStorage.clear());
  }, 60_000);

  test('on a phone, in the dark, the page does not scroll sideways and has no violations', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await open();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await accessibilityViolations(page)).toEqual([]);
  }, 90_000);
});
