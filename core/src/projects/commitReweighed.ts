import type { CompiledRelease } from '../configuration/releaseLibrary.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { Write } from '../storage/port.ts';
import { auditEntry } from '../storage/auditEntry.ts';
import { commitProject } from './commitProject.ts';
import { outboxMessage } from './outboxMessage.ts';
import { pastWeighing } from './pastWeighing.ts';
import type { Project } from './project.ts';
import { projectView } from './projectView.ts';
import type { ProjectView } from './projectViews.ts';
import { weighingInputs } from './weighingInputs.ts';
import { weighWithRelease } from './weighWithRelease.ts';
import { withWeighing } from './withWeighing.ts';

/**
 * Weighs a project again with other evidence or judgements than before (`changed`; the answers stay) and commits the new project, the weighing that it
 * replaces, the line in the history and the message together with what belongs to the same action.
 */
export const commitReweighed = async (
  context: OperationContext,
  { before, changed, compiled }: { before: Project; changed: Project; compiled: CompiledRelease },
  history: { action: string; text: LocalizedText; details: Readonly<Record<string, unknown>> },
  others: readonly Write[] = [],
): Promise<ProjectView> => {
  const now = context.clock();
  const weighed = await weighWithRelease(compiled, context.measures, {
    ...weighingInputs(changed, compiled.framework.framework.criteria),
    typeKey: before.typeKey,
    answers: before.answers,
  });
  const next = withWeighing(changed, weighed, compiled.release.hash, now);
  const saved = await commitProject(context, next, [
    await pastWeighing(context, before, next.weighing.at),
    ...others,
    auditEntry({
      id: context.newId(),
      at: now,
      actor: context.scope.actor,
      subject: `project:${before.code}`,
      ...history,
      details: { ...history.details, ...figures('before', before), ...figures('after', next) },
    }),
    outboxMessage(context, history.action, before.code),
  ]);
  return projectView(context, saved);
};

const figures = (name: string, { weighing }: Project) => ({
  [name]: { interval: weighing.interval, ...(weighing.priority === undefined ? {} : { priority: weighing.priority }) },
});
