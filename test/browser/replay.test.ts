import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import type { StoredRecord, Write } from '../../core/src/storage/port.ts';
import { accessibilityViolations, launchBrowser, signIn } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';

/** So many that threads weigh them, and that there is time to stop. */
const projects = 2_000;
const data = mkdtempSync(join(tmpdir(), 'weegbrug-replay-'));
let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };
let page: Page;

/** The projects of the demonstration again, under codes of their own. */
const multiply = async (): Promise<void> => {
  const store = await openEmbeddedStore({ folder: data });
  const scope = systemScope('voorbeeldstad');
  const contentOf = ({ municipality: _municipality, revision: _revision, ...content }: StoredRecord) => content;
  const examples = await store.find(scope, 'projects', {});
  const entries = new Map((await store.find<StoredRecord & { row: object }>(scope, 'portfolioEntries', {})).map((one) => [one.id, one]));
  const writes = Array.from({ length: projects - examples.length }, (_, number): Write[] => {
    const code = `VB-2099-${number}`;
    const example = examples[number % examples.length]!;
    const entry = entries.get(example.id)!;
    return [
      { kind: 'create', collection: 'projects', record: { ...contentOf(example), id: code, code } },
      { kind: 'create', collection: 'portfolioEntries', record: { ...contentOf(entry), id: code, row: { ...entry.row, code } } },
    ];
  });
  await store.commit(scope, writes.flat());
  await store.close();
};

beforeAll(async () => {
  const environment = { WEEGBRUG_DATA: data };
  await (await startServer(environment)).stop();
  await multiply();
  [server, browser] = await Promise.all([startServer(environment), launchBrowser()]);
  page = await browser.context.newPage();
  await signIn(page, server.address, 'beheerder');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

const hasFocus = (id: string): Promise<unknown> => page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);

test('a replay of thousands shows how far it is, is stopped by the keyboard, and begun again', async () => {
  await page.goto(`${server.address}/configuration/framework`);
  const share = page.getByLabel('Deel van de groep van D2 Klimaat en duurzaamheid');
  await share.fill('35');
  await page.locator('.draftbar', { hasText: '· 1 gewijzigd' }).waitFor();
  await page.getByRole('link', { name: 'Bekijk wat er verandert' }).press('Enter');
  const replay = page.getByRole('region', { name: /^Naspelen over alle/ });
  const again = replay.getByRole('button', { name: 'Opnieuw naspelen' });
  const stopped = replay.getByText('Het naspelen is gestopt.');
  // A quick machine may be ready before the key is pressed; then it is asked once more.
  for (let attempt = 0; attempt < 10 && !(await stopped.isVisible()); attempt += 1) {
    if (attempt > 0) await again.press('Enter');
    await replay.getByRole('progressbar', { name: 'Voortgang van het naspelen' }).or(again).first().waitFor();
    await replay
      .getByRole('button', { name: 'Stoppen' })
      .press('Enter', { timeout: 2_000 })
      .catch(() => undefined);
    await again.waitFor();
  }
  await stopped.waitFor();
  await hasFocus('replay');
  expect(await accessibilityViolations(page)).toEqual([]);

  await again.press('Enter');
  await hasFocus('replay');
  await replay.getByRole('button', { name: 'Alle 2.000' }).press('Enter');
  for (const left of ['1.975', '1.900', '1.600']) await replay.getByRole('button', { name: `Toon meer (${left})` }).press('Enter');
  await replay.getByText('Hier staan de eerste 1.000. Het bestand heeft ze alle.').waitFor();
  const file = page.waitForEvent('download');
  await replay.getByRole('link', { name: 'Download als CSV' }).press('Enter');
  expect((await file).suggestedFilename()).toBe('naspelen.csv');
}, 120_000);
