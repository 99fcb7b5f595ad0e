import { compileFramework } from '../framework/compileFramework.ts';
import { compileRuleSet } from '../rules/compileRuleSet.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { CompiledProjectType, CompiledRelease } from './releaseLibrary.ts';
import { requiredItem } from './requiredItem.ts';
import { ruleSetsOf } from './ruleSetsOf.ts';

/** The parts of a release by which is weighed; they need neither forms nor plugins. */
export type WeighingParts = {
  framework: CompiledRelease['framework'];
  types: ReadonlyMap<string, Pick<CompiledProjectType, 'type' | 'ruleSets'>>;
};

/** Multiplies the weights out and prepares the rules, once per release. @throws TypeError when a type names a rule set that is not there */
export const compileWeighing = (configuration: MunicipalityConfiguration): WeighingParts => {
  const ruleSets = Object.fromEntries(Object.entries(configuration.ruleSets).map(([key, ruleSet]) => [key, compileRuleSet(ruleSet)]));
  return {
    framework: compileFramework(configuration.framework),
    types: new Map(
      Object.entries(configuration.projectTypes).map(([key, type]) => [
        key,
        { type, ruleSets: ruleSetsOf(type, configuration).map((name) => requiredItem(ruleSets, name)) },
      ]),
    ),
  };
};
