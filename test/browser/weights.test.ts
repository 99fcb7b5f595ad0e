import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { colleague, inspect, sideways, signInAs } from './visits.ts';

type Agreement = {
  key: string;
  goal?: string;
  adopted: Record<string, number>;
  derived: Record<string, number>;
  handedIn: number;
  absent: { nl: string }[];
  adoption: { by: { nl: string }; on: string; reference?: string; reason?: { nl: string } };
};
type Draft = {
  configuration: { framework: { goals: { id: string; children?: { weight: number }[] }[]; weightAgreements: Agreement[] } };
  problems: unknown[];
};

let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };
let session: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).focus();
  await page.keyboard.press('Enter');
};
const arrows = async (page: Page, count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await page.keyboard.press('ArrowDown');
};

/** Goes to a session from the task on Start, by keyboard. */
const fromTask = async (page: Page): Promise<void> => {
  await page.goto(server.address);
  const task = page.getByRole('link', { name: /^Wegen: Weeg de doelen, Sociale subdoelen/ });
  await task.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Vergelijking 1 van 3$/ }).waitFor();
};

/** A step that follows another puts the focus on its heading; a key pressed before that would go nowhere. */
const onHeading = async (page: Page, heading: string): Promise<void> => {
  await page.waitForFunction((words) => document.activeElement?.textContent === words, heading);
};

/** Compares the two goals on screen: which, and by which step of the scale. */
const compare = async (page: Page, favour: 'first' | 'equal' | 'second', step = 1): Promise<void> => {
  const radios = page.locator('input[name=favour]');
  await radios.first().focus();
  await page.keyboard.press('Space');
  await arrows(page, ['first', 'equal', 'second'].indexOf(favour));
  expect(await page.locator('input[name=favour]:checked').getAttribute('value')).toBe(favour);
  if (favour === 'equal') return;
  await page.locator('input[name=strength]').first().focus();
  await page.keyboard.press('Space');
  await arrows(page, step - 2);
  expect(await page.locator('input[name=strength]:checked').getAttribute('value')).toBe(String(step));
};
const kept = (page: Page): Promise<void> => page.locator('.wt-saved[data-state=saved]').waitFor();

