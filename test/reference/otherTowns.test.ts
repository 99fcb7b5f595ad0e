import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { compileConfiguration } from '../../core/src/configuration/compileConfiguration.ts';
import { checkConfigurationAtOnce } from '../../core/src/configuration/checkConfiguration.ts';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import type { Answers, FormDefinition } from '../../core/src/forms/formDefinition.ts';
import type { WeighingFramework } from '../../core/src/framework/weighingFramework.ts';
import type { MeasureHost } from '../../core/src/plugins/measureHost.ts';
import { weighWithRelease } from '../../core/src/projects/weighWithRelease.ts';
import type { RuleSet } from '../../core/src/rules/ruleSet.ts';
import { minimalConfiguration, registryOf } from '../configuration/minimalMunicipality.ts';

// Municipalities that differ in everything: depth, scale, axes, coefficients, ends of bands, shares, thresholds. Their outcomes were computed by another
// program in exact fractions; see `about` in the file. Answers are complete, partly missing, of wrong types, and on the very ends of bands.
type Town = {
  framework: WeighingFramework;
  form: FormDefinition;
  types: Record<string, string[]>;
  ruleSets: Record<string, RuleSet>;
  projects: { type: string; answers: Answers; expected: object }[];
};
const { towns } = JSON.parse(readFileSync(new URL('other-towns.json', import.meta.url), 'utf8')) as { towns: Town[] };
const registry = registryOf();
const noMeasures: MeasureHost = { measure: () => Promise.resolve([]), close: () => Promise.resolve() };

const configurationOf = ({ framework, form, types, ruleSets }: Town): MunicipalityConfiguration => {
  const base = minimalConfiguration();
  const typeOf = (key: string) => ({
    ...base.projectTypes.plantsoen,
    key,
    form: 'f',
    criteria: types[key],
    ruleSets: ['ko-collect', 'ko-first'],
  });
  return {
    ...base,
    municipality: { ...base.municipality, plugins: [] },
    framework,
    forms: { f: form },
    ruleSets,
    projectTypes: Object.fromEntries(Object.keys(types).map((key) => [key, typeOf(key)])),
    testCases: {},
  };
};

describe.each(towns.map((town, index) => ({ index, town })))('town $index', ({ town }) => {
  const configuration = configurationOf(town);
  const compiled = compileConfiguration(configuration, registry);

  test('is right', () => {
    expect(checkConfigurationAtOnce(configuration, registry).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(town.projects)('project %#', async ({ type, answers, expected }) => {
    const { weighing } = await weighWithRelease(compiled, noMeasures, { typeKey: type, answers });
    const { priority, urgency, impactLoad, advice, interval, completeness, contribution, axes, provisional, route } = weighing;
    const optional = Object.entries({ priority, urgency, impactLoad, advice }).filter(([, value]) => value !== undefined);
    expect({
      ...Object.fromEntries(optional),
      interval,
      completeness,
      contribution,
      axes,
      provisional,
      route,
      escalations: Object.fromEntries(weighing.escalations.map(({ key, outcome }) => [key, outcome])),
      knockouts: weighing.knockouts.map(({ ruleSet, rule, outcome }) => `${ruleSet}/${rule} ${outcome}`).sort(),
    }).toEqual(expected);
  });
});
