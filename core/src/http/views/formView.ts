import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import type { PluginRegistry } from '../../plugins/pluginRegistry.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { FormView } from '../apiTypes.ts';
import { projectTypeView } from './projectTypeView.ts';

/**
 * The form of a project type as the wizard shows it.
 * @throws WB-PROJECT-TYPE-UNKNOWN
 */
export const formView = ({ release, types }: CompiledRelease, key: string, registry: PluginRegistry): FormView => {
  const compiled = types.get(key);
  if (compiled === undefined) throw new WeegbrugError('WB-PROJECT-TYPE-UNKNOWN', { type: key });
  const { municipality } = release.configuration;
  return {
    release: release.hash,
    releaseNumber: release.number,
    projectType: projectTypeView(compiled.type, release.configuration),
    form: compiled.form,
    reads: Object.fromEntries(
      municipality.plugins.flatMap(({ name }) =>
        (registry.get(name)?.measures ?? []).map((measure) => [`${name}.${measure.key}`, measure.reads] as const),
      ),
    ),
  };
};
