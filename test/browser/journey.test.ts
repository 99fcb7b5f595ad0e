import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { colleague, signInAs } from './visits.ts';

/* The purpose of the product, as the people of a fresh server live it in their browsers, in Dutch: intake, board, ranking, decision sheet, and a change of the
   configuration that the next intake sees. (The intake with the keyboard only is in wizard.test.ts.) */

let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const { answers } = JSON.parse(readFileSync(new URL('../../config/voorbeeldstad/test-cases/p1.json', import.meta.url), 'utf8')) as {
  answers: { project: Record<string, unknown> };
};
type Draft = { id: string; revision: number };

/** A draft of the applicant with everything filled in, opened at a page. */
const intake = async (name: string, step: string): Promise<Page> => {
  const page = await signInAs(browser.context, server.address, 'aanvrager-wonen');
  const call = await colleague(server.address, 'aanvrager-wonen');
  const { id, revision } = await call<Draft>('/drafts', { method: 'POST', body: { typeKey: 'woningbouw' } });
  // The sponsor of the reference case sits in the board and may not vote; this one does not.
  const project = { ...answers.project, name, officialSponsor: 'esther-van-loon' };
  await call(`/drafts/${id}`, { method: 'PUT', revision, body: { answers: { ...answers, project } } });
  await page.goto(`${server.address}/drafts/${id}/${step}`);
  await page.locator('.live .big b', { hasText: '25,63' }).waitFor();
  return page;
};

const vote = async (username: string, code: string, choice: string, motivation: string, said: RegExp): Promise<void> => {
  const page = await signInAs(browser.context, server.address, username);
  await page.goto(`${server.address}/decide/${code}`);
  await page
    .locator('.vote label')
    .filter({ has: page.getByText(choice, { exact: true }) })
    .click();
  await page.locator('#motivation').fill(motivation);
  await page.locator('.vote form button[type=submit]').click();
  await page.getByText(said).waitFor();
};

test('from an intake to the ranking, and a change that the next intake sees', async () => {
  let page = await intake('Stationskwartier Oost', 'check');
  await page.getByRole('button', { name: 'Indienen' }).click();
  await page.waitForURL(/\/projects\/VB-/);
  await page.locator('main h1', { hasText: 'Stationskwartier Oost' }).waitFor();
  const code = new URL(page.url()).pathname.split('/')[2]!;
  await page.goto(`${server.address}/projects/${code}/weighing`);
  await page.locator('table.goals').waitFor();
  expect(await page.locator('main').textContent()).toContain('25,63');

  await vote('afdelingsmanager', code, 'Akkoord', 'Compleet en haalbaar.', /De stap is afgerond/);
  await vote('boardlid-1', code, 'Akkoord', 'Het woningtekort weegt het zwaarst.', /Uw stem is vastgelegd: akkoord/);
  await vote('boardlid-2', code, 'Niet akkoord', 'Eerst de bodemenergiebron.', /Uw stem is vastgelegd: niet akkoord/);
  await vote('boardlid-3', code, 'Akkoord', 'Akkoord, de bron komt er.', /De stap is afgerond/);

  await vote('college', code, 'Akkoord', 'Het college volgt het advies.', /De stap is afgerond|Uw stem is vastgelegd: akkoord/);

  page = await signInAs(browser.context, server.address, 'portfoliomanager');
  await page.goto(`${server.address}/ranking?search=${encodeURIComponent('Stationskwartier Oost')}`);
  const row = page.getByRole('row').filter({ hasText: code });
  await row.waitFor();
  expect(await row.textContent()).toContain('25,63');
  await row.getByRole('link').click();
  await page.locator('main h1', { hasText: 'Stationskwartier Oost' }).waitFor();
  const [sheet] = await Promise.all([page.waitForEvent('popup'), page.locator('ul.documents a').first().click()]);
  await sheet.locator('h1').waitFor();
  const text = await sheet.locator('body').textContent();
  for (const words of [
    'Stationskwartier Oost',
    code,
    '25,63',
    'Annelies Hoekstra',
    'Sabine Mulder',
    'Henk Verhoeven',
    'Eerst de bodemenergiebron.',
  ])
    expect(text).toContain(words);

  page = await signInAs(browser.context, server.address, 'beheerder');
  await page.goto(`${server.address}/configuration/framework#/advice`);
  await page.locator('#f-advice-1-from').fill('26');
  await page.locator('#f-advice-2-below').fill('26');
  await page.locator('.draftbar', { hasText: 'Bewaard om' }).waitFor();
  await page.goto(`${server.address}/configuration/forms/woningbouw#/pages/4/sections/0/items`);
  const adding = page.locator('.cfg-addq').first();
  await adding.getByLabel('De vraag').fill('Hoeveel bezwaren verwacht u?');
  await adding.getByLabel('Soort antwoord').selectOption('integer');
  await adding.getByRole('button', { name: 'Vraag toevoegen' }).click();
  await page.getByText('· 2 gewijzigde onderdelen').waitFor();
  // The test case says what came out until now; it blocks until somebody says that it is meant to change.
  await page.goto(`${server.address}/configuration/publish`);
  await page.locator('.cfg-gate .blocks', { hasText: '1 van 8 rood' }).waitFor();
  const administrator = await colleague(server.address, 'beheerder');
  type Draft = { revision: number; configuration: { testCases: Record<string, { expected: object }> } };
  const { revision, configuration } = await administrator<Draft>('/configuration/draft');
  const testCase = configuration.testCases['p1']!;
  const value = { ...testCase, expected: { ...testCase.expected, advice: 'park' } };
  await administrator('/configuration/draft/parts/testCases/p1', { method: 'PUT', body: { value }, revision });
  await page.goto(`${server.address}/configuration/publish`);
  await page.getByLabel('Reden van deze vrijgave').fill('Drempel en vraag op verzoek van de directie');
  await page.getByRole('button', { name: /^Vrijgeven als/ }).click();
  await page.getByText(/Vrijgave \d{4}\.\d+ is nu actief/).waitFor();

  page = await intake('Stationskwartier West', 'bijdrage');
  await page.getByLabel('Hoeveel bezwaren verwacht u?').fill('12');
  // 25,63 was "bespreken" from 25; from 26 it is the next one down.
  await page.locator('.live .part', { hasText: 'parkeerplaats.' }).first().waitFor();
  // What was submitted before keeps what it was weighed with.
  await page.goto(`${server.address}/projects/${code}/weighing`);
  await page.locator('table.goals').waitFor();
  expect(await page.locator('main').textContent()).toContain('Bespreken');
}, 180_000);
