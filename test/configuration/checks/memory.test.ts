import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkConfiguration, checkConfigurationAtOnce } from '../../../core/src/configuration/checkConfiguration.ts';
import type { MunicipalityConfiguration } from '../../../core/src/configuration/municipalityConfiguration.ts';
import { partOf } from '../../../core/src/configuration/partOf.ts';
import { withPart } from '../../../core/src/configuration/withPart.ts';
import { minimalConfiguration, registryOf, treesPlugin } from '../minimalMunicipality.ts';

/* What was found of a part a moment ago is found again only when something that it follows from changed; nobody can tell the difference. */

type Loose = ReturnType<typeof minimalConfiguration>;

/** Edits of one part each; together they reach over every border between parts. */
const edits: readonly { part: string; key?: string; change: (value: Loose) => void }[] = [
  { part: 'municipality', change: (value) => (value.plugins = []) },
  { part: 'municipality', change: (value) => (value.plugins = [{ name: 'trees', settings: {} }]) },
  { part: 'municipality', change: (value) => (value.budgetYears = [2030]) },
  { part: 'framework', change: (value) => (value.criteria[1].source.ruleSet = 'burt') },
  { part: 'framework', change: (value) => (value.criteria[0].source.value = { fact: 'answers', path: 'trees.planted' }) },
  { part: 'framework', change: (value) => (value.goals[0].weight = -1) },
  { part: 'forms', key: 'plantsoen', change: (value) => (value.pages[1].sections[1].schema.properties.oordeel.maximum = 0) },
  { part: 'forms', key: 'plantsoen', change: (value) => value.pages[1].sections.pop() },
  { part: 'forms', key: 'plantsoen', change: (value) => (value.pages = 'x') },
  { part: 'forms', key: 'plantsoen', change: (value) => delete value.pages[1].sections[0].use },
  { part: 'projectTypes', key: 'plantsoen', change: (value) => (value.criteria = ['bomen']) },
  { part: 'projectTypes', key: 'plantsoen', change: (value) => (value.documents = []) },
  { part: 'ruleSets', key: 'buurt', change: (value) => (value.rules[0].conditions.all[0].value = -4) },
  { part: 'ruleSets', key: 'buurt', change: (value) => (value.rules[0].event.params.score = 9) },
  { part: 'workflows', key: 'standaard', change: (value) => value.transitions.pop() },
  { part: 'roles', key: 'manager', change: (value) => (value.key = 'chef') },
  { part: 'documents', key: 'beslisblad', change: (value) => (value.template = 'weg') },
  { part: 'texts', change: (value) => delete value['ranking.title'].en },
  { part: 'templates', key: 'eigen', change: () => undefined },
];
/** A town without the role that the workflow names. */
const withoutRole = (configuration: MunicipalityConfiguration): MunicipalityConfiguration =>
  withPart(configuration, { part: 'roles', key: 'manager' }, undefined);

test('after any edits, in any order and back, the findings are those of a check without memory', async () => {
  const registry = registryOf(treesPlugin);
  const first = minimalConfiguration() as MunicipalityConfiguration;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: -1, max: edits.length }), { minLength: 1, maxLength: 8 }), async (steps) => {
      let configuration = first;
      for (const step of steps) {
        const edit = edits[step];
        if (step === -1) configuration = first;
        else if (edit === undefined) configuration = withoutRole(configuration);
        else {
          const { part, key, change } = edit;
          const value: Loose = part === 'templates' ? '{{core.nam}}' : structuredClone(partOf(configuration, part, key));
          try {
            change(value);
          } catch {
            // An earlier edit took away what this one changes.
            continue;
          }
          configuration = withPart(configuration, { part, ...(key === undefined ? {} : { key }) }, value);
        }
        expect(await checkConfiguration(configuration, registry, 'klein')).toEqual(
          checkConfigurationAtOnce(configuration, registry, 'klein'),
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('the same content is looked at once, also by two who ask at the same moment', async () => {
  const registry = registryOf(treesPlugin);
  const configuration = minimalConfiguration() as MunicipalityConfiguration;
  const [one, other] = await Promise.all([1, 2].map(() => checkConfiguration({ ...configuration }, registry, 'klein')));
  expect(one).toBe(other);
  expect(await checkConfiguration(configuration, registry, 'elders')).not.toBe(one);
});
