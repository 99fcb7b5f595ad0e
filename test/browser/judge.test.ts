import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { colleague, inspect, signInAs } from './visits.ts';

let server: RunningServer;
let browser: { context: BrowserContext; close: () => Promise<void> };
let code: string;
const demo = JSON.parse(readFileSync(new URL('../../config/voorbeeldstad/demo/projects/vb-2027-060.json', import.meta.url), 'utf8')) as {
  answers: { project: object };
};

const visit = async (username: string, path: string, ready = 'main h1'): Promise<Page> => {
  const page = await signInAs(browser.context, server.address, username);
  await page.goto(`${server.address}${path}`);
  await page.locator(ready).first().waitFor();
  return page;
};
const judgeAt = (): string => `/projects/${code}/judge/cultural-value`;
const priorityOf = async (): Promise<{ priority?: number; interval: { low: number; high: number }; missing: unknown[] }> =>
  (await colleague(server.address, 'raadpleger'))(`/projects/${code}/weighing`);

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const applicant = await colleague(server.address, 'aanvrager-wonen');
  const answers = { ...demo.answers, project: { ...demo.answers.project, name: 'Muziekschool in de oude kerk' } };
  ({ code } = await applicant<{ code: string }>('/projects', { method: 'POST', body: { typeKey: 'cultuur-sport', answers } }));
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('judging by assessors who disagree', () => {
  test('the first scores blind, from the task on Start, with the keyboard only', async () => {
    const page = await visit('boardlid-2', '/', 'table.tasks');
    const task = page
      .getByRole('row')
      .filter({ hasText: 'Muziekschool in de oude kerk' })
      .filter({ hasText: 'Beoordelen: Culturele waarde' });
    await task.getByRole('link', { name: /^Beoordelen/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.judge-panel form').waitFor();
    expect(await page.locator('.judge-panel input[type=radio]:checked').count()).toBe(0);
    const give = page.getByRole('button', { name: 'Score geven' });
    await give.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Kies een score.').waitFor();
    // The focus stands on +3; two steps down is +1, and up again to +3.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await page.keyboard.type('De muziekschool brengt jong en oud in dezelfde zaal.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Uw score is bewaard.').waitFor();
    await page.getByText('1 van de 2 scores zijn binnen.').waitFor();
    expect((await priorityOf()).missing).toHaveLength(1);
  });

  test('the second does not see it, scores otherwise, and then both are side by side', async () => {
    const page = await visit('boardlid-3', judgeAt(), '.judge-panel form');
    expect(await page.locator('main').textContent()).not.toContain('jong en oud');
    await page.getByLabel('−1').check();
    await page.getByLabel('Motivering').fill('De kerk is te klein en de akoestiek deugt niet voor lessen.');
    await page.getByRole('button', { name: 'Score geven' }).click();
    await page.getByText('De scores lopen van −1 tot +3: 4 uit elkaar.').waitFor();
    expect(await page.locator('.assessments').first().textContent()).toContain('jong en oud');
    await page.getByText('bespreek dit eerst en leg het gesprek vast').waitFor();
    expect(await page.getByRole('button', { name: 'Score vaststellen' }).count()).toBe(0);
    expect(await page.locator('.btn.primary:visible').count()).toBe(1);
  });

  test('the conversation is recorded, the score settled, and it counts', async () => {
    const before = await priorityOf();
    const page = await visit('boardlid-2', judgeAt(), '.judge-panel form');
    const record = page.getByRole('button', { name: 'Gesprek vastleggen' });
    await record.click();
    await page.getByText('Schrijf op wat er is gezegd.').waitFor();
    await page.getByLabel('Wat is er gezegd?').fill('Wij bezochten de kerk; met panelen is de akoestiek goed.');
    await record.click();
    await page.getByRole('button', { name: 'Score vaststellen' }).waitFor();
    expect(await page.locator('.scores input:checked').first().getAttribute('value')).toBe('-1');
    await page.locator('form').filter({ hasText: 'Vastgestelde score' }).getByLabel('+2').check();
    await page
      .locator('form')
      .filter({ hasText: 'Vastgestelde score' })
      .getByLabel('Motivering')
      .fill('Met panelen is het een duidelijke winst.');
    await page.getByRole('button', { name: 'Score vaststellen' }).click();
    await page.getByText('Vastgesteld op +2').waitFor();
    const after = await priorityOf();
    expect(after.missing).toEqual([]);
    expect(after.priority).toBe(before.priority);
    expect(after.interval.low).toBeGreaterThan(before.interval.low);
    expect(after.interval).toEqual({ low: after.priority, high: after.priority });

    await page.goto(`${server.address}/projects/${code}/weighing`);
    await page.getByText('Vastgesteld op +2 door Sabine Mulder, Henk Verhoeven; de scores liepen van −1 tot +3.').waitFor();
    await page.getByRole('button', { name: 'Reken na' }).click();
    await page.getByText('Nagerekend: gelijk aan wat is vastgelegd.').waitFor();
  });

  test('who submitted the project is told that somebody else judges it', async () => {
    const page = await visit('raadpleger', judgeAt(), '.judge-panel');
    await page.getByText('Vastgesteld op +2').waitFor();
    expect(await page.locator('.judge-panel form').count()).toBe(0);
  });
});

describe('evidence of a contribution', () => {
  test('is recorded by its author, reviewed by another, and stands at the opened goal', async () => {
    const author = await visit('aanvrager-wonen', `/projects/${code}/weighing`, 'table.goals');
    await author.getByText('Ingevuld door Marieke van den Berg').first().waitFor();
    await author.getByRole('button', { name: /Onderbouwing aanvullen.*Ontmoeting/ }).click();
    await author.getByLabel('Bron').fill('Activiteitenplan muziekschool, 3 oktober 2026');
    await author.getByLabel('Jaar').fill('28');
    await author.getByRole('button', { name: 'Vastleggen' }).click();
    await author.getByText('Vul een jaar in van 1900 tot en met 2200.').waitFor();
    await author.getByLabel('Jaar').fill('2028');
    await author.getByLabel('Bewijsklasse').selectOption('B');
    await author.getByRole('button', { name: 'Vastleggen' }).click();
    await author.getByText('Bron bij dit project: Activiteitenplan muziekschool, 3 oktober 2026.').waitFor();
    await author.getByText('De indiener noemt klasse B').waitFor();

    const reviewer = await visit('portfoliomanager', `/projects/${code}/weighing`, 'table.goals');
    await reviewer.getByRole('button', { name: /Toetsen.*Ontmoeting/ }).click();
    await reviewer.getByLabel('Opmerking').fill('Plan gezien');
    await reviewer.getByRole('dialog').getByRole('button', { name: 'Toetsen' }).click();
    await reviewer.getByText('getoetst door Fatima El Idrissi').first().waitFor();
    expect(await reviewer.getByText('De indiener noemt klasse').count()).toBe(0);
  });
});

test('the judge screen holds in both languages and themes, on a phone and at 400 % zoom', async () => {
  const page = await visit('boardlid-2', '/projects/VB-2027-060/judge/cultural-value', '.judge-panel');
  expect(
    await inspect(
      page,
      server.address,
      ['/projects/VB-2027-060/judge/cultural-value', `/projects/${code}/judge/cultural-value`],
      '.judge-panel',
    ),
  ).toEqual([]);
}, 120_000);
