import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromiumBinary from '@sparticuz/chromium';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** The Chromium that the npm package carries, with a profile of its own. One per test file. */
export const launchBrowser = async (): Promise<{ context: BrowserContext; close: () => Promise<void> }> => {
  const profile = mkdtempSync(join(tmpdir(), 'weegbrug-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await chromiumBinary.executablePath(),
    headless: true,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1440, height: 900 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  context.setDefaultTimeout(15_000);
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
};

/** Signs in through the sign-in page, as a person does. */
export const signIn = async (page: Page, address: string, username: string, municipality = 'voorbeeldstad'): Promise<void> => {
  await page.goto(`${address}/login`);
  await page.locator('select[name=municipality]').selectOption(municipality);
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill('weegbrug-demo');
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  await page.locator('main h1').first().waitFor();
};

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations of WCAG 2.2 A and AA on the page as it is now, as short sentences; empty when there are none. */
export const accessibilityViolations = async (page: Page): Promise<string[]> => {
  // Evaluated through the debugging protocol, so that the page's content security policy stays as strict as it is.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    type Axe = {
      run: (
        context: Document,
        options: object,
      ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    };
    const axe = (window as unknown as { axe: Axe }).axe;
    // What happens to be scrolled half under a bar that stays in sight is not a small target: during the look, bars stand where they stand in the page.
    const bars = [...document.querySelectorAll<HTMLElement>('*')].filter((element) => getComputedStyle(element).position === 'sticky');
    const styles = bars.map((bar) => bar.getAttribute('style'));
    for (const { style } of bars) {
      style.setProperty('position', 'relative', 'important');
      style.setProperty('inset', 'auto', 'important');
    }
    const result = await axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      // Only what is told below is worked out.
      resultTypes: ['violations'],
      selectors: false,
    });
    for (const [index, bar] of bars.entries()) {
      const style = styles[index];
      if (style === undefined || style === null) bar.removeAttribute('style');
      else bar.setAttribute('style', style);
    }
    return result.violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
    );
  });
};
