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
  const steps = compileSteps(release, registry);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** The same, with a turn for other work between its steps: each takes a few milliseconds. */
export const compileReleaseInTurns = async (release: Release, registry: PluginRegistry): Promise<CompiledRelease> => {
  const steps = compileSteps(release, registry);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

function* compileSteps(release: Release, registry: PluginRegistry): Generator<undefined, CompiledRelease> {
  const { configuration } = release;
  try {
    const sections = availableSections(configuration, registry);
    const options = formOptions(configuration.municipality);
    yield;
    const { framework, operators, types } = compileWeighing(configuration, registry);
    const compiled = new Map<string, CompiledProjectType>();
    for (const [key, { type, ruleSets }] of types) {
      yield;
      const form = resolveForm(requiredItem(configuration.forms, type.form), sections, options);
      compiled.set(key, {
        type,
        form,
        engine: createFormEngine(form),
        workflow: requiredItem(configuration.workflows, type.workflow),
        ruleSets,
      });
    }
    return { release, framework, operators, types: compiled };
  } catch (cause) {
    throw new WeegbrugError(
      'WB-RELEASE-UNUSABLE',
      { number: release.number, reason: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    );
  }
}
