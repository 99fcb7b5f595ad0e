import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reproduceWeighings, type ReproduceInput } from '../../core/src/cli/reproduceWeighings.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import type { StoredRecord } from '../../core/src/storage/port.ts';
import { seededFolder } from './seededFolder.ts';

let folder: string;
const scope = systemScope('kleinveld');

beforeAll(async () => {
  folder = await seededFolder();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reproduce = async (input: Omit<ReproduceInput, 'language'>): Promise<{ same: boolean; lines: string[] }> => {
  const lines: string[] = [];
  const same = await reproduceWeighings({ WEEGBRUG_DATA: folder }, { ...input, language: 'nl' }, (line) => void lines.push(line));
  return { same, lines };
};

describe('weegbrug reproduce', () => {
  test('one project, now and at a date before its panel had settled', async () => {
    expect(await reproduce({ code: 'KV-2027-012' })).toEqual({
      same: true,
      lines: ['KV-2027-012 2026-08-31T09:15:00.000Z: gelijk aan wat is vastgelegd'],
    });
    expect(await reproduce({ code: 'KV-2027-012', at: '2026-08-30', municipality: 'kleinveld' })).toEqual({
      same: true,
      lines: ['KV-2027-012 2026-08-25T10:15:00.000Z: gelijk aan wat is vastgelegd'],
    });
  });

  test('everything, past weighings included', async () => {
    const { same, lines } = await reproduce({ all: true });
    expect(same).toBe(true);
    expect(lines).toEqual([expect.stringMatching(/^\d+ wegingen gelijk, 0 anders, 0 niet na te rekenen$/)]);
    expect(Number.parseInt(lines[0]!, 10)).toBeGreaterThanOrEqual(14);
  });

  test('what was changed behind its back is listed by figure, and the command fails', async () => {
    const store = await openEmbeddedStore({ folder });
    const {
      municipality: _municipality,
      revision,
      ...record
    } = (await store.get<StoredRecord & { judgements: object[] }>(scope, 'projects', 'KV-2027-012'))!;
    const judgements = record.judgements.map((judgement) => ({ ...judgement, score: 5 }));
    await store.commit(scope, [{ kind: 'replace', collection: 'projects', expectedRevision: revision, record: { ...record, judgements } }]);
    await store.close();
    const { same, lines } = await reproduce({ all: true });
    expect(same).toBe(false);
    expect(lines[0]).toMatch(/^kleinveld\/KV-2027-012 .* komt er anders uit$/);
    expect(lines).toContainEqual(expect.stringMatching(/goals\.\d+\.criteria\.\d+\.score: 3 → 5$/));
    expect(lines.at(-1)).toMatch(/ 1 anders, 0 niet na te rekenen$/);
  });

  test.each([
    [{}, 'Noem één project'],
    [{ code: 'KV-2027-012', all: true }, 'Noem één project'],
    [{ all: true, at: '2026-01-01' }, 'laat --at weg'],
    [{ code: 'KV-2027-999' }, 'Er is geen project KV-2027-999'],
  ])('%j is refused in a sentence', async (input, sentence) => {
    await expect(reproduce(input)).rejects.toThrow(sentence);
  });
});
