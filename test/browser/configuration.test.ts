import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BrowserContext, type Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser, signIn } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { follow, sideways, watchRequests } from './visits.ts';

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

const open = async (path: string): Promise<void> => {
  await page.goto(`${server.address}/configuration/${path}`);
  await page.locator('main h1').waitFor();
};
const kept = (): Promise<void> => page.locator('.draftbar', { hasText: 'Bewaard om' }).waitFor();
const api = <T>(path: string): Promise<T> =>
  page.evaluate(async (address) => (await fetch(`/api/v1${address}`)).json() as Promise<unknown>, path) as Promise<T>;
type Advice = { framework: { advice: { key: string; from?: number }[] } };
const lowestEnd = async (): Promise<number | undefined> => (await api<Advice>('/framework')).framework.advice[0]?.from;
const formText = async (): Promise<string> => JSON.stringify(await api<unknown>('/project-types/bedrijfsvoering/form'));

describe('the configuration in the browser', () => {
  test('offers the operators of plugins in rule sets, in their own words, and not in forms', async () => {
    await open('rules/target-group-signals#/rules/0/conditions');
    const offered = page.getByLabel('Vergelijking').first();
    await offered.waitFor();
    expect(await offered.inputValue()).toBe('housing.includesGroup');
    expect(await offered.locator('option:checked').textContent()).toBe('noemt de doelgroep');
    expect(await page.locator('.cfg-sentence').first().textContent()).toContain('noemt de doelgroep Statushouders');
    await open('forms/bedrijfsvoering#/pages/3/sections/0/items/1/visibleWhen');
    await page.getByLabel('Vergelijking').first().waitFor();
    expect(await page.locator('option[value="greaterThan"]').count()).toBeGreaterThan(0);
    expect(await page.locator('option[value="housing.includesGroup"]').count()).toBe(0);
  }, 60_000);

  const screens = [
    'municipality',
    'project-types',
    'project-types/woningbouw',
    'forms',
    'forms/bedrijfsvoering#/pages/2/sections/0/items/0/label',
    'framework',
    'framework#/criteria/0/source/bands',
    'rules',
    'rules/circular#/rules/0/conditions',
    'workflows',
    'workflows/standaard#/states/0/name',
    'documents',
    'texts',
    'plugins',
    'roles',
    'roles/beheerder#/permissions',
    'test-cases',
    'test-cases/p1#/answers',
    'changes',
    'publish',
  ];
  // Both themes, a desk, a phone and 400 % zoom.
  test.each([
    ['light', 1440],
    ['dark', 1440],
    ['dark', 390],
    ['light', 320],
  ] as const)(
    'shows every part without accessibility violations or sideways scroll: %s at %i px',
    async (theme, width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate((choice) => localStorage.setItem('weegbrug.theme', choice), theme);
      const found: string[] = [];
      const settled = watchRequests(page);
      await open('municipality');
      for (const path of screens) {
        await follow(page, `/configuration/${path}`);
        await settled();
        if (path.includes('#')) await page.locator('.cfg-fold-body').first().waitFor();
        await page.locator('.draftbar', { hasText: 'U werkt in het concept' }).waitFor();
        found.push(...(await accessibilityViolations(page)).map((violation) => `${path}: ${violation}`));
        const pixels = await sideways(page);
        if (pixels > 0) found.push(`${path}: the page scrolls ${pixels} px sideways`);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.evaluate(() => localStorage.clear());
      expect(found).toEqual([]);
    },
    180_000,
  );

  test('a threshold and a question are changed, published, and taken back', async () => {
    const before = await lowestEnd();
    await open('framework#/advice');
    await page.locator('#f-advice-0-from').fill('36,5');
    await page
      .getByText(/past geen enkel advies/)
      .first()
      .waitFor();
    await page.locator('#f-advice-1-below').fill('36,5');
    await page.getByText('Geen problemen gevonden').waitFor();
    await kept();

    await open('forms/bedrijfsvoering#/pages/2/sections/0/items');
    const adding = page.locator('.cfg-addq').first();
    await adding.getByLabel('De vraag').fill('Aantal verwachte meldingen');
    await adding.getByLabel('Soort antwoord').selectOption('integer');
    await adding.getByRole('button', { name: 'Vraag toevoegen' }).click();
    await page.getByRole('button', { name: 'Aantal verwachte meldingen', exact: true }).waitFor();
    await page.getByText('· 2 gewijzigde onderdelen').waitFor();
    await kept();
    expect(await lowestEnd()).toBe(before);

    await open('publish');
    const publish = page.getByRole('button', { name: /^Vrijgeven als/ });
    expect(await publish.getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('Reden van deze vrijgave').fill('Drempel en vraag op verzoek van de directie');
    await publish.click();
    await page.getByText(/Vrijgave \d{4}\.\d+ is nu actief/).waitFor();
    expect(await lowestEnd()).toBe(36.5);
    expect(await formText()).toContain('Aantal verwachte meldingen');

    await page
      .getByRole('link', { name: /^Terugdraaien naar/ })
      .first()
      .click();
    await page.getByLabel('Reden van het terugdraaien').fill('Bij nader inzien terug');
    await page.getByRole('button', { name: /^Terugdraaien naar/ }).click();
    await page.getByText(/^Vrijgave .* is weer actief/).waitFor();
    expect(await lowestEnd()).toBe(before);
    expect(await formText()).not.toContain('Aantal verwachte meldingen');
  }, 120_000);

  test('what is wrong is told at the field and blocks publishing until it is undone', async () => {
    await open('documents/beslisblad');
    await page.locator('#f-template').fill('bestaat-niet');
    await page.locator('.finding').first().waitFor();
    expect(await page.locator('#f-template').getAttribute('aria-invalid')).toBe('true');
    await open('publish');
    await page.locator('.cfg-gate .blocks', { hasText: /\d+ fout(?:en)? in de controle/ }).waitFor();
    await page
      .getByRole('button', { name: /^Terugzetten/ })
      .first()
      .click();
    await page.locator('.cfg-gate', { hasText: 'Er is niets gewijzigd' }).waitFor();
  }, 60_000);
});
