import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { colleague, inspect, sideways, signInAs } from './visits.ts';

type Dossier = { revision: number; answers: Record<string, Record<string, unknown>>; weighing: { priority?: number } };

let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };
const visitors: Page[] = [];
const visit = async (username: string, path: string): Promise<Page> => {
  const page = await signInAs(browser.context, server.address, username);
  visitors.push(page);
  await page.goto(`${server.address}${path}`);
  await page.locator('.project h1').waitFor();
  return page;
};

/** What a calculator makes of a written sum, rounded half away from zero to two decimals and written as in the town. */
const calculate = (written: string, language: 'nl' | 'en'): string => {
  const plain = language === 'nl' ? written.replaceAll('.', '').replaceAll(',', '.') : written.replaceAll(',', '');
  const sum = plain.replaceAll('−', '-').replaceAll('×', '*').replaceAll('÷', '/').replace(/^= /, '');
  if (!/^[\d.+\-*/() ]+$/.test(sum)) throw new Error(`not a sum: ${written}`);
  const value = vm.runInNewContext(sum) as number;
  // Twelve digits, as the display of a calculator.
  const rounded = Math.sign(value) * (Math.floor(Number(Math.abs(value * 100).toPrecision(12)) + 0.5) / 100);
  return rounded
    .toFixed(2)
    .replace('-', '−')
    .replace('.', language === 'nl' ? ',' : '.');
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address });
}, 60_000);
afterAll(async () => {
  await Promise.all(visitors.map((page) => page.close()));
  await browser?.close();
  await server?.stop();
});

