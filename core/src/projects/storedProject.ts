import type { CriterionEvidence } from '../framework/weighing.ts';
import type { NewRecord } from '../storage/port.ts';
import type { Project } from './project.ts';

/**
 * A project as it is stored: a measure that a criterion used is kept once, under `measures`, and not again in the evidence of the criterion.
 * {@link restoredProject} puts it back, so that nobody above the store notices.
 */
export const storedProject = (project: Omit<Project, 'municipality' | 'revision'>): NewRecord => {
  const known = new Set(project.measures.map(({ key }) => `measures.${key}`));
  return withEvidence(project, (evidence) => {
    const { measure, ...others } = evidence;
    return measure !== undefined && evidence.fact === `measures.${measure.key}` && known.has(evidence.fact) ? others : evidence;
  }) as NewRecord;
};

/** The project with the measures back in the evidence that refers to them. */
export const restoredProject = (project: Project): Project => {
  const measures = new Map(project.measures.map((measure) => [`measures.${measure.key}`, measure]));
  return withEvidence(project, (evidence) => {
    const measure = evidence.measure ?? (evidence.fact === undefined ? undefined : measures.get(evidence.fact));
    return measure === undefined ? evidence : { ...evidence, measure };
  });
};

const withEvidence = <T extends Pick<Project, 'weighing'>>(project: T, change: (evidence: CriterionEvidence) => CriterionEvidence): T => ({
  ...project,
  weighing: { ...project.weighing, goals: project.weighing.goals.map((goal) => ({ ...goal, evidence: goal.evidence.map(change) })) },
});
