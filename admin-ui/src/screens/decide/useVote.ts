import { useState } from 'react';
import type { ProjectView } from '@weegbrug/core/api';
import type { AvailableAction, Vote } from '@weegbrug/core/workflow';
import { RequestProblem } from '../../connection/problem.ts';
import { useProjectWrite } from '../project/useProjectWrite.ts';

export type VoteAction = Extract<AvailableAction, { kind: 'vote' }>;

/** Choose, motivate, confirm. When somebody else was first, what was typed stays and what happened is known. */
export const useVote = (project: ProjectView, onVoted: (choice: Vote['vote'], project: ProjectView) => void) => {
  const action = project.actions.find((entry): entry is VoteAction => entry.kind === 'vote');
  const [choice, setChoice] = useState<Vote['vote'] | undefined>();
  const [motivation, setMotivation] = useState('');
  const [unfilled, setUnfilled] = useState<'vote' | 'motivation' | undefined>();
  const [read, setRead] = useState(project);
  const write = useProjectWrite(project.code);
  const escalated = project.weighing.escalations.some((escalation) => escalation.requiresMotivation && escalation.outcome === 'certain');
  const required = action?.motivation === 'required' || escalated || choice === 'return';
  const overtaken =
    write.error instanceof RequestProblem &&
    (write.error.status === 412 || (write.error.status === 409 && project.revision !== read.revision));

  const send = (): 'vote' | 'motivation' | undefined => {
    const missing = choice === undefined ? 'vote' : required && motivation.trim() === '' ? 'motivation' : undefined;
    setUnfilled(missing);
    if (missing !== undefined || action === undefined || choice === undefined) return missing;
    write.mutate(
      {
        path: '/votes',
        method: 'POST',
        body: { step: action.step, vote: choice, motivation: motivation.trim() },
        revision: project.revision,
      },
      {
        onSuccess: (after) => {
          setMotivation('');
          setChoice(undefined);
          setRead(after);
          onVoted(choice, after);
        },
      },
    );
    return undefined;
  };
  return {
    action,
    choice,
    setChoice,
    motivation,
    setMotivation,
    unfilled,
    required,
    escalated,
    busy: write.isPending,
    error: write.error ?? undefined,
    overtaken,
    read,
    send,
  };
};
