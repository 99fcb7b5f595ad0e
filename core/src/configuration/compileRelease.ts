import { coreSections } from '../forms/coreSections.ts';
import { createFormEngine } from '../forms/createFormEngine.ts';
import type { FormSection } from '../forms/formDefinition.ts';
import { resolveForm } from '../forms/resolveForm.ts';
import { compileFramework } from '../framework/compileFramework.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import { compileRuleSet, type CompiledRuleSet } from '../rules/compileRuleSet.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { formOptions } from './formOptions.ts';
import type { MunicipalityConfiguration, ProjectType } from './municipalityConfiguration.ts';
import type { Release } from './release.ts';
import type { CompiledProjectType, CompiledRelease } from './releaseLibrary.ts';

/** Sections that a form of this municipality may use: the core's own and those of its plugins. */
export const availableSections = (configuration: Pick<MunicipalityConfiguration, 'municipality'>, registry: PluginRegistry): ReadonlyMap<string, FormSection> => {
  const used = new Set(configuration.municipality.plugins.map(({ name }) => name));
  const contributed = [...registry.sections].filter(([key]) => used.has(key.slice(0, key.indexOf('/'))));
  return new Map([...coreSections, ...contributed]);
};

/**
 * Compiles a release once: weights multiplied out, rules prepared, forms resolved with the sections of core and plugins and the options of the municipality.
 * The result is never changed.
 * @throws WB-RELEASE-UNUSABLE when a part does not compile (a plugin that was removed since, for instance)
 */
export const compileRelease = (release: Release, registry: PluginRegistry): CompiledRelease => {
  const { configuration } = release;
  try {
    const sections = availableSections(configuration, registry);
    const options = formOptions(configuration.municipality);
    const ruleSets = new Map(Object.entries(configuration.ruleSets).map(([key, ruleSet]) => [key, compileRuleSet(ruleSet)]));
    const compileType = (type: ProjectType): CompiledProjectType => {
      const form = resolveForm(required(configuration.forms, type.form), sections, options);
      return {
        type,
        form,
        engine: createFormEngine(form),
        workflow: required(configuration.workflows, type.workflow),
        ruleSets: ruleSetsOf(type, configuration).map((key) => required(Object.fromEntries(ruleSets), key) satisfies CompiledRuleSet),
      };
    };
    return {
      release,
      framework: compileFramework(configuration.framework),
      types: new Map(Object.entries(configuration.projectTypes).map(([key, type]) => [key, compileType(type)])),
    };
  } catch (cause) {
    throw new WeegbrugError('WB-RELEASE-UNUSABLE', { number: release.number, reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
};

/** Keys of the rule sets that a project of this type needs: those of its criteria and its own, each once. */
export const ruleSetsOf = (type: ProjectType, configuration: Pick<MunicipalityConfiguration, 'framework'>): string[] => {
  const criteria = new Set(type.criteria);
  const ofCriteria = configuration.framework.criteria.flatMap(({ key, source }) => (criteria.has(key) && source.kind === 'rules' ? [source.ruleSet] : []));
  return [...new Set([...ofCriteria, ...type.ruleSets])];
};

const required = <T>(items: Readonly<Record<string, T>>, key: string): T => {
  const item = Object.hasOwn(items, key) ? items[key] : undefined;
  if (item === undefined) throw new TypeError(`"${key}" is not part of the release`);
  return item;
};
