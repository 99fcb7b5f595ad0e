import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fillTemplate } from '../../core/src/documents/fillTemplate.ts';
import { closeRendering } from '../../core/src/documents/renderInWorker.ts';
import { checkTemplate } from '../../core/src/documents/checkTemplate.ts';
import type { WeegbrugError } from '../../core/src/shared/errors/weegbrugError.ts';
import { mainThreadTime } from '../mainThreadTime.ts';
import { refusalOf } from '../projects/projectTown.ts';

/* The rendering thread runs from core/dist, which `npm test` builds first. */

afterAll(closeRendering);

const fill = (source: string, values: Record<string, unknown> = {}, more: object = {}) =>
  fillTemplate({ name: 'proef', source, values, language: 'nl', ...more });
const problemsOf = (source: string): string[] =>
  checkTemplate(source).problems.map(({ line, column, message }) => `${line}:${column} ${message.nl}`);

describe('what is filled in', () => {
  test('every value is escaped, in text and in attributes', async () => {
    const evil = `<script>alert(1)</script>"'&\``;
    const { html } = await fill('<p title="{{x}}">{{x}} {{text nl="<b>"}}</p>', { x: evil });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>');
    expect(html).toContain('title="&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&amp;&#x60;"');
  });

  test('formats in Dutch and English', async () => {
    const values = {
      cents: 320_000_000,
      odd: 1250,
      score: -26.5,
      share: 0.94,
      day: '2026-10-06',
      fte: 4.2,
      name: { nl: 'Wonen', en: 'Housing' },
      yes: true,
    };
    const source =
      '{{money cents}}|{{money odd}}|{{signed score}}|{{signed fte decimals=1}}|{{percent share}}|{{date day}}|{{number fte decimals=1}}|{{name}}|{{yes}}|{{text nl="Weging" en="Weighing"}}';
    expect((await fill(source, values)).html).toBe('€ 3.200.000|€ 12,50|−26,50|+4,2|94 %|6 oktober 2026|4,2|Wonen|ja|Weging');
    expect((await fill(source, values, { language: 'en' })).html).toBe(
      '€ 3,200,000|€ 12.50|−26.50|+4.2|94 %|6 October 2026|4.2|Housing|yes|Weighing',
    );
  });

  test('what is missing is named instead of left blank', async () => {
    const { html, missing } = await fill(
      '<p>{{a.b}} {{money c}} {{d}}</p><ul>{{#each missingValues}}<li>{{this}}</li>{{/each}}</ul>',
      { d: ' ' },
      { labels: { 'a.b': 'De b' } },
    );
    expect(html).toBe('<p>ontbreekt ontbreekt ontbreekt</p><ul><li>De b</li><li>c</li><li>d</li></ul>');
    expect([...missing].sort()).toEqual(['a.b', 'c', 'd']);
  });

  test('prototypes and functions of the language are out of reach', async () => {
    for (const path of ['constructor', 'constructor.constructor', '__proto__', '__defineGetter__', 'toString', 'x.constructor.prototype'])
      expect((await fill(`<p>{{${path}}}</p>`, { x: {} })).html).toBe('<p>ontbreekt</p>');
  });
});

