import { createFormEngine } from '../forms/createFormEngine.ts';
import { resolveForm } from '../forms/resolveForm.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { availableSections } from './availableSections.ts';
import { compileWeighing } from './compileWeighing.ts';
import { formOptions } from '../forms/formOptions.ts';
import { requiredItem } from './requiredItem.ts';
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
    const { framework, operators, types } = compileWeighing(configuration, registry);
    const compileType = ({ type, ruleSets }: Pick<CompiledProjectType, 'type' | 'ruleSets'>): CompiledProjectType => {
      const form = resolveForm(requiredItem(configuration.forms, type.form), sections, options);
      return { type, form, engine: createFormEngine(form), workflow: requiredItem(configuration.workflows, type.workflow), ruleSets };
    };
    return {
      release,
      framework,
      operators,
      types: new Map([...types].map(([key, parts]) => [key, compileType(parts)])),
    };
  } catch (cause) {
    throw new WeegbrugError(
      'WB-RELEASE-UNUSABLE',
      { number: release.number, reason: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    );
  }
};
