// Before the test files run side by side: unpacks the browser, so that none starts a half-written one, and makes a place for what they share.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';

export default async () => {
  process.env.WEEGBRUG_TEST_SHARED = mkdtempSync(join(tmpdir(), 'weegbrug-shared-'));
  await chromium.executablePath();
};