describe('Project', () => {
  test.each([
    ['VB-2027-014', '25,63'],
    ['VB-2027-006', '40,13'],
    ['VB-2027-023', '−4,06'],
  ])(
    'the sum of %s gives %s on a calculator, as shown and as copied',
    async (code, priority) => {
      const page = await visit('boardlid-1', `/projects/${code}/weighing`);
      const lines = page.locator('[data-sum]');
      await lines.first().waitFor();
      expect(await lines.count()).toBe(4);
      for (const line of await lines.all()) {
        const shown = await line.locator('dd').first().textContent();
        const formulas = await line.locator('[data-formula]').allTextContents();
        expect(formulas.length).toBeGreaterThan(0);
        for (const formula of formulas) expect(`${formula} → ${calculate(formula, 'nl')}`).toBe(`${formula} → ${shown}`);
      }
      expect(await page.locator('[data-sum=priority] dd').first().textContent()).toBe(priority);
      await page.getByRole('button', { name: 'Kopiëren' }).click();
      await page.getByText('Gekopieerd').waitFor();
      const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
      expect(copied).toHaveLength(4);
      for (const line of copied) {
        const pieces = line.split(' = ').slice(1);
        for (const sum of pieces.slice(0, -1)) expect(calculate(sum, 'nl')).toBe(pieces.at(-1));
      }
      expect(copied[3]).toMatch(new RegExp(` = ${priority}$`));
    },
    60_000,
  );

  test('says why: sentence, table, evidence, and opens by keyboard', async () => {
    const page = await visit('boardlid-1', '/projects/VB-2027-014/weighing');
    const why = page.locator('.goals .why');
    await why.first().waitFor();
    expect(await why.count()).toBe(1);
    expect(await why.first().locator('.say').textContent()).toBe(
      'Het meest tellen Betaalbaar (70 %, 294 van 420) en Sociale huur (30 %, 126 van 420). De uitkomst van ‘Woningbouwindex’ is 68,50 punten op een schaal tot 100; ' +
        'vanaf 60 is de score +3. Dit doel weegt 18 %, dus 0,18 × 3 ÷ 3 × 100 = +18,00 punten.',
    );
    expect(await why.first().locator('table tbody tr').count()).toBe(5);
    expect(await why.first().locator('.evidence').textContent()).toContain('Kengetal of model');
    const adaptation = page.getByRole('button', { name: 'Klimaatadaptatie en natuur' });
    expect(await adaptation.getAttribute('aria-expanded')).toBe('false');
    await adaptation.focus();
    await page.keyboard.press('Enter');
    expect(await adaptation.getAttribute('aria-expanded')).toBe('true');
    await page.getByText('De regel ‘Per saldo meer verharding’ geldt; de score is −1.').waitFor();
    const opened = await why.nth(1).textContent();
    expect(opened).toContain('9.000');
    expect(opened).toContain('0,0875 × (−1) ÷ 3 × 100 = −2,92 punten');
    // The group keeps D− and D+ apart, and its sum is not the sum of rounded figures.
    expect(await page.locator('.grp', { hasText: 'Bereikbaar en economisch vitaal' }).textContent()).toContain('−2,00+2,67+0,67');
    expect(await page.locator('.grp', { hasText: 'Klimaat en duurzaamheid' }).textContent()).toContain('−8,33');
    expect(await accessibilityViolations(page)).toEqual([]);
  }, 60_000);

  test('changing an answer weighs again; a change by a colleague in between is merged and both sides are shown', async () => {
    const code = 'VB-2027-014';
    const page = await visit('aanvrager-wonen', `/projects/${code}/answers`);
    await page.getByRole('button', { name: 'Antwoorden wijzigen' }).click();
    const economy = page.locator('[id="judgement.economy"]');
    await economy.waitFor();
    await economy.getByRole('radio', { name: /^\+3/ }).check({ force: true });
    await page.locator('[id="project.mitigation"]').fill('Wat hier is getypt.');
    const call = await colleague(server.address, 'aanvrager-wonen');
    const { revision, answers } = await call<Dossier>(`/projects/${code}`);
    const theirs = {
      ...answers,
      project: { ...answers['project'], mitigation: 'Wat de ander schreef.', description: 'Een nieuwe omschrijving van de ander.' },
    };
    await call(`/projects/${code}/answers`, { method: 'PUT', revision, body: { answers: theirs } });
    await page.getByRole('button', { name: 'Bewaren en opnieuw wegen' }).click();
    await page.getByText('Iemand anders heeft dit project intussen gewijzigd').waitFor();
    const notice = await page.locator('.edit-answers .notice').first().textContent();
    expect(notice).toContain('u schreef Wat hier is getypt., de ander Wat de ander schreef.');
    expect(notice).toContain('Korte omschrijving');
    expect(await page.locator('[id="project.mitigation"]').inputValue()).toBe('Wat hier is getypt.');
    await page.getByRole('button', { name: 'Bewaren en opnieuw wegen' }).click();
    await page.getByText('Bewaard en opnieuw gewogen: de prioriteit gaat van 25,63 naar 26,50, advies bespreken.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    const after = await call<Dossier>(`/projects/${code}`);
    expect(after.answers['project']).toMatchObject({
      mitigation: 'Wat hier is getypt.',
      description: 'Een nieuwe omschrijving van de ander.',
    });
    expect(after.answers['judgement']).toMatchObject({ economy: 3 });
    expect(after.weighing.priority).toBe(26.5);
    await page.goto(`${server.address}/projects/${code}/history`);
    await page.getByText('Antwoorden gewijzigd; prioriteit van 25,63 naar 26,50').waitFor();
  }, 90_000);

  test('every weighing in the history can be computed again', async () => {
    const page = await visit('raadpleger', '/projects/VB-2027-014/history');
    const submitted = page.getByRole('listitem').filter({ hasText: 'Project ingediend' });
    await submitted.getByRole('button', { name: /^Reken na: weging van 9 februari 2026/ }).press('Enter');
    await submitted.getByText('Nagerekend: gelijk aan wat is vastgelegd.').waitFor();
    expect(await submitted.getByRole('status').textContent()).toContain('Gewogen onder vrijgave');
    const vote = page.getByRole('listitem').filter({ hasText: 'Stem: akkoord' }).first();
    await vote.waitFor();
    expect(await vote.getByRole('button').count()).toBe(0);
  }, 60_000);

  test('progress is reported, with a reason where it does not go well', async () => {
    const page = await visit('aanvrager-wonen', '/projects/VB-2027-014');
    await page.getByRole('link', { name: 'Voortgang melden' }).click();
    await page.getByLabel('Rood').check();
    await page.getByRole('button', { name: 'Melding versturen' }).click();
    await page.getByText('Schrijf bij oranje of rood wat er aan de hand is').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('report-text');
    await page.keyboard.type('De netbeheerder stelt de aansluiting een jaar uit.');
    await page.getByRole('button', { name: 'Melding versturen' }).click();
    await page.getByText('Uw melding is vastgelegd.').waitFor();
    await page.locator('.meta', { hasText: 'Rood: De netbeheerder stelt de aansluiting een jaar uit.' }).waitFor();
    await page.locator('.reports li', { hasText: 'een jaar uit' }).waitFor();
  }, 60_000);

  test('the controller agrees with a statutory claim', async () => {
    const page = await visit('controller', '/projects/VB-2026-015');
    await page.locator('.meta', { hasText: 'Moet aangevraagd' }).waitFor();
    await page.getByRole('button', { name: 'Instemmen' }).click();
    await page.getByText('De controller heeft ingestemd: dit project moet.').waitFor();
    expect(await page.locator('.meta .chip').textContent()).toBe('Moet');
    await page.getByRole('button', { name: 'Instemming intrekken' }).waitFor();
  }, 60_000);

  test('a step of the workflow asks for its remark, by keyboard, and comes in the history', async () => {
    const page = await visit('aanvrager-wonen', '/projects/VB-2027-004');
    const withdraw = page.getByRole('button', { name: 'Aanvraag intrekken' });
    await withdraw.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await withdraw.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Aanvraag intrekken' }).click();
    await dialog.getByText('Vul een toelichting in.').waitFor();
    await page.keyboard.type('De grond is verkocht.');
    await dialog.getByRole('button', { name: 'Aanvraag intrekken' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.next-title', { hasText: 'Ingetrokken' }).waitFor();
    await page.getByRole('link', { name: 'Historie' }).click();
    await page.locator('.quote', { hasText: 'De grond is verkocht.' }).waitFor();
  }, 60_000);

  test('who got the project back reads why and completes it in the form', async () => {
    const page = await visit('aanvrager-wonen', '/projects/VB-2027-002');
    await page.getByText('Teruggestuurd door Ilona Smeets').waitFor();
    await page.getByRole('button', { name: 'Aanvullen en opnieuw indienen' }).click();
    await page.waitForURL(/\/drafts\//);
  }, 60_000);

  test('the decision sheet opens as a page, reads well on a phone and prints on paper', async () => {
    const page = await visit('boardlid-1', '/projects/VB-2027-023');
    const [sheet] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: /^Beslisblad/ }).click()]);
    visitors.push(sheet);
    await sheet.locator('h1', { hasText: 'Verbreding Randweg Zuid' }).waitFor();
    expect(await sheet.locator('main').textContent()).toContain('−4,06');
    expect(await accessibilityViolations(sheet)).toEqual([]);
    await sheet.setViewportSize({ width: 390, height: 800 });
    expect(await sideways(sheet)).toBe(0);
    const paper = await sheet.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  }, 60_000);

  test('a project that is not there says so', async () => {
    const page = await signInAs(browser.context, server.address, 'boardlid-1');
    visitors.push(page);
    await page.goto(`${server.address}/projects/VB-1999-001`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('VB-1999-001');
  }, 60_000);

  test('has no accessibility violation on any tab and never scrolls sideways', async () => {
    const page = await visit('aanvrager-wonen', '/projects/VB-2027-014');
    const paths = ['overview', 'answers', 'weighing', 'decisions', 'history'].map((tab) => `/projects/VB-2027-014/${tab}`);
    expect(
      await inspect(page, server.address, [...paths, '/projects/VB-2027-002/weighing', '/projects/VB-2026-015/overview'], '.project .tabs'),
    ).toEqual([]);
  }, 240_000);
});
