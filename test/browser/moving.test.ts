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

/** Makes a question of the form for homes required and publishes it, as a consultant's script would. */
const publishQuestion = (): Promise<number> =>
  page.evaluate(async () => {
    const call = async (path: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}) =>
      fetch(`/api/v1${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    const draft = (await (await call('/configuration/draft')).json()) as {
      revision: number;
      configuration: { forms: Record<string, { pages: { key: string; title: object; sections: object[] }[] }> };
    };
    const form = draft.configuration.forms['woningbouw']!;
    form.pages.push({
      key: 'netcongestie',
      title: { nl: 'Netcongestie', en: 'Grid congestion' },
      sections: [
        {
          key: 'netcongestie',
          namespace: 'grid',
          schema: { type: 'object', properties: { congestion: { type: 'boolean' } }, required: ['congestion'] },
          items: [{ kind: 'question', name: 'congestion', label: { nl: 'Netcongestie', en: 'Grid congestion' }, widget: 'yesNo' }],
        },
      ],
    });
    const saved = await call('/configuration/draft/parts/forms/woningbouw', 'PUT', { value: form }, { 'If-Match': `"${draft.revision}"` });
    const { revision } = (await saved.json()) as { revision: number };
    const headers = { 'If-Match': `"${revision}"`, 'Idempotency-Key': 'question' };
    return (await call('/releases', 'POST', { reason: 'Netcongestie vragen' }, headers)).status;
  });

describe('moving running projects in the browser', () => {
  test('an administrator sees the effect on each project, moves a selection, and takes it back', async () => {
    await page.goto(`${server.address}/configuration/moving`);
    await page.getByText('Alle lopende projecten staan onder de actieve vrijgave').waitFor();
    expect(await publishQuestion()).toBe(201);
    await page.reload();
    const choose = page.getByRole('checkbox', { name: 'Stationskwartier Noord – 420 woningen kiezen' });
    await choose.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Bekijk wat overzetten doet (1)' }).press('Enter');
    const effect = page.getByRole('region', { name: 'Wat overzetten doet' });
    await effect.getByText('1 van 1 kunnen over').waitFor();
    expect(await effect.getByRole('row').nth(1).textContent()).toContain('Open: Kies ja of nee bij ‘Netcongestie’');
    expect(await accessibilityViolations(page)).toEqual([]);

    await effect.getByRole('button', { name: '1 project overzetten' }).press('Enter');
    await page.getByText('Vul een reden in.').waitFor();
    await page.keyboard.type('Netcongestie telt mee');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('1 overgezet, 0 teruggezet, 0 ongemoeid gelaten').waitFor();
    await choose.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
    await page.getByText('0 overgezet, 1 teruggezet, 0 ongemoeid gelaten').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'moving-orders');
    await choose.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  }, 60_000);
});
