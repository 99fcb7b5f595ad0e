import type { OperationContext } from '../../configuration/operationContext.ts';
import type { EvidenceClass } from '../../framework/weighingFramework.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { applicableCriterion } from '../applicableCriterion.ts';
import { commitReweighed } from '../commitReweighed.ts';
import { loadProject } from '../loadProject.ts';
import { answersAreOpen, mayEditProject } from '../mayEditProject.ts';
import type { EvidenceRecord } from '../project.ts';
import type { ProjectView } from '../projectViews.ts';
import { listTownPeople } from '../townPeople.ts';

export type RecordEvidenceInput = {
  code: string;
  expectedRevision: number;
  criterion: string;
  class?: EvidenceClass;
  /** The state before the project, in the indicator's unit, with its year. */
  baseline?: string;
  /** What the indicator is expected to become, in its unit. */
  expectedValue?: string;
  /** The year for which the value is expected, 1900 … 2200. */
  year?: number;
  source?: string;
  remark?: string;
};

/**
 * Records the evidence of one criterion of one project in place of what was there; a review of that lapses. The score does not change by it. A class
 * less certain than the framework's counts at once, a more certain one after a review; then the project is weighed again in the same commit.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-STALE, WB-PROJECT-NOT-OWNER, WB-PROJECT-LOCKED, WB-PROJECT-CRITERION-UNKNOWN
 */
export const recordEvidence = async (context: OperationContext, input: RecordEvidenceInput): Promise<ProjectView> => {
  const { scope } = context;
  requirePermission(scope, 'project:create', 'project:edit');
  const { code, expectedRevision, criterion: key, ...said } = input;
  const project = await loadProject(context, code, expectedRevision);
  const compiled = await context.releases.byHash(scope.municipality, project.release);
  if (!mayEditProject(scope, project, compiled.release.configuration.municipality, await listTownPeople(context)))
    throw new WeegbrugError('WB-PROJECT-NOT-OWNER', { code });
  if (!answersAreOpen(project)) throw new WeegbrugError('WB-PROJECT-LOCKED', { code });
  const criterion = applicableCriterion(project, compiled, key);

  const { actor } = scope;
  const stated = Object.fromEntries(Object.entries(said).flatMap(([name, value]) => trimmed(name, value)));
  const record: EvidenceRecord = { criterion: key, ...stated, by: actor.id, byName: actor.name, at: context.clock().toISOString() };
  const changed = { ...project, evidenceRecords: [...(project.evidenceRecords ?? []).filter((one) => one.criterion !== key), record] };
  return commitReweighed(
    context,
    { before: project, changed, compiled },
    {
      action: 'project.evidenceRecorded',
      text: {
        nl: `Onderbouwing vastgelegd: ${criterion.name.nl}`,
        en: `Evidence recorded: ${criterion.name.en ?? criterion.name.nl}`,
      },
      details: { criterion: key, ...stated },
    },
  );
};

/** Empty texts are not said at all. */
const trimmed = (name: string, value: unknown): [string, unknown][] => {
  const content = typeof value === 'string' ? value.trim() : value;
  return content === undefined || content === '' ? [] : [[name, content]];
};
