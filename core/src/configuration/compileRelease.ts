import { createFormEngine } from '../forms/createFormEngine.ts';
import { resolveForm } from '../forms/resolveForm.ts';
import { compileFramework } from '../framework/compileFramework.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import { compileRuleSet } from '../rules/compileRuleSet.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { availableSections } from './availableSections.ts';
import { formOptions } from './formOptions.ts';
import type { ProjectType } from './municipalityConfiguration.ts';
import { ruleSetsOf } from './ruleSetsOf.ts';
import type { Release } from './release.ts';
import type { CompiledProjectType, CompiledRelease } from './releaseLibrary.ts';

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
    const ruleSets = Object.fromEntries(Object.entries(configuration.ruleSets).map(([key, ruleSet]) => [key, compileRuleSet(ruleSet)]));
    const compileType = (type: ProjectType): CompiledProjectType => {
      const form = resolveForm(required(configuration.forms, type.form), sections, options);
      return {
        type,
        form,
        engine: createFormEngine(form),
        workflow: required(configuration.workflows, type.workflow),
        ruleSets: ruleSetsOf(type, configuration).map((key) => required(ruleSets, key)),
      };
    };
    return {
      release,
      framework: compileFramework(configuration.framework),
      types: new Map(Object.entries(configuration.projectTypes).map(([key, type]) => [key, compileType(type)])),
    };
  } catch (cause) {
    throw new WeegbrugError(
      'WB-RELEASE-UNUSABLE',
      { number: release.number, reason: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    );
  }
};

const required = <T>(items: Readonly<Record<string, T>>, key: string): T => {
  const item = Object.hasOwn(items, key) ? items[key] : undefined;
  if (item === undefined) throw new TypeError(`"${key}" is not part of the release`);
  return item;
};
