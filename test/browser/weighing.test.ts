import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { colleague, inspect, signInAs } from './visits.ts';

type Dossier = { revision: number; weighing: { priority: number; advice: string } };

const station = 'VB-2027-014';
const ringRoad = 'VB-2027-023';
let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };

const visit = async (username: string, path: string): Promise<Page> => {
  const page = await signInAs(browser.context, server.address, username);
  await page.goto(`${server.address}${path}`);
  await page.locator('main h1').waitFor();
  return page;
};
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
const focusArrives = (page: Page, id: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('Weging: what if, what would help, compare', () => {
  test('what if by keyboard: another answer is weighed at once, nothing is stored, and it can be taken over', async () => {
    const call = await colleague(server.address, 'aanvrager-wonen');
    const before = await call<Dossier>(`/projects/${station}`);
    const page = await visit('aanvrager-wonen', `/projects/${station}/weighing`);
    const goal = page.getByRole('button', { name: 'Onderbouwing van CO₂-reductie' });
    await goal.focus();
    await page.keyboard.press('Enter');
    const whatIf = page.locator('.what-if').filter({ hasText: 'Verandering van de CO₂-uitstoot' });
    await whatIf.waitFor();
    expect(await whatIf.getByRole('status').textContent()).toContain('Er wordt niets bewaard.');
    await whatIf.getByRole('textbox').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('-600');
    await whatIf.getByText('Prioriteit van 25,63 naar 35,38 (+9,75), advies opnemen.').waitFor();
    expect(await whatIf.getByRole('status').textContent()).toContain('De score van dit doel gaat van −1 naar +3.');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('heel veel');
    await whatIf.getByText('Het formulier neemt dit zo niet aan').waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('0');
    await whatIf.getByText('Prioriteit van 25,63 naar 28,07 (+2,44); het advies blijft bespreken.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect((await call<Dossier>(`/projects/${station}`)).revision).toBe(before.revision);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await focusArrives(page, 'sustainability.co2PerYear');
    expect(await page.locator('[id="sustainability.co2PerYear"]').inputValue()).toBe('0');
    await page.getByText('Alvast ingevuld: ‘Verandering van de CO₂-uitstoot’.').waitFor();
    await page.getByRole('button', { name: 'Niet wijzigen' }).click();
    expect((await call<Dossier>(`/projects/${station}`)).revision).toBe(before.revision);
  }, 60_000);

  test('who may only read goes to the answer itself', async () => {
    const page = await visit('boardlid-1', `/projects/${station}/weighing`);
    await page.getByRole('link', { name: /Naar het antwoord.*Aantal woningen dat het project toevoegt/ }).click();
    await focusArrives(page, 'answer-housing.homesAdded');
    expect(await page.getByRole('button', { name: 'Antwoorden wijzigen' }).count()).toBe(0);
    await page.goBack();
    // An address that proposes a value gives nobody a right that they do not have.
    const proposal = `question=housing.homesAdded&value=${encodeURIComponent(JSON.stringify(['housing.homesAdded', 1]))}`;
    await page.goto(`${server.address}/projects/${station}/answers?${proposal}`);
    await focusArrives(page, 'answer-housing.homesAdded');
    expect(await page.locator('.edit-answers').count()).toBe(0);
    await page.goto(`${server.address}/projects/${station}/answers?question=__proto__.x&value=%5B%22__proto__.x%22,1%5D&value=nonsense`);
    await page.locator('.answers-list').first().waitFor();
  }, 60_000);

  test('nothing suffices: that is said, with what comes nearest', async () => {
    const page = await visit('boardlid-1', `/projects/${ringRoad}/weighing`);
    const card = page.locator('.help');
    await card.locator('.helping').first().waitFor();
    await card.getByLabel('Doel').selectOption({ label: 'een prioriteit van' });
    await card.getByRole('textbox', { name: 'een prioriteit van' }).fill('60');
    await card.getByRole('button', { name: 'Zoek' }).click();
    await card.getByText('Niets wat u alleen kunt wijzigen is genoeg voor prioriteit 60,00.').waitFor();
    expect(await card.textContent()).toContain('Het meeste dat gevonden is: ');
    await card.getByLabel('Doel').selectOption({ label: 'CO₂-reductie' });
    await card.getByText('Kleinste wijzigingen die het halen').waitFor();
  }, 60_000);

  test('two projects beside each other: chosen from the project, largest difference first, adding up', async () => {
    const page = await visit('boardlid-1', `/projects/${station}`);
    await page.getByRole('link', { name: 'Vergelijken' }).click();
    await page.getByLabel('Zoek in de lijst').fill('randweg');
    await page.waitForFunction(() => {
      const options = document.querySelectorAll('.choose-other option');
      return options.length > 1 && options.length < 12;
    });
    await page.getByRole('combobox', { name: 'Vergelijken met' }).selectOption(ringRoad);
    await page.locator('.comparison').waitFor();
    expect(page.url()).toContain(`/projects/${station}/compare/${ringRoad}`);
    await page.getByText('heeft 29,69 punten meer dan Verbreding Randweg Zuid (2×2) (25,63 tegen −4,06)').waitFor();
    const shown = await page.locator('[data-term] td:last-child').allTextContents();
    const hundredths = shown.map((text) => Math.round(Number(text.replace('−', '-').replace(',', '.')) * 100));
    expect(hundredths.reduce((sum, value) => sum + value, 0)).toBe(2969);
    expect(hundredths.map(Math.abs)).toEqual([...hundredths.map(Math.abs)].sort((one, other) => other - one));
    expect(await page.locator('.comparison tfoot').textContent()).toContain('+29,69');
  }, 60_000);

  test('no accessibility violations and no sideways scroll, in both languages and themes, wide, on a phone and at 400 %', async () => {
    const page = await visit('aanvrager-wonen', `/projects/${station}/weighing`);
    expect(await inspect(page, server.address, [`/projects/${station}/weighing`], '.helping')).toEqual([]);
    expect(await inspect(page, server.address, [`/projects/${station}/compare/${ringRoad}`], '.comparison')).toEqual([]);
  }, 120_000);

  test('a proposal followed in the form comes true', async () => {
    const page = await visit('aanvrager-wonen', `/projects/${station}/weighing`);
    const proposal = page.locator('.helping li').filter({ hasText: 'Verandering van de CO₂-uitstoot: −600 ton per jaar' });
    await proposal.waitFor();
    expect(await proposal.textContent()).toContain('Prioriteit 35,38, advies opnemen.');
    await proposal.getByRole('link', { name: 'Pas aan in antwoorden' }).click();
    await focusArrives(page, 'sustainability.co2PerYear');
    expect(await focused(page)).toBe('sustainability.co2PerYear');
    expect((await page.locator('[id="sustainability.co2PerYear"]').inputValue()).replace('−', '-')).toBe('-600');
    await page.getByRole('button', { name: 'Bewaren en opnieuw wegen' }).click();
    await page.getByText('de prioriteit gaat van 25,63 naar 35,38, advies opnemen.').waitFor();
    const call = await colleague(server.address, 'aanvrager-wonen');
    expect((await call<Dossier>(`/projects/${station}`)).weighing).toMatchObject({ priority: 35.38, advice: 'include' });
    await page.getByRole('link', { name: 'Weging' }).click();
    await page.locator('.help').getByText('Dit project heeft al het hoogste advies.').waitFor();
  }, 60_000);
});
