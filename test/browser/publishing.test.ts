import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { type Installation, installTowns } from '../system/installation.ts';
import { accessibilityViolations, launchBrowser, signIn } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { colleague, sideways } from './visits.ts';

type Draft = { revision: number; configuration: { municipality: { capacityBuffer: number } } };

let installation: Installation;
let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };
let page: Page;
let administrator: Awaited<ReturnType<typeof colleague>>;
let consultant: Awaited<ReturnType<typeof colleague>>;

beforeAll(async () => {
  installation = installTowns();
  installation.change<{ releasePolicy: { fourEyes: boolean } }>('voorbeeldstad/municipality.json', (town) => {
    town.releasePolicy.fourEyes = true;
  });
  server = await startServer(installation.environment);
  browser = await launchBrowser();
  page = await browser.context.newPage();
  [administrator, consultant] = await Promise.all([colleague(server.address, 'beheerder'), colleague(server.address, 'consultant')]);
  await signIn(page, server.address, 'beheerder');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  installation?.remove();
});

const open = async (path: string): Promise<void> => {
  await page.goto(`${server.address}/configuration/${path}`);
  await page.locator('main h1').waitFor();
};
/** Something that no test case looks at. */
const edit = async (capacityBuffer: number): Promise<void> => {
  const { revision, configuration } = await administrator<Draft>('/configuration/draft');
  const value = { ...configuration.municipality, capacityBuffer };
  await administrator('/configuration/draft/parts/municipality', { method: 'PUT', body: { value }, revision });
};
/** Keeps the focus where it is and uses keys only. */
const press = async (name: RegExp | string): Promise<void> => {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
};

