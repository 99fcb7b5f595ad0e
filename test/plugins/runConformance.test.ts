import { describe, expect, test } from '@jest/globals';
import type { Measure, Outcome, DocumentHelper, PluginDefinition, PluginOperator } from '../../core/src/plugins/api/index.ts';
import { runConformance } from '../../core/src/plugins/testing/index.ts';

const measure: Measure = {
  key: 'share',
  name: { nl: 'Aandeel', en: 'Share' },
  type: 'number',
  unit: { nl: '%', en: '%' },
  denominator: { nl: 'van alles', en: 'of all' },
  source: { nl: 'Proef', en: 'Trial' },
  reads: ['town.homes'],
  measure: (answers) => {
    const homes = (answers['town'] as { homes?: unknown } | undefined)?.homes;
    return typeof homes === 'number' ? { value: homes / 3 } : { missing: ['town.homes'] };
  },
};
const sound: PluginDefinition = {
  name: 'town',
  title: { nl: 'Stad', en: 'Town' },
  version: '1.0.0',
  api: '^1',
  settings: { type: 'object', properties: {} },
  sections: [
    {
      key: 'homes',
      namespace: 'town',
      schema: { type: 'object', properties: { homes: { type: 'integer', minimum: 0 } }, required: ['homes'] },
      items: [{ kind: 'question', name: 'homes', label: { nl: 'Woningen', en: 'Homes' }, widget: 'number' }],
    },
  ],
  measures: [measure],
  samples: [{ name: { nl: 'Honderd', en: 'Hundred' }, answers: { town: { homes: 100 } }, expected: { share: 33.33 } }],
};
const failing = async (plugin: PluginDefinition): Promise<string[]> =>
  (await runConformance(plugin)).filter(({ passed }) => !passed).map(({ check, message }) => `${check}: ${message}`);
const withMeasure = (change: Partial<Measure>): PluginDefinition => ({ ...sound, measures: [{ ...measure, ...change }] });

test('a sound plugin passes every check', async () => {
  expect(await failing(sound)).toEqual([]);
  expect(await runConformance(sound)).toHaveLength(13);
});

