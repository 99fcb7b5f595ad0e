import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BrowserContext, type Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser, signIn } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { colleague, sideways } from './visits.ts';

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

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test edits what an editor on screen would
type Editable = any;
type Draft = { revision: number; configuration: Editable };

/** Answers to a question of homes in the dossiers that ship, projects and started intakes. */
const answered = (name: string): number => {
  const folder = fileURLToPath(new URL('../../config/voorbeeldstad/demo/', import.meta.url));
  const read = (file: string): Editable => JSON.parse(readFileSync(`${folder}${file}`, 'utf8'));
  const dossiers = [...readdirSync(`${folder}projects`).map((file) => read(`projects/${file}`)), ...read('drafts.json')];
  return dossiers.filter(
    (dossier) =>
      (dossier.projectType ?? dossier.type ?? dossier.typeKey) === 'woningbouw' && dossier.answers?.judgement?.[name] !== undefined,
  ).length;
};

describe('what changes, in the browser', () => {
  test('a weight, a question and a rule are told, put back, traced and compared', async () => {
    const call = await colleague(server.address, 'consultant');
    let { revision, configuration }: Draft = await call<Draft>('/configuration/draft');
    const save = async (address: string, value: unknown): Promise<void> => {
      ({ revision, configuration } = await call<Draft>(`/configuration/draft/parts/${address}`, {
        method: 'PUT',
        body: { value },
        revision,
      }));
    };
    const weights: Readonly<Record<string, number>> = { D1: 0.26, D2: 0.35, D3: 0.2167, D4: 0.0867, D5: 0.0867 };
    const { framework, forms, ruleSets } = structuredClone(configuration);
    for (const goal of framework.goals) goal.weight = weights[goal.id];
    await save('framework', framework);
    const section = forms.woningbouw.pages.at(-1).sections[0];
    section.items = section.items.filter(({ name }: Editable) => name !== 'economy' && name !== 'economyReason');
    for (const name of ['economy', 'economyReason']) delete section.schema.properties[name];
    section.schema.required = section.schema.required.filter((name: string) => name !== 'economyReason');
    await save('forms/woningbouw', forms.woningbouw);
    const rule = ruleSets['school-norm'].rules[0];
    rule.conditions = { any: [...rule.conditions.all, { fact: 'core', path: 'netCost', operator: 'greaterThan', value: 100 }] };
    await save('ruleSets/school-norm', ruleSets['school-norm']);

    await page.goto(`${server.address}/configuration/publish`);
    const card = page.getByRole('region', { name: 'Wat er verandert' });
    const row = (text: string) => card.getByRole('row').filter({ hasText: text });
    const climate = row('Doel Klimaat en duurzaamheid: gewicht 25 % → 35 %');
    await climate.waitFor();
    expect(await climate.textContent()).toContain(
      'De andere vier doelen schalen naar rato mee: Wonen en leefomgeving 30 → 26 %, Sociaal en gezond 25 → 21,67 %, Bereikbaar en economisch vitaal 10 → 8,67 %, Dienstverlening en bedrijfsvoering 10 → 8,67 %.',
    );
    const count = answered('economy');
    expect(count).toBeGreaterThan(1);
    expect(await row('vraag ‘Lokale economie en werk’').textContent()).toContain(`${count} antwoorden blijven bewaard en leesbaar`);
    const condition = row('voorwaarden gewijzigd');
    await condition.getByText('Toon de voorwaarde').press('Enter');
    expect(await condition.locator('.df-tree').textContent()).toContain('toegevoegd ‘Netto kosten (in centen)’ is groter dan 100');
    expect(await accessibilityViolations(page)).toEqual([]);

    await condition.getByRole('button', { name: /^Terugzetten/ }).press('Enter');
    await condition.waitFor({ state: 'detached' });
    expect((await call<Draft>('/configuration/draft')).configuration.ruleSets['school-norm'].rules[0].conditions.any).toBeUndefined();
    await climate.getByRole('button', { name: /^Herkomst/ }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Wie, wanneer en waarom' });
    await dialog.getByText('Stond er al in de eerste vrijgave').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Sluiten' }).press('Enter');
    await climate.getByRole('link', { name: /^Bekijk/ }).press('Enter');
    await page.waitForURL(/\/configuration\/framework#\/goals\/1/);

    await page.goto(`${server.address}/configuration/compare?from=draft&to=active`);
    await page.getByRole('row', { name: 'Doel Klimaat en duurzaamheid: gewicht 35 % → 25 %' }).waitFor();
    await page.getByRole('button', { name: 'Omdraaien' }).press('Enter');
    await page.getByRole('row', { name: 'Doel Klimaat en duurzaamheid: gewicht 25 % → 35 %' }).waitFor();
    await page.getByRole('button', { name: 'Verschil als JSON' }).press('Enter');
    await page.getByRole('region', { name: 'framework.json' }).getByText('+      "weight": 0.26').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await sideways(page)).toBe(0);
    await page.goto(`${server.address}/configuration/compare`);
    await page.getByRole('row', { name: 'Doel Klimaat en duurzaamheid: gewicht 25 % → 35 %' }).waitFor();
    expect(await sideways(page)).toBe(0);
  }, 120_000);
});