describe('publishing with four eyes', () => {
  test('the maker asks a colleague, who finds a task and approves; then the maker publishes', async () => {
    await edit(0.15);
    await open('publish');
    const button = page.getByRole('button', { name: /^Vrijgeven als/ });
    await button.waitFor();
    await page.getByLabel('Reden van deze vrijgave').fill('Grotere buffer');
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator(`#${await button.getAttribute('aria-describedby')}`).textContent()).toContain('tweede persoon');
    expect(await page.getByRole('button', { name: 'Akkoord' }).count()).toBe(0);
    await press('Vraag een collega…');
    await page.getByRole('dialog').getByLabel('Collega').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Vragen' }).click();
    await page.getByText(/^U wijzigde het concept het laatst. Gevraagd aan/).waitFor();

    const other = await browser.context.browser()!.newContext({ locale: 'nl-NL' });
    const reviewer = await other.newPage();
    await signIn(reviewer, server.address, 'consultant');
    await reviewer.getByRole('link', { name: /^Beoordelen/ }).click();
    await reviewer.getByRole('button', { name: 'Niet akkoord…' }).click();
    await reviewer.getByRole('dialog').getByRole('button', { name: 'Niet akkoord' }).click();
    await reviewer.getByText('Schrijf op waarom niet.').waitFor();
    await reviewer.getByLabel('Opmerking voor de maker').fill('Liever volgend jaar');
    await reviewer.getByRole('dialog').getByRole('button', { name: 'Niet akkoord' }).click();
    await reviewer.locator('.cfg-gate .blocks', { hasText: 'Liever volgend jaar' }).waitFor();
    await reviewer.getByRole('button', { name: 'Akkoord', exact: true, disabled: false }).press('Enter');
    await reviewer.getByText('U ging akkoord met deze inhoud.').waitFor();
    // The keyboard is where it was, not at the top of the page.
    expect(await reviewer.evaluate(() => document.activeElement?.textContent)).toBe('Akkoord');
    await other.close();

    await open('publish');
    await page.locator('.cfg-gate .met', { hasText: 'Akkoord van' }).waitFor();
    await page.getByLabel('Reden van deze vrijgave').fill('Grotere buffer');
    await button.click();
    await page.getByText(/^Vrijgave \d{4}\.2 is nu actief/).waitFor();
    const published = page.locator('.cfg-history li', { hasText: 'Grotere buffer' }).filter({ hasText: 'akkoord' });
    await published.getByRole('link', { name: /^\d{4}\.2$/ }).press('Enter');
    const account = page.getByRole('region', { name: 'Hoe deze vrijgave tot stand kwam' });
    await account.getByText(/^Daan Visser, /).waitFor();
    expect(await account.textContent()).toMatch(/Gewijzigd doorMarloes de WitAkkoord vanDaan Visser, .*Testgevallen8 van 8 groen/);
  }, 60_000);

  test('a release is planned and called off, compared, and taken back with a reason', async () => {
    await edit(0.2);
    const { revision, hash } = await consultant<{ revision: number; hash: string }>('/configuration/readiness');
    await consultant('/configuration/review', { method: 'PUT', body: { verdict: 'approved', hash }, revision });
    await open('publish');
    await page.getByLabel('Reden van deze vrijgave').fill('Per 1 januari');
    await page.getByLabel('Op een vast moment').check();
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
    await page.getByLabel('Datum en tijd').fill(tomorrow);
    await page.getByRole('button', { name: /^Plannen als/ }).click();
    await page.getByText(/^Gepland op/).waitFor();
    await page.getByRole('button', { name: 'Afzeggen' }).click();
    await page.getByText(/^Gepland op/).waitFor({ state: 'detached' });

    await open('history');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    const compare = page.getByRole('link', { name: /^Vergelijk \d/ });
    expect(await compare.getAttribute('href')).toMatch(/\/configuration\/compare\?from=[0-9a-f]{64}&to=[0-9a-f]{64}$/);
    const replayed = (): Promise<unknown> =>
      page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/replays'));
    const first = replayed();
    await page
      .getByRole('link', { name: /^Terugdraaien naar/ })
      .first()
      .click();
    await first;
    await page.getByText(/Een tweede persoon is niet nodig/).waitFor();
    await page.getByLabel('Reden van het terugdraaien').fill('Bij nader inzien');
    // A colleague publishes in between: nothing is taken back that nobody saw, and what was typed stays.
    await consultant('/releases', { method: 'POST', body: { reason: 'Verder' }, revision });
    const again = replayed();
    await press(/^Terugdraaien naar/);
    await page.getByText('Intussen is een andere vrijgave actief').waitFor();
    await page.getByText(/^Nu is \d{4}\.3 actief/).waitFor();
    await again;
    await press(/^Terugdraaien naar/);
    await page.getByText(/is weer actief/).waitFor();
    await page.getByRole('link', { name: /^Terug naar/ }).click();
    await page.locator('tr', { hasText: 'teruggedraaid, was' }).waitFor();
    await page.locator('tr', { hasText: 'opnieuw: Bij nader inzien' }).waitFor();
  }, 60_000);

  test('a red test case blocks until it is let through with a reason; a colleague publishes, and the history tells it', async () => {
    const { revision, configuration } = await administrator<{ revision: number; configuration: { testCases: { p1: object } } }>(
      '/configuration/draft',
    );
    const value = { ...configuration.testCases.p1, expected: { priority: 1 } };
    await administrator('/configuration/draft/parts/testCases/p1', { method: 'PUT', body: { value }, revision });
    await open('publish');
    await page.locator('.cfg-gate .blocks', { hasText: 'Testgevallen: 1 van 8 rood' }).waitFor();
    const row = page.locator('.cfg-cases tbody').first();
    await row.getByRole('button', { name: /^Toelaten…/ }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Toelaten' }).click();
    await dialog.getByText('Vul de reden in.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByLabel('Reden').fill('De rekenkamer zoekt het uit');
    await dialog.getByRole('button', { name: 'Toelaten' }).press('Enter');
    await row.getByText('De rekenkamer zoekt het uit').waitFor();
    await page.locator('.cfg-gate .waits', { hasText: 'Een ander moet dit vrijgeven' }).waitFor();

    const other = await browser.context.browser()!.newContext({ locale: 'nl-NL' });
    const publisher = await other.newPage();
    await signIn(publisher, server.address, 'consultant');
    await publisher.goto(`${server.address}/configuration/publish`);
    await publisher.getByLabel('Reden van deze vrijgave').fill('Met een rood testgeval');
    await publisher.getByRole('button', { name: /^Vrijgeven als/ }).press('Enter');
    await publisher.getByText(/^Vrijgave \d{4}\.\d is nu actief/).waitFor();
    await other.close();
    await open('history');
    await page.locator('tr', { hasText: 'Met een rood testgeval' }).getByRole('link').first().press('Enter');
    await page
      .getByRole('region', { name: 'Hoe deze vrijgave tot stand kwam' })
      .getByText(/Marloes de Wit.*De rekenkamer zoekt het uit/)
      .waitFor();
  }, 60_000);

  test.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)('has no accessibility violation and never scrolls sideways: %s at %i px', async (theme, width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((choice) => localStorage.setItem('weegbrug.theme', choice), theme);
    const releases = await administrator<{ items: { hash: string; active: boolean }[] }>('/releases');
    const found: string[] = [];
    const { hash } = releases.items.find(({ active }) => !active)!;
    for (const path of ['publish', 'history', `rollback/${hash}`, `releases/${hash}`]) {
      await open(path);
      await page.locator('.cfg-gate, .cfg-releases, #rollback-reason, .kv').first().waitFor();
      found.push(...(await accessibilityViolations(page)).map((violation) => `${path}: ${violation}`));
      if ((await sideways(page)) > 0) found.push(`${path}: the page scrolls sideways`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.evaluate(() => localStorage.clear());
    expect(found).toEqual([]);
  });
});
