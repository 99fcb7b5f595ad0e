import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BrowserContext, type Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser, signIn } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';

let server: RunningServer;
let browsers: { context: BrowserContext; close: () => Promise<void> }[];
let marloes: Page;
let daan: Page;

beforeAll(async () => {
  server = await startServer();
  browsers = await Promise.all([launchBrowser(), launchBrowser()]);
  [marloes, daan] = (await Promise.all(browsers.map(({ context }) => context.newPage()))) as [Page, Page];
  await signIn(marloes, server.address, 'beheerder');
  await signIn(daan, server.address, 'consultant');
}, 120_000);

afterAll(async () => {
  await Promise.all((browsers ?? []).map((browser) => browser.close()));
  await server?.stop();
});

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${server.address}/configuration/${path}`);
  await page.locator('main h1').waitFor();
};
const kept = (page: Page): Promise<void> => page.locator('.draftbar', { hasText: 'Bewaard om' }).waitFor();
const year = (page: Page) => page.locator('#f-planYear');
const title = (page: Page) => page.getByLabel('Nederlands').first();

test('two administrators at work in one part: told of each other, merged, asked where both changed the same, and undone one by one', async () => {
  await open(marloes, 'framework');
  await open(daan, 'framework');
  await daan.getByText(/Marloes de Wit bewerkt dit ook, sinds \d\d\.\d\d/).waitFor();

  // Different properties: both are kept, without a question.
  await year(marloes).fill('2028');
  await kept(marloes);
  await title(daan).fill('Kader van Daan');
  await kept(daan);
  await daan.waitForFunction(() => document.querySelector<HTMLInputElement>('#f-planYear')?.value === '2028');
  await daan.getByText('Nu actief: 2027').waitFor();

  // The same property: three values in words, to choose from with the keyboard; what only one changed goes along.
  await open(marloes, 'framework');
  expect(await title(marloes).inputValue()).toBe('Kader van Daan');
  await year(marloes).fill('2029');
  await kept(marloes);
  await year(daan).fill('2030');
  await daan.getByLabel('Versie').first().fill('VB-2030');
  const conflict = daan.locator('.cfg-conflict');
  await conflict.getByText('Marloes de Wit wijzigde hetzelfde als u').waitFor();
  await conflict.getByText('Eerst stond hier: 2028').waitFor();
  expect(await accessibilityViolations(daan)).toEqual([]);
  expect(await year(daan).inputValue()).toBe('2030');
  await daan.getByLabel('Uw waarde: 2030').focus();
  await daan.keyboard.press('Space');
  await daan.getByRole('button', { name: 'Deze keuzes bewaren' }).press('Enter');
  await conflict.waitFor({ state: 'detached' });
  await kept(daan);

  await open(marloes, 'changes');
  const rows = marloes.locator('.cfg-changes tbody tr');
  await rows.first().waitFor();
  const said = (): Promise<string[]> => rows.evaluateAll((all) => all.map((row) => row.textContent ?? ''));
  const listed = await said();
  expect(listed.some((row) => row.includes('2029 → 2030') && row.includes('Daan Visser'))).toBe(true);
  expect(listed.some((row) => row.includes('2027 → 2029') && row.includes('Marloes de Wit'))).toBe(true);
  expect(await accessibilityViolations(marloes)).toEqual([]);

  // Hers cannot be undone while his stands on it; after his it can, and can be brought back.
  const rowOf = (text: string) => rows.filter({ hasText: text });
  await rowOf('2027 → 2029')
    .getByRole('button', { name: /^Ongedaan maken/ })
    .click();
  await rowOf('2027 → 2029')
    .getByText(/hier staat intussen iets anders: 2030/)
    .waitFor();
  await rowOf('2029 → 2030')
    .getByRole('button', { name: /^Ongedaan maken/ })
    .click();
  await rowOf('2029 → 2030')
    .getByText(/Ongedaan gemaakt door Marloes de Wit/)
    .waitFor();
  await rowOf('2027 → 2029')
    .getByRole('button', { name: /^Ongedaan maken/ })
    .click();
  await rowOf('2027 → 2029')
    .getByText(/Ongedaan gemaakt door Marloes de Wit/)
    .waitFor();
  await rowOf('2027 → 2029')
    .getByRole('button', { name: /^Terugzetten/ })
    .click();
  await rowOf('2027 → 2029')
    .getByText(/Ongedaan gemaakt/)
    .waitFor({ state: 'detached' });

  // Beside the draft stands what is active, to read only.
  await open(daan, 'framework');
  expect(await year(daan).inputValue()).toBe('2029');
  await daan.getByRole('button', { name: 'Nu actief' }).click();
  await daan.getByText('In het concept: 2029').waitFor();
  expect([await year(daan).inputValue(), await year(daan).getAttribute('readonly')]).toEqual(['2027', '']);
  expect(await accessibilityViolations(daan)).toEqual([]);
}, 120_000);

test('an item that a colleague takes away while one types: nothing is lost, also when one leaves the page, and it can be brought back', async () => {
  await open(daan, 'documents/beslisblad');
  const name = daan.locator('[data-pointer="/name"] input').first();
  await name.waitFor();
  await open(marloes, 'documents');
  const remove = async (): Promise<void> => {
    await marloes
      .getByRole('button', { name: 'Beslisblad van Daan verwijderen' })
      .or(marloes.getByRole('button', { name: 'Beslisblad verwijderen' }))
      .click();
    await marloes.getByRole('dialog').getByRole('button').first().click();
    await marloes.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await remove();
  await name.fill('Beslisblad van Daan');
  const conflict = daan.locator('.cfg-conflict');
  await conflict.getByText('Marloes de Wit heeft dit weggehaald').waitFor();
  await daan.getByRole('link', { name: 'Teksten' }).click();
  await daan.waitForURL(/texts$/);
  await daan.goBack();
  await conflict.getByLabel('Uw waarde: ‘Beslisblad van Daan’').check();
  await daan.getByRole('button', { name: 'Deze keuzes bewaren' }).click();
  await kept(daan);

  await open(marloes, 'documents');
  await remove();
  await open(daan, 'documents/beslisblad');
  await daan.getByText('Weggehaald door Marloes de Wit').waitFor();
  await daan
    .locator('.cfg-changes')
    .getByRole('button', { name: /^Ongedaan maken/ })
    .first()
    .click();
  await name.waitFor();
  expect(await name.inputValue()).toBe('Beslisblad van Daan');
}, 60_000);
