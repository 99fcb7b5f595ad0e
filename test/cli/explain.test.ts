import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { explainProjectCode } from '../../core/src/cli/explainProjectCode.ts';
import { seededFolder } from './seededFolder.ts';

let folder: string;

beforeAll(async () => {
  folder = await seededFolder();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('weegbrug explain', () => {
  test('says why a stored project weighs so, and what it would take, in both languages', async () => {
    const dutch = await explainProjectCode({ WEEGBRUG_DATA: folder }, { code: 'KV-2027-001', language: 'nl' });
    expect(dutch).toMatch(/^Prioriteit P = .* = /);
    expect(dutch).toContain('Route: ');
    expect(dutch).toMatch(/Doorzocht met \d+ wegingen|hoogste advies|geen beantwoorde vraag|nog geen score/);
    const english = await explainProjectCode({ WEEGBRUG_DATA: folder }, { code: 'KV-2027-001', municipality: 'kleinveld', language: 'en' });
    expect(english).toMatch(/^Priority P = /);
  }, 30_000);
  test('names a project that no municipality has', async () => {
    await expect(explainProjectCode({ WEEGBRUG_DATA: folder }, { code: 'XX-1', language: 'nl' })).rejects.toThrow(
      'There is no project XX-1.',
    );
  });
});
