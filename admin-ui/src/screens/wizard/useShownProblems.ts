import { useCallback, useMemo, useState } from 'react';
import type { FormProblem, FormState } from '@weegbrug/core/forms';

/** Which problems may be shown: a wrong value once the question is left, a missing one after trying to go on. Nobody is told off while typing. */
export const useShownProblems = (state: FormState, all: boolean) => {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempted, setAttempted] = useState<ReadonlySet<string>>(new Set());
  const leave = useCallback((path: string) => setLeft((current) => (current.has(path) ? current : new Set([...current, path]))), []);
  const attempt = useCallback((page: string) => setAttempted((current) => new Set([...current, page])), []);
  const shown = useMemo(() => {
    const byPath = new Map<string, FormProblem[]>();
    for (const problem of state.problems) {
      const mayShow = all || attempted.has(problem.page) || (left.has(problem.path) && problem.code !== 'required');
      if (mayShow) byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), problem]);
    }
    return byPath;
  }, [state.problems, attempted, left, all]);
  return { shown, leave, attempt, attempted };
};
