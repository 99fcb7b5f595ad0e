import type { ProjectView } from '@weegbrug/core/api';
import type { EscalationResult } from '@weegbrug/core/framework';
import { readPath } from '@weegbrug/core/shared';

/** The text that an escalation asks for, when somebody wrote it. */
export const escalationAnswer = ({ requiresAnswer }: EscalationResult, { answers }: Pick<ProjectView, 'answers'>): string | undefined => {
  const answer = requiresAnswer === undefined ? undefined : readPath(answers, requiresAnswer);
  return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : undefined;
};

/** Escalations that hold and whose text is not there yet: needed before anybody decides. */
export const unansweredEscalations = (project: Pick<ProjectView, 'answers' | 'weighing'>): readonly EscalationResult[] =>
  project.weighing.escalations.filter(
    (entry) => entry.outcome === 'certain' && entry.requiresAnswer !== undefined && escalationAnswer(entry, project) === undefined,
  );
