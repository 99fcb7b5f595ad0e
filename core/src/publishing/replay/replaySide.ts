import { compileRelease } from '../../configuration/compileRelease.ts';
import type { MunicipalityConfiguration } from '../../configuration/municipalityConfiguration.ts';
import type { Release } from '../../configuration/release.ts';
import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import { canonicalText } from '../../configuration/structure/canonicalText.ts';
import type { PluginRegistry } from '../../plugins/pluginRegistry.ts';
import type { CompiledRuleSet } from '../../rules/compileRuleSet.ts';

/** One of the two configurations that are compared, as plain data: it travels to threads. */
export type SideContent = { hash: string; number: string; configuration: MunicipalityConfiguration };

/** A configuration made ready to weigh many projects, with what tells whether work for another one can be used again. */
export type ReplaySide = {
  compiled: CompiledRelease;
  /** Plugins in use with their settings, as text. */
  plugins: string;
  /** The form of each type as text: the same text asks the same and refuses the same. */
  forms: ReadonlyMap<string, string>;
  types: ReadonlyMap<string, { criteria: readonly string[]; ruleSets: readonly CompiledRuleSet[] }>;
};

/**
 * @param like another side: rule sets that are the same there are shared with it, so that they run once per project
 * @throws WB-RELEASE-UNUSABLE
 */
export const compileSide = (content: SideContent, registry: PluginRegistry, like?: ReplaySide): ReplaySide =>
  sideOf(compileRelease(content as Release, registry), like);

export const sideOf = (compiled: CompiledRelease, like?: ReplaySide): ReplaySide => {
  const { configuration } = compiled.release;
  const plugins = canonicalText(configuration.municipality.plugins);
  const shared = like?.plugins === plugins ? sharedRuleSets(configuration, like) : new Map<string, CompiledRuleSet>();
  return {
    compiled,
    plugins,
    forms: new Map([...compiled.types].map(([key, { form }]) => [key, JSON.stringify(form)])),
    types: new Map(
      [...compiled.types].map(([key, { type, ruleSets }]) => [
        key,
        { criteria: type.criteria, ruleSets: ruleSets.map((ruleSet) => shared.get(ruleSet.ruleSet.key) ?? ruleSet) },
      ]),
    ),
  };
};

const sharedRuleSets = (configuration: MunicipalityConfiguration, { compiled, types }: ReplaySide): Map<string, CompiledRuleSet> => {
  const other = compiled.release.configuration.ruleSets;
  const sets = new Map([...types.values()].flatMap(({ ruleSets }) => ruleSets.map((set) => [set.ruleSet.key, set] as const)));
  return new Map(
    [...sets].filter(([key]) => {
      const [one, two] = [configuration.ruleSets[key], other[key]];
      return one !== undefined && two !== undefined && canonicalText(one) === canonicalText(two);
    }),
  );
};
