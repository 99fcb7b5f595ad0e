import type { CompiledRelease } from '../configuration/releaseLibrary.ts';
import type { Project } from './project.ts';
import type { ProjectReceipt } from './projectViews.ts';

/**
 * What a submitter wants to know at once; the dossier is read apart.
 * @param compiled the release that the project was submitted under
 */
export const projectReceipt = (
  project: Omit<Project, 'municipality' | 'revision'>,
  revision: number,
  compiled: CompiledRelease,
): ProjectReceipt => {
  const { code, typeKey, core, phase, workflow, submittedAt } = project;
  const { hash, number } = compiled.release;
  const { priority, interval, completeness, advice, provisional, route } = project.weighing;
  const state = compiled.types.get(typeKey)?.workflow.states.find(({ key }) => key === workflow.state);
  return {
    code,
    revision,
    name: core.name,
    typeKey,
    phase,
    state: { key: workflow.state, name: state?.name ?? { nl: workflow.state } },
    release: { hash, number },
    submittedAt,
    weighing: {
      ...(priority === undefined ? {} : { priority }),
      interval,
      completeness,
      ...(advice === undefined ? {} : { advice }),
      provisional,
      route,
    },
  };
};
