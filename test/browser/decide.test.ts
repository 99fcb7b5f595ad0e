import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { colleague, inspect, signInAs } from './visits.ts';

type Dossier = {
  revision: number;
  phase: string;
  state: { key: string; step?: { key: string; votes: { name: string; vote: string; motivation: string }[] } };
};

let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };
const visitors: Page[] = [];
const visit = async (username: string, path: string): Promise<Page> => {
  const page = await signInAs(browser.context, server.address, username);
  visitors.push(page);
  await page.goto(`${server.address}${path}`);
  await page.locator('#sheet-title').waitFor();
  return page;
};
const vote = async (username: string, code: string, choice: 'approve' | 'reject', motivation: string): Promise<void> => {
  const call = await colleague(server.address, username);
  const { revision, state } = await call<Dossier>(`/projects/${code}`);
  await call(`/projects/${code}/votes`, { method: 'POST', revision, body: { step: state.step?.key, vote: choice, motivation } });
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await Promise.all(visitors.map((page) => page.close()));
  await browser?.close();
  await server?.stop();
});

describe('To decide', () => {
  test('three members of the board decide on a project', async () => {
    const code = 'VB-2027-013';
    // The first member, with the keyboard only.
    const first = await visit('boardlid-1', `/decide/${code}`);
    const confirm = first.locator('.vote form button[type=submit]');
    expect(await first.locator('.vote input[type=radio]:checked').count()).toBe(0);
    expect(await confirm.textContent()).toBe('Stem vastleggen');
    await confirm.focus();
    await first.keyboard.press('Enter');
    await first.getByText('Kies akkoord, niet akkoord of terugsturen.').waitFor();
    expect(await first.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('vote');
    await first.keyboard.press('Space');
    expect(await confirm.textContent()).toBe('Akkoord vastleggen');
    await confirm.focus();
    await first.keyboard.press('Enter');
    await first.getByText('Vul een motivering in.').waitFor();
    expect(await first.evaluate(() => document.activeElement?.id)).toBe('motivation');
    await first.keyboard.type('Snel te bouwen en goed voor de doorstroming.');
    await first.keyboard.press('Tab');
    await first.keyboard.press('Enter');
    await first.getByText('Uw stem is vastgelegd: akkoord.').waitFor();
    expect(await first.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    await first.locator('.quorum').getByText('Snel te bouwen en goed voor de doorstroming.').waitFor();

    const second = await visit('boardlid-2', `/decide/${code}`);
    await second.getByText('Er is er één binnen. Uw stem kan beslissen.').waitFor();
    await second.locator('.vote label', { hasText: 'Niet akkoord' }).click();
    await second.locator('#motivation').fill('Eerst het parkeren oplossen.');
    await second.locator('.vote form button[type=submit]').click();
    await second.getByText('Uw stem is vastgelegd: niet akkoord.').waitFor();

    const third = await visit('boardlid-3', `/decide/${code}`);
    await third.getByText('Er zijn er 2 binnen. Uw stem beslist.').waitFor();
    await third.locator('.vote label', { hasText: 'Akkoord' }).first().click();
    await third.locator('#motivation').fill('De ligging is goed.');
    await third.locator('.vote form button[type=submit]').click();
    await third.getByText(/De stap is afgerond; nu: /).waitFor();
    // It left the list, the result stays in view.
    await third.locator('.decide-list a', { hasText: 'Flexwoningen Sportpark Oost' }).waitFor({ state: 'detached' });
    expect(new URL(third.url()).pathname).toBe(`/decide/${code}`);

    const { phase } = await (await colleague(server.address, 'boardlid-1'))<Dossier>(`/projects/${code}`);
    expect(phase).not.toBe('decision');
    await third.goto(`${server.address}/projects/${code}/decisions`);
    const decision = third.locator('.decision').first();
    await decision.waitFor();
    const text = await decision.textContent();
    for (const words of [
      'Annelies Hoekstra',
      'Sabine Mulder',
      'Henk Verhoeven',
      'Eerst het parkeren oplossen.',
      'Gewogen op dat moment: 40,36, advies opnemen',
    ])
      expect(text).toContain(words);
  }, 90_000);

  test('a vote of somebody else in between is said, and the motivation stays', async () => {
    const code = 'VB-2027-023';
    const page = await visit('boardlid-3', `/decide/${code}`);
    await page.locator('.vote label', { hasText: 'Niet akkoord' }).click();
    await page.locator('#motivation').fill('De raming is nog te grof.');
    await vote('boardlid-2', code, 'reject', 'Bij nader inzien ook om de bomen.');
    await page.locator('.vote form button[type=submit]').click();
    await page.getByText('Sabine Mulder stemde intussen: niet akkoord.').waitFor();
    expect(await page.locator('#motivation').inputValue()).toBe('De raming is nog te grof.');
    expect(await page.locator('.vote form button[type=submit]').textContent()).toBe('Niet akkoord vastleggen');
    await page.locator('.vote form button[type=submit]').click();
    await page.getByText('Uw stem is vastgelegd: niet akkoord. De stap is afgerond; nu: College van burgemeester en wethouders.').waitFor();
    await page.goto(`${server.address}/projects/${code}/history`);
    await page.locator('.quote', { hasText: 'De raming is nog te grof.' }).waitFor();
  }, 60_000);

  test('a step that others finished in between keeps what was written', async () => {
    const code = 'VB-2026-015';
    const page = await visit('boardlid-3', `/decide/${code}`);
    await page.locator('.vote label', { hasText: 'Akkoord' }).first().click();
    await page.locator('#motivation').fill('Lang verhaal dat niet verloren mag gaan.');
    await vote('boardlid-1', code, 'reject', 'Nee.');
    await vote('boardlid-2', code, 'reject', 'Nee.');
    await page.locator('.vote form button[type=submit]').click();
    await page.getByText(/Intussen is deze stap door anderen afgerond/).waitFor();
    expect(await page.locator('#motivation-kept').inputValue()).toBe('Lang verhaal dat niet verloren mag gaan.');
  }, 60_000);

  test('who may not vote reads why, and whoever has nothing to decide reads that', async () => {
    const page = await visit('boardlid-2', '/decide/VB-2027-040');
    await page.locator('.vote').getByText('U bent opdrachtgever van dit project; u stemt niet mee').waitFor();
    expect(await page.locator('.vote form').count()).toBe(0);
    const reader = await signInAs(browser.context, server.address, 'raadpleger');
    visitors.push(reader);
    await reader.goto(`${server.address}/decide`);
    await reader.getByText('Er wacht geen besluit of oordeel op u').waitFor();
  }, 60_000);

  test('panels that wait stand below the decisions, are counted in the menu, and lead to the scores', async () => {
    const page = await visit('boardlid-1', '/decide');
    const list = page.getByRole('region', { name: 'Te beoordelen' });
    const panels = await list.getByRole('listitem').count();
    const votes = await page.locator('.decide-list > ul > li').count();
    expect([panels > 0, votes > 0]).toEqual([true, true]);
    expect(await page.locator('.decide-list .lede').textContent()).toContain(`${panels} te beoordelen`);
    expect(await page.locator('#main-menu a[href="/decide"] .count').textContent()).toBe(String(panels + votes));
    await list.getByRole('link', { name: /Erfgoedroute Havenkwartier/ }).click();
    await page.waitForURL(/\/projects\/VB-2027-\d+\/judge\//);
    await page.locator('.judge-panel').waitFor();
  }, 60_000);

  test('on a phone list, sheet and vote are each a page', async () => {
    const page = await visit('boardlid-1', '/decide/VB-2027-055');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${server.address}/decide`);
    await page.locator('.decide-list a', { hasText: 'Brug Havenkanaal' }).click();
    await page.locator('#sheet-title').waitFor({ state: 'visible' });
    expect(await page.locator('.decide-list li').first().isVisible()).toBe(false);
    expect(await page.locator('.vote').isVisible()).toBe(false);
    // The heading is still there for who hears the page.
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Te beslissen']);
    await page.getByRole('link', { name: 'Naar uw stem' }).click();
    await page.locator('.vote').waitFor({ state: 'visible' });
    expect(await page.locator('#sheet-title').isVisible()).toBe(false);
    await page.goBack();
    await page.locator('#sheet-title').waitFor({ state: 'visible' });
    await page.setViewportSize({ width: 1440, height: 900 });
  }, 60_000);

  test('has no accessibility violation and never scrolls sideways', async () => {
    const page = await visit('boardlid-1', '/decide/VB-2027-055');
    expect(
      await inspect(page, server.address, ['/decide', '/decide/VB-2027-055', '/decide/VB-2027-055?page=vote'], '#sheet-title'),
    ).toEqual([]);
  }, 180_000);
});
