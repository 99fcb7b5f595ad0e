import type { Project } from './project.ts';
import type { WeighedAnswers } from './weighWithRelease.ts';

/** The project as it is after weighing it again, with the evidence of that weighing; `release` is the hash that it was weighed under. */
export const withWeighing = (project: Project, weighed: WeighedAnswers, release: string, now: Date): Project => {
  const at = now.toISOString();
  const { refused: _refused, ...rest } = project;
  return { ...rest, ...weighedParts(weighed), weighing: { ...weighed.weighing, release, at }, changedAt: at };
};

/** What a project keeps of the way to its weighing. */
export const weighedParts = ({ core, answers, measures, rules, refused }: WeighedAnswers) => ({
  core,
  answers,
  measures,
  rules,
  ...(refused.length === 0 ? {} : { refused }),
});
