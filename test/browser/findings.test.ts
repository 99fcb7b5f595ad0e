import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BrowserContext, type Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser, signIn } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';

/* A finding of the check: where it is in words, one button that mends it, also narrow and dark. */

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

test('a slip of the pen is said in words and taken over by the keyboard', async () => {
  await page.goto(`${server.address}/configuration/documents/beslisblad`);
  await page.locator('#f-template').fill('beslisbld');
  const finding = page.locator('.finding').first();
  await finding.getByRole('link', { name: /^Documenten › Beslisblad › / }).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await finding.getByRole('button', { name: /^Neem over/ }).press('Enter');
  await page.getByText('Bevinding opgelost').waitFor({ state: 'attached' });
  await page.locator('.finding').waitFor({ state: 'detached' });
  expect(await page.locator('#f-template').inputValue()).toBe('beslisblad');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('findings');
}, 60_000);

test('a goal beside those of an adopted decision leads to that decision', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(async () => {
    const draft = (await (await fetch('/api/v1/configuration/draft')).json()) as {
      revision: number;
      configuration: { framework: { goals: object[] } };
    };
    const { framework } = draft.configuration;
    framework.goals.push({ id: 'D6', name: { nl: 'Rust', en: 'Quiet' }, weight: 1 });
    await fetch('/api/v1/configuration/draft/parts/framework', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': `"${draft.revision}"` },
      body: JSON.stringify({ value: framework }),
    });
  });
  await page.goto(`${server.address}/configuration/publish`);
  await page.locator('.finding').getByRole('link', { name: 'Bekijk besluit' }).click();
  const agreement = page.locator('[data-pointer="/weightAgreements/0"]');
  await agreement.getByRole('heading').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-pointer') === '/weightAgreements/0');
  expect(page.url()).toContain('/configuration/framework#/weightAgreements/0');
}, 60_000);