describe('a weighting session', () => {
  test('is opened for three people, by keyboard', async () => {
    const page = await signInAs(browser.context, server.address, 'portfoliomanager');
    await page.goto(`${server.address}/weights`);
    // The session of the demonstration, which is under way.
    await page.locator('tr', { hasText: 'Subdoelen klimaat voor 2028' }).getByText('2 van 4').waitFor();
    await page.getByRole('link', { name: 'Nieuwe sessie' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#session-title').waitFor();
    await press(page, 'Sessie openen');
    await page.getByText('Vul een naam in.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('session-title');
    await page.keyboard.type('Sociale subdoelen');
    await page.locator('#session-node').selectOption('D3');
    expect(await page.locator('#session-node option:checked').textContent()).toBe('D3 Subdoelen van Sociaal en gezond');
    await page.getByText('3 vergelijkingen per deelnemer.').waitFor();
    await page.locator('#participant-search').focus();
    await page.keyboard.type('portfolioboard');
    const people = page.locator('.wt-people-list input');
    await page.locator('.wt-people-list label', { hasText: 'Henk Verhoeven' }).waitFor();
    expect(await people.count()).toBe(3);
    for (let index = 0; index < 3; index += 1) {
      await people.nth(index).focus();
      await page.keyboard.press('Space');
    }
    await page.getByText('3 gekozen').waitFor();
    await press(page, 'Sessie openen');
    await page.getByRole('heading', { name: 'Sociale subdoelen' }).waitFor();
    session = new URL(page.url()).pathname.split('/').at(-1)!;
    expect(await page.getByText('Nog niet', { exact: true }).count()).toBe(3);
    // Nobody is in yet: closing says why it cannot be done.
    expect(await page.getByRole('button', { name: 'Ronde sluiten' }).getAttribute('aria-disabled')).toBe('true');
  }, 90_000);

  test('is judged on a phone by keyboard, with help for what wrings, and taken up where it was left', async () => {
    const page = await signInAs(browser.context, server.address, 'boardlid-1');
    await page.setViewportSize({ width: 390, height: 800 });
    await fromTask(page);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.getByText('Niemand ziet uw oordeel voordat de ronde is gesloten.').waitFor();
    await compare(page, 'first', 3);
    await page
      .getByText('Preventie en lagere zorgdruk (Jeugdwet/Wmo) is iets belangrijker dan Kansengelijkheid en bestaanszekerheid.')
      .waitFor();
    await kept(page);
    await press(page, 'Volgende');
    await onHeading(page, 'Vergelijking 2 van 3');
    await compare(page, 'second', 7);
    await kept(page);

    // Left in the middle, taken up at the first pair that is still open.
    await page.goto(`${server.address}/weights/${session}/judge`);
    await page.getByRole('heading', { name: 'Vergelijking 3 van 3' }).waitFor();
    await page.getByText('2 van 3 vergeleken').waitFor();
    await compare(page, 'first', 5);
    await page.getByText('Uw vergelijkingen spreken elkaar tegen.').waitFor();
    await press(page, 'Naar het overzicht');
    await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
    expect(await page.locator('.wt-help').textContent()).toMatch(
      /wringt het meest: ‘.*Ontmoeting en participatie.*’\. Met ‘.*’ zou het kloppen \(CR 0,0\d\)/,
    );
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await press(page, 'Ga naar deze vergelijking');
    await onHeading(page, 'Vergelijking 2 van 3');
    await compare(page, 'first', 9);
    await kept(page);
    await press(page, 'Volgende');
    await onHeading(page, 'Vergelijking 3 van 3');
    await press(page, 'Naar het overzicht');
    await page.getByText('Uw vergelijkingen passen goed bij elkaar.').waitFor();
    await page.getByText('Dit volgt uit uw oordeel').waitFor();
    await press(page, 'Inleveren');
    await page.getByText('U hebt ingeleverd').waitFor();

    // Taken back and handed in again.
    await press(page, 'Terugnemen en wijzigen');
    await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
    await press(page, 'Inleveren');
    await page.getByText('U hebt ingeleverd').waitFor();
    await page.goto(`${server.address}/weights/${session}`);
    await page.getByText('1 van 3 hebben ingeleverd.').waitFor();
    expect(await page.locator('.wt-plot').count()).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  }, 120_000);

  test('is judged by a second, who skips a pair, and a third, who loses the connection', async () => {
    const second = await signInAs(browser.context, server.address, 'boardlid-2');
    await fromTask(second);
    await compare(second, 'equal');
    await kept(second);
    await press(second, 'Volgende');
    await onHeading(second, 'Vergelijking 2 van 3');
    await press(second, 'Volgende');
    await onHeading(second, 'Vergelijking 3 van 3');
    await press(second, 'Naar het overzicht');
    await second.getByText(/Losse groepen: .*Ontmoeting en participatie/).waitFor();
    await press(second, 'Inleveren');
    await second.getByText(/Nog niet bewaard/).waitFor();
    await press(second, /^Wijzig: Kansengelijkheid en bestaanszekerheid en Ontmoeting/);
    await onHeading(second, 'Vergelijking 3 van 3');
    await compare(second, 'first', 2);
    await press(second, 'Naar het overzicht');
    await second.getByText('1 vergelijkingen ontbreken; uw gewichten zijn geschat uit de andere (Harker).').waitFor();
    await press(second, 'Inleveren');
    await second.getByText('U hebt ingeleverd').waitFor();

    const third = await signInAs(browser.context, server.address, 'boardlid-3');
    await fromTask(third);
    await browser.context.setOffline(true);
    await compare(third, 'second', 2);
    await third.getByText(/Nog niet bewaard: Er is geen verbinding/).waitFor();
    await browser.context.setOffline(false);
    await kept(third);
    await press(third, 'Volgende');
    await onHeading(third, 'Vergelijking 2 van 3');
    await compare(third, 'first', 3);
    await press(third, 'Volgende');
    await onHeading(third, 'Vergelijking 3 van 3');
    await compare(third, 'first', 4);
    await press(third, 'Naar het overzicht');
    await press(third, 'Inleveren');
    await third.getByText('U hebt ingeleverd').waitFor();
  }, 120_000);

  test('is closed, its disagreement is a picture with a table, and the decision goes to the draft', async () => {
    const page = await signInAs(browser.context, server.address, 'portfoliomanager');
    await page.goto(`${server.address}/weights/${session}`);
    await page.getByText('3 van 3 leverden in').waitFor();
    await press(page, 'Ronde sluiten');
    await page.getByText('Iedereen heeft ingeleverd. Daarna ziet iedereen de uitkomst.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Ronde sluiten' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Uitkomst van ronde 1' }).waitFor();
    expect(await page.locator('.wt-plot').count()).toBe(3);
    expect(await page.locator('.wt-plot').first().getAttribute('aria-label')).toMatch(
      /tegenover .* Groep: \d,\d\d\. Verschil van inzicht: factor \d,\d\./,
    );
    await page.locator('.wt-fold summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.wt-fold table tbody tr').first().waitFor();

    // What is typed stays, the rest keeps the sum at 100.
    const inputs = page.locator('.wt-adopt tbody input[inputmode]');
    await inputs.nth(0).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('45');
    await inputs.nth(1).focus();
    expect(await page.locator('.wt-adopt tfoot .strong').textContent()).toBe('100,00');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('abc');
    await page.getByText('Vul overal een getal van 0 tot en met 100 in, met hoogstens twee decimalen.').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('37,5');
    expect(await inputs.nth(2).inputValue()).toBe('17,5');
    await press(page, 'In het concept zetten');
    await page.getByText('Vul in wie de gewichten heeft vastgesteld.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('adoption-by');
    await page.keyboard.type('Gemeenteraad');
    await page.locator('#adoption-on').focus();
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
    await page.keyboard.type(today.split('-').reverse().join('-'));
    await page.locator('#adoption-reference').focus();
    await page.keyboard.type('2027-044');
    await press(page, 'In het concept zetten');
    await page.getByText('Vul de reden van het verschil in.').waitFor();
    await page.keyboard.type('Preventie houdt de helft van het geld.');
    await press(page, 'In het concept zetten');
    await page.getByText(/in het concept gezet/).waitFor();

    const call = await colleague(server.address, 'beheerder');
    const { configuration, problems } = await call<Draft>('/configuration/draft');
    expect(problems).toEqual([]);
    const { goals, weightAgreements } = configuration.framework;
    expect(goals.find(({ id }) => id === 'D3')!.children!.map(({ weight }) => weight)).toEqual([0.45, 0.375, 0.175]);
    expect(weightAgreements.at(-1)).toMatchObject({
      key: session,
      goal: 'D3',
      handedIn: 3,
      adopted: { 'D3.1': 45, 'D3.2': 37.5, 'D3.3': 17.5 },
      adoption: { by: { nl: 'Gemeenteraad' }, on: today, reference: '2027-044', reason: { nl: 'Preventie houdt de helft van het geld.' } },
    });
  }, 120_000);

  test('below the sessions stand the agreements in force, with a way to their evidence', async () => {
    const page = await signInAs(browser.context, server.address, 'portfoliomanager');
    await page.goto(`${server.address}/weights`);
    const agreements = page.getByRole('region', { name: 'Afgesproken gewichten' });
    const row = agreements.getByRole('row').filter({ hasText: 'Alle hoofddoelen' });
    await row.waitFor();
    for (const part of ['12 maart 2026', 'AHP-sessie van 11 februari 2026', 'Gemeenteraad', 'besluit 2026-031'])
      expect(await row.textContent()).toContain(part);
    await agreements.getByRole('link', { name: 'Bekijk op Afwegingskader' }).click();
    await page.getByRole('heading', { name: 'AHP-sessie van 11 februari 2026' }).waitFor();
  }, 60_000);

  test('stands beside the framework with its decision, and says where the draft departs from it', async () => {
    const page = await signInAs(browser.context, server.address, 'beheerder');
    await page.goto(`${server.address}/configuration/framework#/weightAgreements`);
    const first = page.getByRole('region', { name: 'AHP-sessie van 11 februari 2026' });
    await first.waitFor();
    const text = (await first.textContent())!;
    for (const words of [
      '7 deelnemers uit portfolioboard en MT',
      'Consistent',
      'CR 0,017',
      'λmax 5,0753, CI 0,0188, RI 1,12 bij 5 doelen',
      '31,99',
      '+2,54',
      '⅓',
    ])
      expect(text).toContain(words);
    await page.getByText('nog alleen in het concept').waitFor();
    const before = page.getByText('Het concept wijkt af van dit besluit');
    expect(await before.count()).toBe(0);
    await page.getByLabel('Gewicht van D1 Wonen en leefomgeving').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('0,4');
    await before.waitFor();
    await page.getByText('D1 Wonen en leefomgeving: 36,36 % in plaats van 30 %').waitFor();
    await page.locator('.draftbar', { hasText: 'Bewaard om' }).waitFor();
    await page.goto(`${server.address}/configuration/publish`);
    await page
      .getByText(/De gewichten wijken af van het besluit over ‘De vijf hoofddoelen’/)
      .first()
      .waitFor();
  }, 90_000);

  test('has no accessibility violation and never scrolls sideways', async () => {
    const call = await colleague(server.address, 'portfoliomanager');
    const participants = ['boardlid-1', 'portfoliomanager'];
    const open = (title: string, more: object): Promise<{ id: string; revision: number }> =>
      call('/weight-sessions', { method: 'POST', body: { title, method: 'pairwise', attribution: 'names', participants, ...more } });
    const points = await open('Klimaat in punten', { goal: 'D2', method: 'points' });
    const pairs = await open('Alle hoofddoelen', {});
    const { revision } = await call<{ revision: number }>(`/weight-sessions/${pairs.id}/judgement`);
    const say = (first: string, second: string, ratio: number): object => ({ first, second, ratio });
    const comparisons = [say('D1', 'D2', 9), say('D2', 'D3', 9), say('D3', 'D1', 9), say('D4', 'D1', 2), say('D5', 'D1', 2)];
    await call(`/weight-sessions/${pairs.id}/judgement`, { method: 'PUT', revision, body: { comparisons, handedIn: false } });
    const closed = await open('Alleen ik', { goal: 'D4', participants: ['portfoliomanager', 'boardlid-2'] });
    const own = await call<{ revision: number }>(`/weight-sessions/${closed.id}/judgement`);
    await call(`/weight-sessions/${closed.id}/judgement`, {
      method: 'PUT',
      revision: own.revision,
      body: { comparisons: [say('D4.1', 'D4.2', 3)], handedIn: true },
    });
    await call(`/weight-sessions/${closed.id}/closings`, { method: 'POST', revision: closed.revision });
    const page = await signInAs(browser.context, server.address, 'portfoliomanager');
    const paths = [
      '/weights',
      '/weights/new',
      `/weights/${pairs.id}`,
      `/weights/${closed.id}`,
      `/weights/${pairs.id}/judge?step=1`,
      `/weights/${pairs.id}/judge?step=all`,
      `/weights/${points.id}/judge`,
      '/configuration/framework#/weightAgreements',
    ];
    expect(await inspect(page, server.address, paths, 'main h1')).toEqual([]);
  }, 300_000);
});
