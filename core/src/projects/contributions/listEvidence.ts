import type { OperationContext } from '../../configuration/operationContext.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import type { ListView } from '../../shared/listView.ts';
import { loadProject } from '../loadProject.ts';
import { answersAreOpen, mayEditProject } from '../mayEditProject.ts';
import type { DecisionRecord, EvidenceRecord, Project } from '../project.ts';
import { listTownPeople } from '../townPeople.ts';
import type { ContributionEvidence } from './evidenceViews.ts';

/**
 * The evidence of every applicable criterion of one project. Without a record of its own the author is who submitted the project, and the
 * reviewer who passed its check: the last agreeing vote of an approved decision in the phase assessment.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-RELEASE-NOT-FOUND, WB-RELEASE-UNUSABLE
 */
export const listEvidence = async (context: OperationContext, input: { code: string }): Promise<ListView<ContributionEvidence>> => {
  const { scope } = context;
  requirePermission(scope, 'project:read');
  const project = await loadProject(context, input.code);
  const compiled = await context.releases.byHash(scope.municipality, project.release);
  const { configuration } = compiled.release;
  const open = answersAreOpen(project);
  const mayRecord = open && mayEditProject(scope, project, configuration.municipality, await listTownPeople(context));
  const reviewer = await reviewerOfCheck(context, project, configuration.workflows[project.workflow.workflow]?.states ?? []);
  const records = new Map((project.evidenceRecords ?? []).map((record) => [record.criterion, record]));
  const adopted = new Map(configuration.framework.criteria.map(({ key, evidence }) => [key, evidence.class]));
  const items = project.weighing.goals
    .flatMap(({ evidence }) => evidence)
    .map(({ criterion, class: counting }): ContributionEvidence => {
      const record = records.get(criterion);
      const mayReview =
        open &&
        record !== undefined &&
        record.review === undefined &&
        record.by !== scope.actor.id &&
        project.submittedBy !== scope.actor.id &&
        scope.actor.permissions.has('evidence:review');
      return {
        criterion,
        class: counting,
        adoptedClass: adopted.get(criterion) ?? counting,
        ...(record === undefined
          ? { author: { name: project.submittedByName, at: project.submittedAt }, ...(reviewer === undefined ? {} : { reviewer }) }
          : recorded(record, counting)),
        mayRecord,
        mayReview,
      };
    });
  return { items, total: items.length };
};

const recorded = ({ class: stated, by: _by, byName, at, review, criterion: _criterion, ...said }: EvidenceRecord, counting: string) => ({
  ...said,
  ...(stated === undefined || stated === counting ? {} : { claimedClass: stated }),
  author: { name: byName, at },
  ...(review === undefined
    ? {}
    : { reviewer: { name: review.byName, at: review.at, ...(review.remark === undefined ? {} : { remark: review.remark }) } }),
});

const reviewerOfCheck = async (
  { scope, store }: OperationContext,
  project: Project,
  states: readonly { key: string; phase: string }[],
): Promise<ContributionEvidence['reviewer']> => {
  const checks = new Set(states.flatMap(({ key, phase }) => (phase === 'assessment' ? [key] : [])));
  const decisions = await store.find<DecisionRecord>(scope, 'decisions', { projectCode: project.code }, { sort: { at: -1 }, limit: 100 });
  const passed = decisions.find(({ state, outcome, at }) => outcome === 'approved' && checks.has(state) && at >= project.submittedAt);
  const vote = passed?.votes.filter(({ vote: given }) => given === 'approve').at(-1);
  return vote === undefined ? undefined : { name: vote.name, at: vote.at };
};
