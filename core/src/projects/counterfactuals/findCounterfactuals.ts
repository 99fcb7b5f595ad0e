import type { OperationContext } from '../../configuration/operationContext.ts';
import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import type { Answers } from '../../forms/formDefinition.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { loadProject } from '../loadProject.ts';
import type { Project } from '../project.ts';
import type { CounterfactualView } from '../projectViews.ts';
import { weighingInputs } from '../weighingInputs.ts';
import { type AskedCounterfactuals, counterfactualView } from './counterfactualView.ts';

/**
 * What it would take for a stored project: the smallest changes of its answers that reach the target, weighed under the release that it was weighed under.
 * Nothing is stored.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-TARGET-UNKNOWN, WB-RELEASE-NOT-FOUND
 */
export const findCounterfactuals = async (
  context: OperationContext,
  input: { code: string } & AskedCounterfactuals,
): Promise<CounterfactualView> => {
  requirePermission(context.scope, 'project:read');
  const project = await loadProject(context, input.code);
  const compiled = await context.releases.byHash(context.scope.municipality, project.weighing.release);
  return searchFor(context, compiled, project, project.answers, input);
};

/**
 * The same for answers that are not stored.
 * @param input.release hash of an earlier release; the active one when absent
 * @param input.projectCode a submitted project: its release, agreement, evidence and settled judgements count, so that only the answers differ
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-TYPE-UNKNOWN, WB-PROJECT-TARGET-UNKNOWN, WB-PROJECT-NOT-FOUND, WB-RELEASE-NONE, WB-RELEASE-NOT-FOUND
 */
export const findTrialCounterfactuals = async (
  context: OperationContext,
  input: { typeKey: string; answers: Answers; release?: string; projectCode?: string } & AskedCounterfactuals,
): Promise<CounterfactualView> => {
  requirePermission(context.scope, 'project:create', 'project:edit', 'project:read');
  const { municipality } = context.scope;
  const project = input.projectCode === undefined ? undefined : await loadProject(context, input.projectCode);
  const release = project?.release ?? input.release;
  const compiled =
    release === undefined ? await context.releases.active(municipality) : await context.releases.byHash(municipality, release);
  return project === undefined
    ? counterfactualView(context.measures, compiled, input, input)
    : searchFor(context, compiled, project, input.answers, input);
};

const searchFor = (
  { measures }: OperationContext,
  compiled: CompiledRelease,
  project: Project,
  answers: Answers,
  asked: AskedCounterfactuals,
): Promise<CounterfactualView> => {
  const beside = weighingInputs(project, compiled.framework.framework.criteria);
  return counterfactualView(measures, compiled, { typeKey: project.typeKey, answers, beside }, asked);
};
