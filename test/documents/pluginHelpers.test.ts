import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkTemplate } from '../../core/src/documents/checkTemplate.ts';
import { fillTemplate } from '../../core/src/documents/fillTemplate.ts';
import { closeRendering } from '../../core/src/documents/renderInWorker.ts';
import { documentHelpersOf, type DocumentHelpers } from '../../core/src/plugins/documentHelpersOf.ts';
import { loadPlugins } from '../../core/src/plugins/loadPlugins.ts';
import { codeOf } from '../projects/projectTown.ts';

/* The rendering thread runs from core/dist and loads the built plugins. */

let folder: string;
let housing: DocumentHelpers;
/** A plugin whose helpers do what they should not. */
let faulty: DocumentHelpers;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weegbrug-helpers-'));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'faulty.mjs');
  writeFileSync(
    file,
    `export default { documentHelpers: [
      { key: 'throws', show: () => { throw new Error('secret') } },
      { key: 'number', show: () => 5 },
      { key: 'loops', show: () => { for (;;); } },
      { key: 'changes', show: (value) => { value.name = 'changed'; return 'changed' } },
      { key: 'markup', show: () => '<b>' },
    ] };`,
  );
  const names = ['throws', 'number', 'loops', 'changes', 'markup'].map((key) => `faulty.${key}`);
  faulty = { names, modules: [{ plugin: 'faulty', version: '1.0.0', url: pathToFileURL(file).href }] };
  housing = documentHelpersOf(['housing', 'absent'], await loadPlugins());
});
afterAll(async () => {
  await closeRendering();
  rmSync(folder, { recursive: true, force: true });
});

const fill = (source: string, values: Record<string, unknown>, helpers: DocumentHelpers, more: object = {}) =>
  fillTemplate({ name: 'proef', source, values, language: 'nl', helpers, ...more });

describe('helpers that plugins contribute', () => {
  test('show a value in the language of the reader', async () => {
    expect(housing.names).toEqual(['housing.segments']);
    const values = { answers: { housing: { homesAdded: 420, socialHomes: 126, midSegmentHomes: 168, expensiveHomes: 126 } } };
    const source = '<p>{{housing.segments answers.housing}}</p>{{#if (housing.segments answers.housing)}}x{{/if}}';
    expect((await fill(source, values, housing)).html).toBe(
      '<p>420 woningen: 126 sociale huur (30 %), 168 middensegment (40 %), 126 duur (30 %)</p>x',
    );
    expect((await fill(source, values, housing, { language: 'en' })).html).toContain('420 homes: 126 social rent (30 %)');
  });

  test('are known only where the plugin is used; elsewhere the template is refused with what there is', async () => {
    const source = '<p>{{housing.segments answers.housing}}</p>';
    expect(checkTemplate(source, { helpers: housing.names }).problems).toEqual([]);
    expect(checkTemplate(source).problems).toMatchObject([
      { line: 1, column: 4, message: { nl: expect.stringContaining('housing.segments') } },
    ]);
    expect(await codeOf(fill(source, {}, { names: [], modules: [] }))).toBe('WB-DOCUMENT-TEMPLATE-INVALID');
    // The same text again with the plugin: nothing is remembered of the refusal, nor the reverse.
    expect((await fill(source, { answers: { housing: { homesAdded: 2 } } }, housing)).html).toBe('<p>2 woningen</p>');
    expect(await codeOf(fill(source, {}, { names: [], modules: [] }))).toBe('WB-DOCUMENT-TEMPLATE-INVALID');
  });

  test('never get an absent value, and a fault of theirs is a value that is missing', async () => {
    const source = '{{faulty.throws a}}|{{faulty.number a}}|{{faulty.markup b}}|{{faulty.changes a}}|{{a.name}}|{{faulty.markup a}}';
    const { html, missing } = await fill(source, { a: { name: 'x' } }, faulty);
    expect(html).toBe('ontbreekt|ontbreekt|ontbreekt|changed|x|&lt;b&gt;');
    expect([...missing].sort()).toEqual(['a', 'b']);
  });

  test('one that loops for ever costs the document, not the server', async () => {
    expect(await codeOf(fill('{{faulty.loops a}}', { a: 1 }, faulty, { limits: { time: 300 } }))).toBe('WB-DOCUMENT-TIME');
    expect((await fill('{{faulty.markup a}}', { a: 1 }, faulty)).html).toBe('&lt;b&gt;');
  });
});
