import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { applicableCriterion } from '../applicableCriterion.ts';
import { commitReweighed } from '../commitReweighed.ts';
import { loadProject } from '../loadProject.ts';
import { answersAreOpen } from '../mayEditProject.ts';
import type { ProjectView } from '../projectViews.ts';

/**
 * Reviews the recorded evidence of one criterion; from then on the class that its author states counts. Nobody reviews what they recorded or submitted.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-STALE, WB-PROJECT-LOCKED, WB-PROJECT-CRITERION-UNKNOWN, WB-PROJECT-EVIDENCE-NONE,
 *   WB-PROJECT-EVIDENCE-OWN
 */
export const reviewEvidence = async (
  context: OperationContext,
  input: { code: string; expectedRevision: number; criterion: string; remark?: string },
): Promise<ProjectView> => {
  const { actor, municipality } = context.scope;
  requirePermission(context.scope, 'evidence:review');
  const { code, criterion: key } = input;
  const project = await loadProject(context, code, input.expectedRevision);
  if (!answersAreOpen(project)) throw new WeegbrugError('WB-PROJECT-LOCKED', { code });
  const compiled = await context.releases.byHash(municipality, project.release);
  const criterion = applicableCriterion(project, compiled, key);
  const record = (project.evidenceRecords ?? []).find((one) => one.criterion === key);
  if (record === undefined || record.review !== undefined) throw new WeegbrugError('WB-PROJECT-EVIDENCE-NONE', { criterion: key, code });
  if (record.by === actor.id || project.submittedBy === actor.id)
    throw new WeegbrugError('WB-PROJECT-EVIDENCE-OWN', { criterion: key, code });

  const remark = input.remark?.trim();
  const said = remark === undefined || remark === '' ? {} : { remark };
  const review = { by: actor.id, byName: actor.name, at: context.clock().toISOString(), ...said };
  const changed = { ...project, evidenceRecords: project.evidenceRecords!.map((one) => (one === record ? { ...record, review } : one)) };
  return commitReweighed(
    context,
    { before: project, changed, compiled },
    {
      action: 'project.evidenceReviewed',
      text: { nl: `Onderbouwing getoetst: ${criterion.name.nl}`, en: `Evidence reviewed: ${criterion.name.en ?? criterion.name.nl}` },
      details: { criterion: key, ...said },
    },
  );
};
