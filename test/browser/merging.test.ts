import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { colleague, inspect, signInAs } from './visits.ts';

const town = fileURLToPath(new URL('../../config/voorbeeldstad', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'weegbrug-merging-'));
let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };
let page: Page;
type Draft = { revision: number; configuration: { framework: { title: { nl: string } }; municipality: { capacityBuffer: number } } };

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  page = await signInAs(browser.context, server.address, 'beheerder');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const edit = (file: string, change: (value: Record<string, unknown>) => object): void => {
  const path = join(folder, 'voorbeeldstad', file);
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>), undefined, 2));
};

test('a folder is merged with the draft, and the place that both sides changed is chosen', async () => {
  cpSync(town, join(folder, 'voorbeeldstad'), { recursive: true });
  edit('framework.json', (framework) => ({ ...framework, title: { ...(framework['title'] as object), nl: 'Kader uit de map' } }));
  edit('municipality.json', (municipality) => ({ ...municipality, capacityBuffer: 0.15 }));
  const call = await colleague(server.address, 'consultant');
  const before = await call<Draft>('/configuration/draft');
  const { framework } = before.configuration;
  await call('/configuration/draft/parts/framework', {
    method: 'PUT',
    revision: before.revision,
    body: { value: { ...framework, title: { ...framework.title, nl: 'Kader van een collega' } } },
  });

  const base = join(folder, 'voorbeeldstad/.weegbrug');
  mkdirSync(base);
  const choose = async (said?: string): Promise<void> => {
    if (said !== undefined) writeFileSync(join(base, 'base.json'), said);
    await page.goto(`${server.address}/configuration/merge`);
    await page.locator('#merging-folder').setInputFiles(join(folder, 'voorbeeldstad'));
  };
  await choose('{ "files": {');
  await page.getByText('De map zegt niet meer waarmee zij begon').waitFor();
  await choose(
    JSON.stringify({
      checksum: '0'.repeat(64),
      files: { 'municipality.json': { key: 'voorbeeldstad', formatVersion: 2 }, 'framework.json': {}, 'texts.json': {} },
    }),
  );
  await page.getByRole('button', { name: 'Vergelijken', exact: true }).click();
  await page.getByText('Waarmee de map begon is niet meer te zien').waitFor();
  rmSync(base, { recursive: true });
  await choose();
  await page.getByText(/Bestanden van de inrichting in de map: \d+/).waitFor();
  await page.getByRole('button', { name: 'Vergelijken', exact: true }).click();
  const place = page.getByRole('group', { name: 'Afwegingskader · titel · Nederlands' });
  await place.getByText('Kader van een collega').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  const write = page.getByRole('button', { name: 'In het concept zetten' });
  expect(await write.isDisabled()).toBe(true);
  await place.getByRole('radio', { name: /Kader uit de map/ }).focus();
  await page.keyboard.press('Space');
  await write.click();
  await page.getByText('Het concept is bijgewerkt.').waitFor();
  const { configuration } = await call<Draft>('/configuration/draft');
  expect([configuration.framework.title.nl, configuration.municipality.capacityBuffer]).toEqual(['Kader uit de map', 0.15]);
}, 60_000);

test('a key for a program is made, shown once, and revoked', async () => {
  await page.goto(`${server.address}/configuration/roles`);
  await page.getByRole('button', { name: 'Sleutel maken' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Waarvoor is de sleutel?').fill('Nachtelijke controle');
  await dialog.getByLabel('wijzigen').check();
  expect(await accessibilityViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Sleutel maken' }).click();
  const token = await dialog.getByLabel('Nachtelijke controle').inputValue();
  const read = async (): Promise<number> =>
    (await fetch(`${server.address}/api/v1/configuration/folder`, { headers: { Authorization: `Bearer ${token}` } })).status;
  // Of a demo account on this very computer.
  expect(await read()).toBe(200);
  await dialog.getByRole('button', { name: 'Sluiten' }).click();
  await page.getByRole('button', { name: 'Intrekken Nachtelijke controle' }).click();
  await page.getByText(/ingetrokken door/).waitFor();
  expect(await read()).toBe(401);
  expect(await page.content()).not.toContain(token);
}, 60_000);

test('both screens are for everybody, in both languages and themes, wide and on a phone', async () => {
  expect(await inspect(page, server.address, ['/configuration/merge', '/configuration/roles'], 'main h1')).toEqual([]);
}, 120_000);
