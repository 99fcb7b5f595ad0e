import type { BrowserContext, Page, Request } from 'playwright-core';
import { accessibilityViolations, signIn } from './browser.ts';

type Call = <T = unknown>(path: string, options?: { method?: string; body?: unknown; revision?: number }) => Promise<T>;

/** The API as another person uses it at the same moment. */
export const colleague = async (address: string, username: string): Promise<Call> => {
  const headers = { 'Content-Type': 'application/json', Origin: address };
  const session = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ municipality: 'voorbeeldstad', username, password: 'weegbrug-demo' }),
  });
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return async <T>(path: string, { method = 'GET', body, revision }: { method?: string; body?: unknown; revision?: number } = {}) => {
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { ...headers, Cookie: cookie, ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
};

/** Signs in as somebody else in the same browser. */
export const signInAs = async (context: BrowserContext, address: string, username: string): Promise<Page> => {
  const page = await context.newPage();
  // Pages of the one before would notice that their session is gone.
  await Promise.all(context.pages().map((other) => (other === page ? undefined : other.close())));
  await context.clearCookies();
  await signIn(page, address, username);
  return page;
};

/** Pixels that the page can be scrolled sideways; 0 on every screen. */
export const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Both languages in both themes on a desk; where a second width stands also on a phone, and at 400 % zoom. */
const visits = [
  ['nl', 'light', [1440]],
  ['nl', 'dark', [1440, 390]],
  ['en', 'light', [1440, 320]],
  ['en', 'dark', [1440]],
] as const;

/** Accessibility violations and sideways scroll of addresses, in both languages and both themes, wide and on a phone. */
export const inspect = async (page: Page, address: string, paths: readonly string[], ready: string): Promise<string[]> => {
  const found: string[] = [];
  const settled = watchRequests(page);
  for (const [language, theme, widths] of visits) {
    await page.evaluate(
      ([one, other]) => {
        localStorage.setItem('weegbrug.language', one!);
        localStorage.setItem('weegbrug.theme', other!);
      },
      [language, theme],
    );
    for (const [number, path] of paths.entries()) {
      await page.setViewportSize({ width: widths[0], height: 900 });
      // Loaded once per language and theme; from there on as a link does it.
      if (number === 0) await page.goto(`${address}${path}`);
      else await follow(page, path);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.locator(ready).first().waitFor({ state: 'attached' });
        await settled();
        const place = `${path} ${language} ${theme} ${width}`;
        const violations = await accessibilityViolations(page);
        found.push(...violations.map((violation) => `${place}: ${violation}`));
        const pixels = await sideways(page);
        if (pixels > 0) found.push(`${place}: the page scrolls ${pixels} px sideways`);
      }
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.evaluate(() => localStorage.clear());
  return found;
};

/** Goes to an address of the application as its own links do, without loading the application again. */
export const follow = (page: Page, path: string): Promise<void> =>
  page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

/** A wait until the page asks the server nothing any more and shows what it got. */
export const watchRequests = (page: Page): (() => Promise<void>) => {
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  for (const event of ['requestfinished', 'requestfailed'] as const) page.on(event as 'requestfinished', (request) => open.delete(request));
  return async () => {
    for (let quiet = 0; quiet < 2;) {
      await drawn(page);
      const loads = await page.locator('.loading').count();
      quiet = open.size === 0 && loads === 0 ? quiet + 1 : 0;
    }
  };
};

/** Waits until what was changed is on the screen. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
