import { expect, test } from '@jest/globals';
import { checkConfigurationAtOnce } from '../../../core/src/configuration/checkConfiguration.ts';
import { minimalConfiguration, registryOf, treesPlugin } from '../minimalMunicipality.ts';

/* A plugin with two sections: from the first come `share`, which the town reads, and `number`; from the second comes `shade`. */

type Loose = ReturnType<typeof minimalConfiguration>;
const [planting] = treesPlugin.sections;
const [share] = treesPlugin.measures;
const registry = registryOf({
  ...treesPlugin,
  sections: [
    planting!,
    {
      ...planting!,
      key: 'crowns',
      schema: { type: 'object', properties: { crown: { type: 'integer', minimum: 0 } } },
      items: [{ kind: 'question', name: 'crown', label: { nl: 'Kroon', en: 'Crown' }, widget: 'number' }],
    },
  ],
  measures: [
    share!,
    { ...share!, key: 'number', name: { nl: 'Aantal bomen', en: 'Number of trees' } },
    {
      ...share!,
      key: 'shade',
      name: { nl: 'Schaduw', en: 'Shade' },
      reads: ['trees.crown'],
      measure: () => ({ missing: ['trees.crown'] }),
    },
  ],
});
const unused = (change: (configuration: Loose) => unknown): string[] => {
  const configuration = minimalConfiguration();
  configuration.forms.plantsoen.pages[1].sections.push({ use: 'trees/crowns' });
  change(configuration);
  return checkConfigurationAtOnce(configuration, registry, 'klein').map(({ code, pointer, message }) => `${code} ${pointer} ${message.nl}`);
};
const hint = 'measureUnused /plugins/0 Niets leest van deze plugin: ‘Schaduw’.';

test('a single measure that is asked and that nothing reads is named, and not what stands beside one that is read', () =>
  expect(unused(() => undefined)).toEqual([hint]));

test.each<[string, (configuration: Loose) => unknown]>([
  ['no form asks for it', (c) => c.forms.plantsoen.pages[1].sections.pop()],
  ['a test case expects something of it', (c) => (c.testCases.voorbeeld.expected.measures = { 'trees.shade': 3 })],
  ['a template shows it', (c) => (c.templates.eigen = '{{measures.trees.shade}}')],
  ['a document requires it', (c) => (c.documents.beslisblad.requires = ['measures.trees.shade'])],
  ['a criterion reads it', (c) => (c.framework.criteria[0].source.value.path = 'trees.shade')],
  [
    'a rule reads it',
    (c) =>
      (c.ruleSets.kaalslag.rules[0].conditions = { all: [{ fact: 'measures', path: 'trees.shade', operator: 'greaterThan', value: 3 }] }),
  ],
])('nothing is said where %s', (_, change) => expect(unused(change).filter((one) => one.includes('Schaduw'))).toEqual([]));

test('a slip in what a test case expects is said there, and hides nothing else', () =>
  expect(unused((c) => (c.testCases.voorbeeld.expected.measures = { 'trees.shad': 3 })).map((one) => one.split(' ')[0])).toEqual([
    'measureUnknown',
    'measureUnused',
  ]));

test('a plugin of which nothing is read is said as a whole, also where no form asks for it', () =>
  expect(
    unused((c) => {
      c.framework.criteria[0].source = { kind: 'rules', ruleSet: 'buurt' };
      c.forms.plantsoen.pages[1].sections.pop();
      c.forms.plantsoen.pages[1].sections.shift();
      delete c.testCases.voorbeeld.answers.trees;
    }),
  ).toEqual(['measureUnused /plugins/0 Niets leest van deze plugin: ‘Aandeel van het jaardoel’, ‘Aantal bomen’, ‘Schaduw’.']));
