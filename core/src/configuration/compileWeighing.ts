import { compileFramework } from '../framework/compileFramework.ts';
import { compileRuleSet } from '../rules/compileRuleSet.ts';
import { operatorsOf } from '../plugins/operatorsOf.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { CompiledProjectType, CompiledRelease } from './releaseLibrary.ts';
import { requiredItem } from './requiredItem.ts';
import { ruleSetsOf } from './ruleSetsOf.ts';

/** The parts of a release by which is weighed; they need no forms, and of plugins only the operators. */
export type WeighingParts = {
  framework: CompiledRelease['framework'];
  operators: CompiledRelease['operators'];
  types: ReadonlyMap<string, Pick<CompiledProjectType, 'type' | 'ruleSets'>>;
};

/** Multiplies the weights out and prepares the rules, once per release. @throws TypeError when a type names a rule set that is not there */
export const compileWeighing = (configuration: MunicipalityConfiguration, registry: Pick<PluginRegistry, 'get'>): WeighingParts => {
  const operators = operatorsOf(
    configuration.municipality.plugins.map(({ name }) => name),
    registry,
  );
  const ruleSets = Object.fromEntries(
    Object.entries(configuration.ruleSets).map(([key, ruleSet]) => [key, compileRuleSet(ruleSet, { operators })]),
  );
  return {
    framework: compileFramework(configuration.framework),
    operators,
    types: new Map(
      Object.entries(configuration.projectTypes).map(([key, type]) => [
        key,
        { type, ruleSets: ruleSetsOf(type, configuration).map((name) => requiredItem(ruleSets, name)) },
      ]),
    ),
  };
};