describe('what is refused, all at once and with its place', () => {
  test.each([
    ['{{unknown x}}', 'geen bekende opdracht'],
    ['<p>{{#unknown}}x{{/unknown}}</p>', 'geen bekende opdracht'],
    ['{{lookup x "constructor"}}', '"lookup" is geen bekende'],
    ['{{log "x"}}', '"log" is geen bekende'],
    ['{{#if (lookup x "y")}}a{{/if}}', '"lookup" is geen bekende'],
    ['{{{x}}}', 'drie accolades'],
    ['{{&x}}', 'drie accolades'],
    ['{{> proef}}', 'zichzelf aanroepen'],
    ['{{#> proef}}x{{/proef}}', 'zichzelf aanroepen'],
    ['{{#*inline "self"}}{{> self}}{{/inline}}', 'niet ondersteund'],
    ['{{* decorate}}', 'niet ondersteund'],
    ['<a title={{x}}>y</a>', 'zonder aanhalingstekens'],
    ['<a title=a{{x}}>y</a>', 'zonder aanhalingstekens'],
    ['<a {{x}}>y</a>', 'binnen een HTML-label'],
    ['<{{x}}>', 'binnen een HTML-label'],
    ['<a href="{{x}}">y</a>', 'webadres'],
    ['<a href="javascript:alert(1)">y</a>', 'webadres'],
    ['<p onclick="x()">y</p>', '"onclick" is niet toegestaan'],
    ['<p onclick="{{x}}">y</p>', '"onclick" is niet toegestaan'],
    ['<p style="color: {{x}}">y</p>', '"style" is niet toegestaan'],
    ['<style>p { color: {{x}} }</style>', 'stijlen'],
    ['<!-- {{x}} -->', 'opmerking'],
    ['<script>x</script>', '"script" is niet toegestaan'],
    ['<SCRIPT src="/x.js"></SCRIPT>', '"script" is niet toegestaan'],
    ['<iframe src="/x"></iframe>', '"iframe" is niet toegestaan'],
    ['<form action="/x"></form>', '"form" is niet toegestaan'],
    ['<meta http-equiv="refresh" content="0">', '"http-equiv" is niet toegestaan'],
    ['{{#if x}}<p title="{{else}}<p>{{/if}}', 'eindigt op een andere plaats'],
    ['<p title="x', 'eindigt op een andere plaats'],
    ['{{#if x}}a', 'opmaak klopt'],
    ['{{#if x}}a{{/each}}', 'opmaak klopt'],
    ['{{', 'opmaak klopt'],
  ])('%s', (source, message) => {
    expect(problemsOf(source).join('\n')).toContain(message);
  });

  test('places are line and column, and nothing of the library leaks', async () => {
    const refusal = await refusalOf(fill('<p>\n  {{{a}}}\n  {{nope b}}</p>'));
    expect(refusal.code).toBe('WB-DOCUMENT-TEMPLATE-INVALID');
    expect(refusal.places.map(({ pointer }) => pointer)).toEqual(['templates/proef.hbs:2:3', 'templates/proef.hbs:3:3']);
    const syntax = await refusalOf(fill('a\n{{#if x}}\n{{/each}}'));
    expect(syntax.places[0]?.pointer).toMatch(/^templates\/proef\.hbs:[23]:/);
    expect(JSON.stringify(syntax.places)).not.toMatch(/handlebars|Parse error|Expecting/i);
  });

  test('nesting has a limit', () => {
    const nested = (depth: number) => '{{#if x}}'.repeat(depth) + 'a' + '{{/if}}'.repeat(depth);
    expect(problemsOf(nested(20))).toEqual([]);
    expect(problemsOf(nested(21)).join()).toContain('dieper in elkaar dan 20');
    expect(problemsOf(`{{#if ${'(eq '.repeat(25)}x${' x)'.repeat(25)}}}a{{/if}}`).join()).toContain('dieper in elkaar');
  });

  test('a good page has no problems', () => {
    expect(
      problemsOf(
        '<!doctype html><title>{{a}}</title><a href="/projecten/{{code}}" class="x {{#if y}}z{{/if}}">{{a}}</a><svg><rect x="{{b}}"></rect></svg>{{! remark }}',
      ),
    ).toEqual([]);
  });
});

describe('limits', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index);

  test('four nested loops over a hundred are stopped, and the next document is made', async () => {
    const source = `{{#each x}}{{#each @root.x}}{{#each @root.x}}{{#each @root.x}}{{this}}{{/each}}{{/each}}{{/each}}{{/each}}`;
    const refusal: WeegbrugError = await refusalOf(fill(source, { x: hundred }));
    expect(['WB-DOCUMENT-TIME', 'WB-DOCUMENT-OUTPUT-TOO-LARGE']).toContain(refusal.code);
    expect((await fill('<p>{{a}}</p>', { a: 'goed' })).html).toBe('<p>goed</p>');
  }, 20_000);

  test('the main thread stays free meanwhile', async () => {
    let longest = 0;
    let last = mainThreadTime();
    const timer = setInterval(() => {
      longest = Math.max(longest, mainThreadTime() - last);
      last = mainThreadTime();
    }, 10);
    const source = `{{#each x}}{{#each @root.x}}{{#each @root.x}}{{#each @root.x}}{{#if nothing}}a{{/if}}{{/each}}{{/each}}{{/each}}{{/each}}`;
    expect((await refusalOf(fill(source, { x: hundred }, { limits: { time: 600 } }))).code).toBe('WB-DOCUMENT-TIME');
    clearInterval(timer);
    expect(longest).toBeLessThan(200);
  }, 20_000);

  test('output and source have a size', async () => {
    const refusal = await refusalOf(
      fill(`{{#each x}}{{#each @root.x}}{{#each @root.x}}abcdefghij{{/each}}{{/each}}{{/each}}`, { x: hundred }),
    );
    expect(refusal.code).toBe('WB-DOCUMENT-OUTPUT-TOO-LARGE');
    expect((await refusalOf(fill('x'.repeat(256 * 1024 + 1)))).code).toBe('WB-DOCUMENT-TEMPLATE-TOO-LARGE');
    expect((await fill('x'.repeat(256 * 1024))).html).toHaveLength(256 * 1024);
  }, 20_000);
});

test('works where code from strings is forbidden', () => {
  const module = new URL('../../core/dist/documents/fillTemplate.js', import.meta.url).href;
  const program = `import { fillTemplate } from '${module}';
    let blocked = false; try { new Function('return 1')(); } catch { blocked = true; }
    const { html } = await fillTemplate({ name: 'x', source: '<p>{{#each a}}{{this}}{{/each}}</p>', values: { a: [1, 2] }, language: 'nl' });
    console.log(JSON.stringify({ blocked, html }));`;
  const output = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', '--input-type=module', '-e', program], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toEqual({ blocked: true, html: '<p>12</p>' });
});
