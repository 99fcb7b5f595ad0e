import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BrowserContext, type Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser, signIn } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';

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
const kept = (count: number): Promise<void> => page.locator('.draftbar', { hasText: `· ${count} gewijzigd` }).waitFor();
const region = (name: string | RegExp, on = page) => on.getByRole('region', { name });
const replay = (on = page) => region('Naspelen over alle 60 projecten', on);
const projects = () => replay().locator('.rp-projects tbody tr');
const listed = (count: number): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelectorAll('.rp-projects tbody tr').length === wanted, count);
/** Chooses a list of the replay and unfolds it. */
const list = async (name: string, count: number): Promise<void> => {
  await replay().getByRole('button', { name, exact: true }).press('Enter');
  await replay()
    .getByRole('button', { name: `Toon meer (${count - 25})` })
    .press('Enter');
  await listed(count);
};
const shown = (value: number): string =>
  value.toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace('-', '−');

/** A new required question, which intakes under way have no answer to: made and ticked as an administrator does. */
const askForGrid = async (): Promise<void> => {
  const adding = page.getByRole('group', { name: 'Vraag toevoegen' });
  await adding.getByLabel('De vraag').fill('Netcongestie');
  await adding.getByLabel('Soort antwoord').selectOption('Ja of nee');
  await adding.getByRole('button', { name: 'Vraag toevoegen' }).press('Enter');
  await page.getByRole('checkbox', { name: 'Netcongestie is verplicht' }).press('Space');
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
    await open('framework');
    const share = page.getByLabel('Deel van de groep van D2 Klimaat en duurzaamheid');
    expect(await share.inputValue()).toBe('25,00');
    await share.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('35');
    await kept(1);
    expect(await page.getByLabel('Deel van de groep van D1 Wonen en leefomgeving').inputValue()).toBe('26,00');
    await open('forms/woningbouw#/pages/4/sections/0/schema');
    await page.getByRole('checkbox', { name: 'Lokale economie en werk is verplicht' }).press('Space');
    await askForGrid();
    await kept(2);
    const recorded = region('Wijzigingen in dit onderdeel');
    await recorded.getByRole('link', { name: /› Verplicht › Lokale economie en werk$/ }).waitFor();
    await recorded.getByRole('link', { name: /› Verplicht › Netcongestie$/ }).waitFor();
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

    // On every project: each that moves, with its place before and after.
    await page.locator('.cfg-gate .met', { hasText: 'Nagespeeld op de laatste stand' }).waitFor();
    await replay()
      .getByRole('listitem')
      .filter({ hasText: /^39 ?projecten krijgen een andere plaats/ })
      .waitFor();
    await list('Andere plaats 39', 39);
    for (const place of await projects().locator('td:nth-child(5)').allTextContents())
      expect(place).toMatch(/^(\d+|–) → (\d+|–) (▲ \d+ omhoog|▼ \d+ omlaag)$/);
    await list('Alle 60', 60);
    for (const [key, score] of Object.entries(reference.sensitivity.D2at35percentOthersProRata)) {
      const row = projects().filter({ hasText: names[key]! });
      expect([key, await row.locator('td').nth(1).textContent()]).toEqual([key, shown(score)]);
    }
    // The widening loses most and stays last.
    const widening = projects().filter({ hasText: names['P8']! });
    expect(await widening.locator('td').allTextContents()).toEqual([
      '−4,06',
      '−9,13',
      '−5,07',
      'blijft 45',
      'Niet opnemen',
      'Doel Klimaat en duurzaamheid: gewicht 25 % → 35 % (−5,07)',
    ]);
    // Whoever is off the diagonal is listed by its cell.
    await replay().getByRole('button', { name: '2 van Bespreken naar Parkeerplaats: toon ze' }).press('Enter');
    await listed(2);

    // What each change does stands with it.
    const change = (text: string) => changes.getByRole('row').filter({ hasText: text });
    const crossing = change('Doel Klimaat en duurzaamheid: gewicht 25 % → 35 %').getByRole('link', { name: /over een drempel/ });
    expect(await crossing.getAttribute('href')).toBe('#replay');
    expect(await crossing.textContent()).toBe('5 projecten gaan over een drempel.');
    await replay().getByRole('button', { name: 'Over een drempel 5', exact: true }).waitFor();
    const invalid = change('vraag ‘Netcongestie’').getByRole('link', { name: '5 formulieren zijn dan niet meer geldig.' });
    expect(await invalid.getAttribute('href')).toBe('#replay-intakes');
    const choose = async (option: RegExp, on = page): Promise<void> => {
      await on.locator('.cfg-gate .blocks', { hasText: 'Kies wat er met 3 aanvragen gebeurt' }).waitFor();
      await on.getByRole('radio', { name: option }).check();
      await on.locator('.cfg-gate .met', { hasText: 'Keuze gemaakt voor 3 ongeldige aanvragen' }).waitFor();
    };
    await choose(/^Projectleiders krijgen een taak/);

    // What the draft makes red, taken over because it is meant.
    await page.locator('.cfg-gate .blocks', { hasText: 'Testgevallen: 8 van 8 rood' }).waitFor();
    const publish = page.getByRole('button', { name: /^Vrijgeven als/ });
    expect(await publish.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'Pas alle 8 verwachtingen aan' }).press('Enter');
    await page.locator('.cfg-gate .met', { hasText: 'Testgevallen 8 van 8 groen' }).waitFor();
    expect(await region(/^Testgevallen/).textContent()).toContain('aangepast');
    await page.waitForFunction(() => document.activeElement?.id === 'test-cases');
    // They do not bury what is changed.
    await changes.getByRole('button', { name: 'Toon deze wijzigingen', expanded: false }).waitFor();
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
    await colleague.getByRole('link', { name: 'Lopende projecten overzetten' }).waitFor();
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
    await region('Wat er verandert')
      .getByRole('button', { name: /^Herkomst/ })
      .first()
      .press('Enter');
    const trace = page.getByRole('dialog');
    await trace.getByText('Raadsbesluit 2026-118: klimaat weegt zwaarder').waitFor();
    expect(await trace.textContent()).toMatch(/vrijgegeven door Daan Visser.*Gewijzigd door Marloes de Wit/);
    await page.keyboard.press('Escape');
    await page.getByLabel('Reden van het terugdraaien').fill('Bij nader inzien');
    await page.getByRole('button', { name: /^Terugdraaien naar/ }).press('Enter');
    await page.getByText(/^Vrijgave .* is weer actief/).waitFor();
    await open('history');
    await page.getByRole('row').filter({ hasText: 'Raadsbesluit 2026-118' }).getByText('teruggedraaid', { exact: true }).waitFor();
    await page.getByRole('row').filter({ hasText: 'opnieuw: Bij nader inzien' }).getByText('nu actief').waitFor();
  }, 180_000);
});
