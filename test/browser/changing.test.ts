import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BrowserContext, type Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser, signIn } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { colleague as callAs } from './visits.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test edits what an editor on screen would
type Editable = any;

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

const open = async (path: string, on = page): Promise<void> => {
  await on.goto(`${server.address}/configuration/${path}`);
  await on.locator('main h1').waitFor();
};
const kept = (count: number): Promise<void> => page.locator('.draftbar', { hasText: `· ${count} wijziging` }).waitFor();
const region = (name: string | RegExp, on = page) => on.getByRole('region', { name });
const replay = (on = page) => region('Naspelen over alle 60 projecten', on);
const shown = (value: number): string =>
  value.toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace('-', '−');

/** A question that intakes under way have no answer to. */
const askForGrid = async (): Promise<void> => {
  const call = await callAs(server.address, 'beheerder');
  const { revision, configuration } = await call<{ revision: number; configuration: Editable }>('/configuration/draft');
  const value = configuration.forms.woningbouw;
  const { schema, items } = value.pages.at(-1).sections[0];
  schema.properties.grid = { type: 'boolean' };
  schema.required = [...(schema.required ?? []), 'grid'];
  items.push({ kind: 'question', name: 'grid', label: { nl: 'Netcongestie', en: 'Grid congestion' }, widget: 'yesNo' });
  await call('/configuration/draft/parts/forms/woningbouw', { method: 'PUT', body: { value }, revision });
};

/** Reference projects by the names of the demonstration, and what they score when Klimaat counts 35 %. */
const reference = JSON.parse(readFileSync(new URL('../reference/voorbeeldstad-expected.json', import.meta.url), 'utf8')) as {
  sensitivity: { D2at35percentOthersProRata: Record<string, number> };
};
const names: Readonly<Record<string, string>> = {
  P1: 'Stationskwartier Noord – 420 woningen',
  P2: 'Flexwonen De Kade – 80 tijdelijke woningen',
  P3: 'Warmtenet Oosterwijk fase 1',
  P4: 'Klimaatadaptieve herinrichting Bloemenbuurt',
  P5: 'Kansrijke start en gezinsaanpak Vogelwijk',
  P6: 'Nieuwbouw IKC De Horizon',
  P7: 'Zaaksysteem en Wet open overheid',
  P8: 'Verbreding Randweg Zuid (2×2)',
};

