import type { OperationContext } from '../configuration/operationContext.ts';
import type { ProjectView } from './projectViews.ts';
import { auditEntry } from '../storage/auditEntry.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { commitProject } from './commitProject.ts';
import { loadProject } from './loadProject.ts';
import { explanationsAreOpen } from './mayEditProject.ts';
import { outboxMessage } from './outboxMessage.ts';
import { pastWeighing } from './pastWeighing.ts';
import { projectView } from './projectView.ts';
import { weighingInputs } from './weighingInputs.ts';
import { weighWithRelease } from './weighWithRelease.ts';
import { withWeighing } from './withWeighing.ts';

/**
 * The controller agrees with a statutory claim, or takes the agreement back. Nobody agrees with their own claim.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-STALE, WB-PROJECT-STATUTORY-NOT-CLAIMED, WB-PROJECT-STATUTORY-OWN, WB-PROJECT-LOCKED
 */
export const agreeStatutory = async (
  context: OperationContext,
  input: { code: string; expectedRevision: number; agreed: boolean },
): Promise<ProjectView> => {
  requirePermission(context.scope, 'statutory:agree');
  const project = await loadProject(context, input.code, input.expectedRevision);
  const { code } = project;
  if (!project.core.statutory.claimed) throw new WeegbrugError('WB-PROJECT-STATUTORY-NOT-CLAIMED', { code });
  if (project.submittedBy === context.scope.actor.id) throw new WeegbrugError('WB-PROJECT-STATUTORY-OWN', { code });
  if (!explanationsAreOpen(project)) throw new WeegbrugError('WB-PROJECT-LOCKED', { code });

  const compiled = await context.releases.byHash(context.scope.municipality, project.release);
  const weighed = await weighWithRelease(compiled, context.measures, {
    ...weighingInputs(project, compiled.framework.framework.criteria),
    typeKey: project.typeKey,
    answers: project.answers,
    statutoryAgreed: input.agreed,
  });
  const now = context.clock();
  const next = withWeighing(project, weighed, compiled.release.hash, now);
  const saved = await commitProject(context, next, [
    await pastWeighing(context, project, next.weighing.at),
    auditEntry({
      id: context.newId(),
      at: now,
      actor: context.scope.actor,
      action: input.agreed ? 'project.statutoryAgreed' : 'project.statutoryNotAgreed',
      subject: `project:${code}`,
      text: input.agreed
        ? { nl: 'Akkoord met de wettelijke plicht', en: 'Agreed with the statutory duty' }
        : { nl: 'Akkoord met de wettelijke plicht ingetrokken', en: 'Agreement with the statutory duty withdrawn' },
    }),
    outboxMessage(context, 'project.statutory', code, { agreed: input.agreed }),
  ]);
  return projectView(context, saved);
};
