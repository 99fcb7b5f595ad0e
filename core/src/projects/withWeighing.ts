import type { Project } from './project.ts';
import type { WeighedAnswers } from './weighWithRelease.ts';

/** The project as it is after weighing it again, with the evidence of that weighing; `release` is the hash that it was weighed under. */
export const withWeighing = (project: Project, weighed: WeighedAnswers, release: string, now: Date): Project => {
  const at = now.toISOString();
  const { core, answers, measures, rules, weighing } = weighed;
  return { ...project, core, answers, measures, rules, weighing: { ...weighing, release, at }, changedAt: at };
};
