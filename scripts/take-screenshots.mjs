// Makes the pictures in docs/images from the demo municipality: `npm run build && node scripts/take-screenshots.mjs`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromiumBinary from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs/images');
mkdirSync(images, { recursive: true });

const pictures = [
  { name: 'start', account: 'aanvrager-wonen', path: '/', ready: 'table' },
  { name: 'new-project', account: 'aanvrager-wonen', path: undefined, ready: '.live .big, .live .part' },
  { name: 'ranking', account: 'portfoliomanager', path: '/ranking', ready: 'table.list tbody tr' },
  { name: 'weighing', account: 'aanvrager-wonen', path: '/projects/VB-2027-014/weighing', ready: 'table.goals' },
  { name: 'decide', account: 'boardlid-1', path: '/decide/VB-2027-023', ready: '.paper table' },
  { name: 'configuration', account: 'beheerder', path: '/configuration/framework', ready: 'main h1' },
  {
    name: 'publish',
    account: 'beheerder',
    path: '/configuration/publish',
    ready: '.rp-advice table',
    height: 1500,
    // Klimaat 25 → 35 %, the others in proportion.
    before: async (page, address) => {
      await page.goto(`${address}/configuration/framework#/goals/1/weight`);
      await page.locator('#f-goals-1-weight').fill('0,403846153846');
      await page.locator('.draftbar', { hasText: 'Bewaard om' }).waitFor();
    },
  },
];

const folder = mkdtempSync(join(tmpdir(), 'weegbrug-pictures-'));
const server = spawn(process.execPath, [join(root, 'core/dist/cli/main.js'), 'serve'], {
  cwd: root,
  env: { ...process.env, PORT: '0', WEEGBRUG_DATA: folder },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve, reject) => {
  server.stdout.on('data', (chunk) => {
    const match = /http:\/\/[\w.]+:\d+/.exec(String(chunk));
    if (match !== null) resolve(match[0]);
  });
  server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
});

const browser = await chromium.launch({ executablePath: await chromiumBinary.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const { name, account, path, ready, before, height = 960 } of pictures) {
    const context = await browser.newContext({ viewport: { width: 1440, height }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
    const page = await context.newPage();
    await page.goto(`${address}/login`);
    await page.locator('select[name=municipality]').selectOption('voorbeeldstad');
    await page.locator('input[name=username]').fill(account);
    await page.locator('input[name=password]').fill('weegbrug-demo');
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => !url.pathname.startsWith('/login'));
    await page.locator('main h1').first().waitFor();
    await before?.(page, address);
    if (path === undefined) {
      // A draft of the demonstration, on the page where the panel has something to weigh.
      await page.locator('a[href^="/drafts/"]').first().click();
    } else await page.goto(`${address}${path}`);
    await page.locator(ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(images, `${name}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  server.removeAllListeners('exit');
  server.kill('SIGTERM');
  await new Promise((resolve) => server.on('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}
