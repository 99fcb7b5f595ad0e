import type { CompiledRelease } from '../configuration/releaseLibrary.ts';
import type { Criterion } from '../framework/weighingFramework.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { Project } from './project.ts';

/** The criterion of the project's release, when it applies to this project. @throws WB-PROJECT-CRITERION-UNKNOWN */
export const applicableCriterion = (project: Project, compiled: CompiledRelease, key: string): Criterion => {
  const applies = compiled.types.get(project.typeKey)?.type.criteria.includes(key) === true;
  const criterion = applies ? compiled.framework.framework.criteria.find((one) => one.key === key) : undefined;
  if (criterion === undefined) throw new WeegbrugError('WB-PROJECT-CRITERION-UNKNOWN', { criterion: key, code: project.code });
  return criterion;
};
