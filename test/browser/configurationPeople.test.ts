import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser, signIn } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { colleague, signInAs } from './visits.ts';

let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };
let page: Page;
type Draft = {
  revision: number;
  configuration: { texts: Record<string, { nl: string }>; documents: Record<string, { name: { nl: string } }> };
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  page = await signInAs(browser.context, server.address, 'beheerder');
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
const dutch = () => page.locator('[data-pointer="/name"] input').first();

describe('two administrators in one draft', () => {
  /** The other one changes the name of the decision sheet, while the page shows it as it was. */
  const otherChanges = async (name: string): Promise<void> => {
    const call = await colleague(server.address, 'consultant');
    const { revision, configuration } = await call<Draft>('/configuration/draft');
    const sheet = configuration.documents['beslisblad']!;
    await call('/configuration/draft/parts/documents/beslisblad', {
      method: 'PUT',
      revision,
      body: { value: { ...sheet, name: { ...sheet.name, nl: name } } },
    });
  };
  const nameInDraft = async (): Promise<string> => {
    const call = await colleague(server.address, 'consultant');
    return (await call<Draft>('/configuration/draft')).configuration.documents['beslisblad']!.name.nl;
  };

  test('a change of another part goes through; the same property is shown, and either value can be taken', async () => {
    await open('documents/beslisblad');
    const call = await colleague(server.address, 'consultant');
    const before = await call<Draft>('/configuration/draft');
    const [key] = Object.keys(before.configuration.texts);
    await call('/configuration/draft/parts/texts', {
      method: 'PUT',
      revision: before.revision,
      body: { value: { ...before.configuration.texts, [key!]: { ...before.configuration.texts[key!], nl: 'Van de ander' } } },
    });
    await dutch().fill('Beslisblad van mij');
    await kept();
    expect(await nameInDraft()).toBe('Beslisblad van mij');

    await otherChanges('Beslisblad van de ander');
    await dutch().fill('Beslisblad weer van mij');
    const notice = page.locator('.cfg-conflict');
    const save = notice.getByRole('button', { name: 'Deze keuzes bewaren' });
    await notice.waitFor();
    // Nothing typed is lost, nothing of the other is overwritten before somebody chooses.
    expect(await dutch().inputValue()).toBe('Beslisblad weer van mij');
    expect(await nameInDraft()).toBe('Beslisblad van de ander');
    await save.press('Enter');
    await notice.getByLabel('De waarde van Daan Visser: ‘Beslisblad van de ander’').check();
    await save.click();
    await notice.waitFor({ state: 'detached' });
    expect(await dutch().inputValue()).toBe('Beslisblad van de ander');

    await otherChanges('Beslisblad nog eens');
    await dutch().fill('Beslisblad, en nu van mij');
    await notice.waitFor();
    await notice.getByLabel(/^Uw waarde/).check();
    await save.click();
    await notice.waitFor({ state: 'detached' });
    await kept();
    expect(await nameInDraft()).toBe('Beslisblad, en nu van mij');
  }, 60_000);
});

describe('items', () => {
  test('a new one is made under a name, from a copy, and taken away again', async () => {
    await open('documents');
    await page.getByRole('button', { name: /^Nieuw/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Toevoegen aan het concept' }).click();
    expect(await dialog.getByRole('alert').textContent()).not.toBe('');
    await page.locator('#new-name:focus').waitFor();
    await dialog.getByLabel('Naam in het Nederlands').fill('Beslisblad');
    await dialog.getByRole('button', { name: 'Toevoegen aan het concept' }).click();
    // The key that the name gives is taken.
    await page.locator('#new-key[aria-invalid=true]').waitFor();
    await dialog.getByLabel('Naam in het Nederlands').fill('Korte versie voor de raad');
    expect(await page.locator('#new-key').inputValue()).toBe('korte-versie-voor-de-raad');
    await page.locator('#new-from').selectOption('beslisblad');
    await page.locator('#new-name').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/configuration\/documents\/korte-versie-voor-de-raad$/);
    expect(await dutch().inputValue()).toBe('Korte versie voor de raad');

    await open('documents');
    await page.getByRole('button', { name: 'Korte versie voor de raad verwijderen' }).click();
    const confirm = page.getByRole('dialog', { name: 'Korte versie voor de raad verwijderen' });
    await confirm.getByRole('button', { name: 'Annuleren' }).click();
    await confirm.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Korte versie voor de raad verwijderen' }).click();
    await confirm.getByRole('button').first().click();
    await confirm.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Korte versie voor de raad' }).waitFor({ state: 'detached' });
  }, 60_000);

  test('the answers of a test case are asked with the form of its project type', async () => {
    await open('test-cases/p1#/answers');
    const homes = page.locator('[id="housing.homesAdded"]');
    await homes.waitFor();
    expect(await homes.inputValue()).toBe('420');
    expect(await page.locator('.cfg-answers .breakdown tfoot output').textContent()).toBe('420 van 420');
    // Rows of a group are rows.
    const rows = page.locator('[id="project.netCost"] .entry');
    const count = await rows.count();
    expect(count).toBeGreaterThan(0);
    await page.locator('[id="project.netCost"]').getByRole('button', { name: 'Jaar toevoegen' }).click();
    await rows.nth(count).waitFor();
    await rows.nth(count).getByRole('button').click();
    await rows.nth(count).waitFor({ state: 'detached' });
    await page.locator('[id="housing.socialHomes"]').fill('60');
    await page.locator('[id="housing.expensiveHomes"]').fill('192');
    await kept();
    const call = await colleague(server.address, 'consultant');
    type Cases = { configuration: { testCases: Record<string, { answers: { housing: { socialHomes: number } } }> } };
    const stored = (await call<Cases>('/configuration/draft')).configuration.testCases['p1']!;
    expect(stored.answers.housing.socialHomes).toBe(60);
    expect(JSON.stringify(stored.answers)).not.toContain('null');
    await page.getByRole('button', { name: 'Wijziging ongedaan maken' }).click();
    await page.waitForFunction(() => (document.getElementById('housing.socialHomes') as HTMLInputElement | undefined)?.value === '126');
  }, 60_000);
});

describe('accounts', () => {
  test('one is made, changed and closed; a weak password is refused with the reason', async () => {
    await open('roles');
    await page.getByRole('button', { name: 'Account toevoegen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Naam', { exact: true }).fill('Tessa de Boer');
    await dialog.locator('#account-username').fill('tessa');
    await dialog.locator('#account-password').fill('kort');
    await dialog.getByLabel('Raadpleger').check();
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await dialog.locator('.notice').waitFor();
    expect(await dialog.locator('#account-username').inputValue()).toBe('tessa');
    await dialog.locator('#account-password').fill('een zin van vijf woorden');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await dialog.waitFor({ state: 'detached' });
    const row = page.getByRole('row').filter({ hasText: 'tessa' });
    await row.waitFor();
    expect(await row.textContent()).toContain('Raadpleger');

    await row.getByRole('button').click();
    const change = page.getByRole('dialog', { name: /Tessa de Boer/ });
    await change.getByLabel('Controller').check();
    await change.getByLabel(/mag inloggen/).uncheck();
    await change.getByRole('button', { name: 'Bewaren' }).click();
    await change.waitFor({ state: 'detached' });
    await row.filter({ hasText: 'Controller' }).waitFor();
    await expect(colleague(server.address, 'tessa').then((call) => call('/session'))).rejects.toThrow('401');
  }, 60_000);
});

test('who may only look sees every part, and can change nothing', async () => {
  const context = browser.context;
  await context.clearCookies();
  await signIn(page, server.address, 'controller');
  for (const path of ['municipality', 'framework', 'forms/woningbouw', 'test-cases/p1#/answers', 'workflows/standaard']) {
    await open(path);
    await page.locator('.notice', { hasText: 'niet wijzigen' }).waitFor();
    const editable = await page
      .locator('.cfg-form :is(input, select, textarea):not([readonly], :disabled, [aria-readonly=true])')
      .evaluateAll((controls) => controls.map((control) => control.id || control.outerHTML.slice(0, 120)));
    expect({ path, editable }).toEqual({ path, editable: [] });
    const buttons = await page.locator('.cfg-form button:not([aria-expanded])').allTextContents();
    expect({ path, buttons }).toEqual({ path, buttons: [] });
  }
  await open('documents');
  expect(await page.getByRole('button', { name: /^Nieuw|verwijderen$/ }).count()).toBe(0);
  await open('publish');
  const publish = page.getByRole('button', { name: /^Vrijgeven als/ });
  expect(await publish.getAttribute('aria-disabled')).toBe('true');
  expect(await page.locator('#publish-obstacles').textContent()).toContain('recht');
  await open('roles');
  expect(await page.getByRole('button', { name: 'Account toevoegen' }).count()).toBe(0);
}, 60_000);
