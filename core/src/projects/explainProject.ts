import type { OperationContext } from '../configuration/operationContext.ts';
import type { CompiledRelease } from '../configuration/releaseLibrary.ts';
import { explain } from '../explanation/explain.ts';
import type { Explanation, Unexplained } from '../explanation/explanation.ts';
import { renderExplanation } from '../explanation/renderExplanation.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { Language } from '../shared/localizedText.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { loadProject } from './loadProject.ts';
import type { Project } from './project.ts';
import type { ProjectExplanationView } from './projectViews.ts';

/**
 * Why a project weighs what it weighs, from the evidence that was stored with it: the argument as data, and in sentences. When the release under
 * which it was weighed is missing or cannot be opened, that is said instead, with the stored figures.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND
 */
export const explainProject = async (
  context: OperationContext,
  input: { code: string; language: Language },
): Promise<ProjectExplanationView> => {
  requirePermission(context.scope, 'project:read');
  const project = await loadProject(context, input.code);
  const { release, at } = project.weighing;
  const compiled = await releaseOf(context, release);
  const explanation = typeof compiled === 'string' ? unexplained(project, compiled) : explainStored(project, compiled);
  return { code: project.code, release, at, explanation, text: renderExplanation(explanation, input.language) };
};

/** The explanation of a stored project by the release under which it was weighed. */
export const explainStored = ({ weighing, measures, answers, core, rules, typeKey }: Project, compiled: CompiledRelease): Explanation =>
  explain({
    weighing,
    framework: compiled.framework.framework,
    measures,
    answers,
    netCost: core.netCost,
    rules,
    form: compiled.types.get(typeKey)?.form,
    operators: compiled.operators,
  });

const releaseOf = async (context: OperationContext, hash: string): Promise<CompiledRelease | Unexplained['reason']> => {
  try {
    return await context.releases.byHash(context.scope.municipality, hash);
  } catch (error) {
    return error instanceof WeegbrugError && error.code === 'WB-RELEASE-NOT-FOUND' ? 'releaseMissing' : 'releaseBroken';
  }
};

const unexplained = ({ weighing }: Project, reason: Unexplained['reason']): Unexplained => {
  const { priority, interval, contribution } = weighing;
  return { kind: 'unexplained', reason, ...(priority === undefined ? {} : { priority }), interval, contribution };
};
