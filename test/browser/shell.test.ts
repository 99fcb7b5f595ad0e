import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { inspect, sideways, signInAs } from './visits.ts';

let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 60_000);
beforeEach(async () => {
  await browser.context.clearCookies();
  await Promise.all(
    browser.context
      .pages()
      .slice(1)
      .map((open) => open.close()),
  );
  page = await browser.context.newPage();
  await page.goto(`${server.address}/login`);
  await page.evaluate(() => localStorage.clear());
  await page.goto(`${server.address}/login`);
  await page.locator('input[name=username]').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('signing in says what is missing or wrong, and does not say which of the two is wrong', async () => {
  await page.locator('button[type=submit]').click();
  expect(await page.locator('[role=alert]').textContent()).toBe('Vul uw gebruikersnaam en wachtwoord in.');
  const refusal = async (username: string): Promise<string> => {
    await page.locator('input[name=username]').fill(username);
    await page.locator('input[name=password]').fill('verkeerd');
    const answered = page.waitForResponse((response) => response.url().endsWith('/session') && response.request().method() === 'POST');
    await page.locator('button[type=submit]').click();
    expect((await answered).status()).toBe(401);
    await page.locator('.notice[role=alert]').waitFor();
    return (await page.locator('.notice[role=alert]').textContent()) ?? '';
  };
  const known = await refusal('portfoliomanager');
  expect(await refusal('bestaat-niet')).toBe(known);
  expect(page.url()).toContain('/login');
});

test('without a session every address leads to the sign-in page', async () => {
  await page.goto(`${server.address}/ranking`);
  await page.waitForURL(/\/login/);
});

test('the menu shows what the role may use; the skip link is first', async () => {
  page = await signInAs(browser.context, server.address, 'aanvrager-wonen');
  expect(await page.locator('#main-menu a').allTextContents()).toEqual([
    expect.stringMatching(/^Start/),
    'Nieuw project',
    'Ranglijst',
    'Gevoeligheid',
  ]);
  expect(await page.locator('#main-menu a[aria-current=page]').textContent()).toMatch(/^Start/);
  await page.goto(`${server.address}/`);
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de inhoud');
});

test('language and theme are chosen by the person and remembered', async () => {
  page = await signInAs(browser.context, server.address, 'portfoliomanager');
  await page.locator('.topbar .who').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await page.locator('#main-menu a', { hasText: 'New project' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.keyboard.press('Escape');
  await page.locator('.topbar .who').click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  await page.reload();
  await page.locator('#main-menu a', { hasText: 'New project' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
});

test('two municipalities: the consultant goes from one to the other and sees only its projects', async () => {
  page = await signInAs(browser.context, server.address, 'consultant');
  expect(await page.locator('.topbar .town').textContent()).toBe('Gemeente Voorbeeldstad');
  await page.goto(`${server.address}/ranking`);
  await page.locator('tbody .rank').first().waitFor();
  const here = await page.locator('tbody th .sub').allTextContents();
  expect(here.every((code) => code.startsWith('VB-'))).toBe(true);
  await page.locator('.topbar .who').click();
  await page.getByRole('menuitem', { name: /Kleinveld/ }).click();
  await page.waitForURL(/\/login/);
  // The list of towns comes from the server; the one that was chosen is selected once it is there.
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('select[name=municipality]')?.value === 'kleinveld');
  await page.locator('input[name=username]').fill('consultant');
  await page.locator('input[name=password]').fill('weegbrug-demo');
  await page.locator('button[type=submit]').click();
  await page.locator('.topbar .town', { hasText: 'Gemeente Kleinveld' }).waitFor();
  await page.goto(`${server.address}/ranking`);
  await page.locator('tbody .rank').first().waitFor();
  const there = await page.locator('tbody th .sub').allTextContents();
  expect(there.length).toBeGreaterThan(0);
  expect(there.some((code) => code.startsWith('VB-'))).toBe(false);
  // A dossier of the other town does not exist here.
  const foreign = here[0]!.split(' ')[0]!;
  expect(await page.evaluate(async (code) => (await fetch(`/api/v1/projects/${code}`)).status, foreign)).toBe(404);
});

test('the sign-in page and the start page: no accessibility violations, no sideways scroll', async () => {
  for (const language of ['nl', 'en'])
    for (const theme of ['light', 'dark']) {
      await page.evaluate(
        ([one, other]) => {
          localStorage.setItem('weegbrug.language', one!);
          localStorage.setItem('weegbrug.theme', other!);
        },
        [language, theme],
      );
      await page.goto(`${server.address}/login`);
      await page.locator('input[name=username]').waitFor();
      expect([language, theme, await accessibilityViolations(page), await sideways(page)]).toEqual([language, theme, [], 0]);
    }
  await page.evaluate(() => localStorage.clear());
  page = await signInAs(browser.context, server.address, 'aanvrager-wonen');
  await page.locator('.todo .btn').first().waitFor();
  // A verb stays on one line.
  const heights = await page.locator('.todo .btn').evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(3);
  expect(Math.max(...heights)).toBe(Math.min(...heights));
  expect(await inspect(page, server.address, ['/'], 'main table')).toEqual([]);
}, 120_000);

test('at 400 % zoom nothing is cut', async () => {
  page = await signInAs(browser.context, server.address, 'aanvrager-wonen');
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/', '/new', '/ranking']) {
    await page.goto(`${server.address}${path}`);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    expect([path, await sideways(page)]).toEqual([path, 0]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('an address that is no screen, or a project that is not there, says so as a heading and leads on', async () => {
  page = await signInAs(browser.context, server.address, 'aanvrager-wonen');
  for (const [path, heading] of [
    ['/nowhere', 'Deze pagina bestaat niet'],
    ['/projects/VB-1999-001', 'Project niet gevonden'],
    ['/drafts/unknown', 'Concept niet gevonden'],
  ] as const) {
    await page.goto(`${server.address}${path}`);
    await page.locator('main h1').waitFor();
    expect([await page.locator('main').count(), await page.locator('h1').allTextContents(), await page.title()]).toEqual([
      1,
      [heading],
      `${heading} – Weegbrug`,
    ]);
    expect(await page.locator('main a[href="/"]').count()).toBe(1);
    expect(await accessibilityViolations(page)).toEqual([]);
  }
});

test('on a phone Start shows the first tasks and projects, and the rest when asked', async () => {
  page = await signInAs(browser.context, server.address, 'aanvrager-wonen');
  const tasks = page.locator('table.todo tbody tr:visible');
  await page.locator('table.mine').waitFor();
  const all = await tasks.count();
  expect(all).toBeGreaterThan(5);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await tasks.count()).toBe(5);
  await page.getByRole('button', { name: `Alle ${all} tonen` }).click();
  expect(await tasks.count()).toBe(all);
  expect(await page.locator('table.mine tbody tr:visible').count()).toBe(5);
  expect(await sideways(page)).toBe(0);
});
