import type { Facts } from '../rules/condition.ts';
import { factsOf } from './factsOf.ts';
import type { Project } from './project.ts';

/** What guards and outcomes of a workflow see of a stored project. */
export const projectFacts = (project: Omit<Project, 'id' | 'municipality' | 'revision'>): Facts => ({
  ...factsOf({
    ...project,
    judgements: Object.fromEntries((project.judgements ?? []).map(({ criterion, score }) => [criterion, score])),
  }),
  weighing: project.weighing,
  instance: project.workflow,
  project: { code: project.code, typeKey: project.typeKey, phase: project.phase, status: project.status, submittedBy: project.submittedBy },
});
