import { useRef, useState } from 'react';
import type { ProjectView } from '@weegbrug/core/api';
import type { Answers, FormEngine } from '@weegbrug/core/forms';
import { readPath, writePath } from '@weegbrug/core/shared';
import { RequestProblem } from '../../connection/problem.ts';
import { mergeAnswers, type Merged } from './explain/mergeAnswers.ts';
import type { ProposedAnswer } from './whatIf/answersAddress.ts';
import { useProjectWrite } from './useProjectWrite.ts';

/** Changing answers of a submitted project. A change by somebody else is merged per question; what was typed here stays until the person chooses otherwise. */
export const useAnswerEditing = (project: ProjectView, engine: FormEngine, proposed: readonly ProposedAnswer[]) => {
  const [answers, setAnswers] = useState<Answers>(() =>
    proposed.reduce<Answers>((all, answer) => ('value' in answer ? writePath(all, answer.path, answer.value) : all), project.answers),
  );
  const [merged, setMerged] = useState<Merged | undefined>();
  const base = useRef({ answers: project.answers, revision: project.revision });
  const write = useProjectWrite(project.code);
  const stale = write.error instanceof RequestProblem && write.error.status === 412;
  // The project as it is now came in: the next save is about that one.
  if (stale && project.revision !== base.current.revision) {
    const next = mergeAnswers(engine.form, { base: base.current.answers, mine: answers, theirs: project.answers });
    base.current = { answers: project.answers, revision: project.revision };
    setMerged(next);
    setAnswers(next.answers);
  }
  return {
    answers,
    setAnswers,
    merged,
    busy: write.isPending,
    error: stale ? undefined : (write.error ?? undefined),
    takeTheirs: (path: string) => {
      setAnswers(writePath(answers, path, readPath(project.answers, path)));
      setMerged((current) =>
        current === undefined ? current : { ...current, conflicts: current.conflicts.filter((entry) => entry !== path) },
      );
    },
    save: (onSuccess: (project: ProjectView) => void) =>
      write.mutate({ path: '/answers', method: 'PUT', body: { answers }, revision: base.current.revision }, { onSuccess }),
  };
};