describe('changing without fear, in the browser', () => {
  test('a weight and a question are changed, seen on every project, looked at by a colleague, published and taken back', async () => {
    // Klimaat 25 → 35 %: its siblings stay in proportion.
    await open('framework#/goals/1/weight');
    await page.locator('#f-goals-1-weight').fill('0,403846153846');
    await kept(1);
    await open('forms/woningbouw#/pages/4/sections/0/schema');
    await page.getByRole('checkbox', { name: 'Lokale economie en werk is verplicht' }).check();
    await kept(2);
    await askForGrid();
    // Two slips of the pen.
    await open('documents/beslisblad#/requires');
    await page.locator('#f-template').fill('beslisbld');
    await page.locator('#f-requires-0').fill('core.nam');
    await kept(3);

    await open('publish');
    await page.locator('.cfg-gate .blocks', { hasText: '2 fouten in de controle' }).waitFor();
    await replay().or(region('Naspelen over alle projecten')).getByText('Naspelen kan zodra de controle geen fouten meer vindt.').waitFor();
    const findings = region(/^(Problemen|Bevindingen)/);
    for (const left of [1, 0]) {
      await findings
        .getByRole('button', { name: /^Neem over/ })
        .first()
        .press('Enter');
      if (left > 0) await page.locator('.cfg-gate .blocks', { hasText: '1 fout in de controle' }).waitFor();
    }
    await page.locator('.cfg-gate .blocks', { hasText: 'in de controle' }).waitFor({ state: 'detached' });
    await kept(2);

    // In words.
    const changes = region('Wat er verandert');
    await changes.getByText('De andere vier doelen schalen naar rato mee', { exact: false }).waitFor();
    expect(await changes.textContent()).toContain('25 % → 35 %');
    expect(await changes.textContent()).toMatch(/Lokale economie en werk.*verplicht/);

    // On every project.
    await page.locator('.cfg-gate .met', { hasText: 'Nagespeeld op de laatste stand' }).waitFor();
    await replay().getByRole('button', { name: 'Alle 60' }).press('Enter');
    const rows = (): Promise<number> => replay().locator('.rp-tools ~ .scroll-x tbody').first().locator('tr').count();
    const more = replay().getByRole('button', { name: /^Toon meer/ });
    await more.waitFor();
    while ((await rows()) < 60) {
      const before = await rows();
      await more.press('Enter');
      await page.waitForFunction(
        (known) => (document.querySelector('[aria-labelledby="replay"] .rp-tools ~ .scroll-x tbody')?.children.length ?? 0) > known,
        before,
      );
    }
    for (const [key, score] of Object.entries(reference.sensitivity.D2at35percentOthersProRata)) {
      const row = replay().getByRole('row').filter({ hasText: names[key]! });
      expect([key, await row.locator('td').nth(1).textContent()]).toEqual([key, shown(score)]);
    }
    const widening = replay().getByRole('row').filter({ hasText: names['P8']! });
    expect(await widening.textContent()).toMatch(/blijft \d+|\d+ → \d+/);
    expect(await widening.textContent()).toContain('Klimaat en duurzaamheid');
    // Whoever is off the diagonal is listed by its cell.
    const cell = replay().getByRole('button', { name: /van Bespreken naar Parkeerplaats: toon ze/ });
    const count = Number(await cell.textContent());
    await cell.press('Enter');
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('[aria-labelledby="replay"] .rp-tools ~ .scroll-x tbody')[0]?.children.length === wanted,
      count,
    );

    // What each change does stands with it.
    const change = (text: string) => changes.getByRole('row').filter({ hasText: text });
    const crossing = change('Doel Klimaat en duurzaamheid: gewicht 25 % → 35 %').getByRole('link', { name: /over een drempel/ });
    expect(await crossing.getAttribute('href')).toBe('#replay');
    const crossers = await replay()
      .getByRole('button', { name: /^Over een drempel/ })
      .textContent();
    expect(await crossing.textContent()).toBe(`${/\d+/.exec(crossers!)![0]} projecten gaan over een drempel.`);
    const invalid = change('vraag ‘Netcongestie’').getByRole('link', { name: /^\d+ formulieren zijn dan niet meer geldig/ });
    expect(await invalid.getAttribute('href')).toBe('#replay-intakes');
    const choose = async (option: RegExp, on = page): Promise<void> => {
      await on.locator('.cfg-gate .blocks', { hasText: /Kies wat er met \d+ aanvragen gebeurt/ }).waitFor();
      await on.getByRole('radio', { name: option }).check();
      await on.locator('.cfg-gate .met', { hasText: /Keuze gemaakt voor \d+ ongeldige aanvragen/ }).waitFor();
    };
    await choose(/^Projectleiders krijgen een taak/);

    // What the draft makes red, taken over because it is meant.
    await page.locator('.cfg-gate .blocks', { hasText: 'Testgevallen: 8 van 8 rood' }).waitFor();
    await page.getByRole('button', { name: 'Pas alle 8 verwachtingen aan' }).press('Enter');
    await page.locator('.cfg-gate .met', { hasText: 'Testgevallen 8 van 8 groen' }).waitFor();
    expect(await region(/^Testgevallen/).textContent()).toContain('aangepast');
    expect(await accessibilityViolations(page)).toEqual([]);

    // A colleague publishes.
    const other = await browser.context.browser()!.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } });
    const colleague = await other.newPage();
    await signIn(colleague, server.address, 'consultant');
    await open('publish', colleague);
    await replay(colleague).getByRole('button', { name: 'Opnieuw naspelen' }).waitFor();
    await choose(/^De vraag geldt alleen voor nieuwe aanvragen/, colleague);
    await colleague.getByLabel('Reden van deze vrijgave').fill('Raadsbesluit 2026-118: klimaat weegt zwaarder');
    await colleague.getByRole('button', { name: /^Vrijgeven als/ }).press('Enter');
    await colleague.getByText(/Vrijgave \d{4}\.\d+ is nu actief/).waitFor();
    await other.close();

    // And back, after the same page the other way round.
    await open('history');
    await page
      .getByRole('link', { name: /^Terugdraaien naar/ })
      .first()
      .press('Enter');
    await page.getByText('35 % → 25 %').first().waitFor();
    await replay().getByRole('row').filter({ hasText: names['P1']! }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByLabel('Reden van het terugdraaien').fill('Bij nader inzien');
    await page.getByRole('button', { name: /^Terugdraaien naar/ }).press('Enter');
    await page.getByText(/^Vrijgave .* is weer actief/).waitFor();
  }, 180_000);
});