describe('each check finds its mistake', () => {
  let calls = 0;
  const withRule = (value: unknown, operator = 'greaterThan', path = 'town.share'): PluginDefinition => ({
    ...sound,
    ruleSets: [
      {
        key: 'one',
        name: { nl: 'Een', en: 'One' },
        purpose: 'criterion',
        hitPolicy: 'first',
        rules: [
          {
            key: 'a',
            name: { nl: 'A', en: 'A' },
            conditions: { all: [{ fact: 'measures', path, operator, value }] },
            event: { type: 'score', params: { score: 1 } },
          },
        ],
      },
    ],
  });
  const known = (holds: boolean): Outcome => (holds ? 'true' : 'false');
  const withOperator = (against: PluginOperator['against']): PluginDefinition => ({
    ...sound,
    operators: [{ key: 'like', label: { nl: 'lijkt op', en: 'is like' }, types: [], expects: 'scalar', against }],
  });
  const withHelper = (show: DocumentHelper['show']): PluginDefinition => ({
    ...sound,
    documentHelpers: [{ key: 'shown', label: { nl: 'getoond', en: 'shown' }, show }],
  });
  test.each<[string, PluginDefinition, RegExp]>([
    ['a document helper that gives no text', withHelper((value) => value as string), /same text for a value.*shown: .* for/s],
    ['a document helper that gives another text', withHelper(() => String((calls += 1))), /same text for a value/],
    [
      'a document helper that changes its value',
      withHelper((value) => {
        if (Array.isArray(value)) value.push(1);
        return 'x';
      }),
      /same text for a value/,
    ],
    ['a missing translation', { ...sound, title: { nl: 'Stad' } }, /both languages: \/title\/en/],
    ['another contract', { ...sound, api: '^2' }, /fits this version.*does not include 1\.2\.0/s],
    [
      'a function where JSON belongs',
      { ...sound, sections: [{ ...sound.sections[0]!, uiSchema: { homes: () => 1 } }] },
      /plain JSON: \/sections/,
    ],
    [
      'a question over an answer that is not there',
      {
        ...sound,
        sections: [{ ...sound.sections[0]!, visibleWhen: { fact: 'answers', path: 'town.hommes', operator: 'greaterThan', value: 0 } }],
      },
      /sound: form .*hommes/,
    ],
    [
      'a sample that the questions do not take',
      {
        ...sound,
        samples: [...sound.samples, { name: { nl: 'Min', en: 'Minus' }, answers: { town: { homes: -3 } }, expected: { share: -1 } }],
      },
      /sound: \/samples\/1: town\.homes/,
    ],
    ['an unknown operator in a rule set', withRule(5, 'moreThan'), /sound: rule set one/],
    ['a rule over a measure that is not there', withRule(5, 'greaterThan', 'town.shares'), /names the measure "town\.shares"/],
    [
      'a criterion over a rule set that is not there',
      {
        ...sound,
        criteria: [
          {
            key: 'a',
            name: { nl: 'A', en: 'A' },
            source: { kind: 'rules', ruleSet: 'two' },
            evidence: { class: 'A', indicator: { nl: 'A', en: 'A' }, source: { nl: 'A', en: 'A' } },
          },
        ],
      },
      /rule set "two" is not there/,
    ],
    [
      'an operator that throws',
      withOperator(() => (actual) => known((actual as { group: string }).group.startsWith('x'))),
      /whatever it compares: town\.like: Cannot read/,
    ],
    ['an operator that gives no outcome', withOperator(() => () => true as never), /town\.like: operator town\.like gave boolean/],
    [
      'an operator that differs each time',
      withOperator(() => () => ((calls += 1) % 2 === 0 ? 'true' : 'false')),
      /town\.like: (true|false) for/,
    ],
    [
      'a sample that is wrong',
      { ...sound, samples: [{ ...sound.samples[0]!, expected: { share: 33.34 } }] },
      /expected 33\.34, got 33\.33/,
    ],
    [
      'a sample of nothing',
      { ...sound, samples: [{ ...sound.samples[0]!, expected: { share: 33.33, other: 1 } }] },
      /there is no such measure/,
    ],
    [
      'a sample with more decimals than the measure',
      { ...sound, samples: [{ ...sound.samples[0]!, expected: { share: 33.333 } }] },
      /more decimals/,
    ],
    ['a measure without sample', { ...sound, samples: [] }, /"share" has no sample/],
    ['a measure that differs each time', withMeasure({ measure: () => ({ value: (calls += 1) }) }), /differs from one time to the next/],
    [
      'a measure that throws without answers',
      withMeasure({ measure: (answers) => ({ value: (answers['town'] as { homes: number }).homes / 3 }) }),
      /never failed: town\.share: threw/,
    ],
    [
      'a measure that trusts its answers',
      withMeasure({
        measure: (answers) =>
          answers['town'] === undefined ? { missing: ['town.homes'] } : { value: (answers['town'] as { homes: number }).homes / 3 },
      }),
      /wrong answers never make a measure fail: town\.share/,
    ],
    [
      'a measure that changes its answers',
      withMeasure({ measure: (answers) => ({ value: ((answers as Record<string, unknown>)['town'] = 5) }) }),
      /expected 33\.33, got threw/,
    ],
    [
      'a measure that misses what it does not read',
      withMeasure({ measure: (answers) => (answers['town'] === undefined ? { missing: ['town.size'] } : measure.measure(answers, {})) }),
      /misses "town\.size", which is not in its "reads"/,
    ],
    [
      'parts that do not add up',
      withMeasure({
        measure: (answers) =>
          ({
            ...measure.measure(answers, {}),
            parts: [{ label: { nl: 'a' }, answer: { nl: 'a' }, rule: { nl: 'a' }, value: 30, share: 1, points: 30 }],
          }) as never,
      }),
      /parts add up to 30, the value is 33\.33/,
    ],
  ])('%s', async (_, plugin, expected) => expect((await failing(plugin)).join('\n')).toMatch(expected));
});
