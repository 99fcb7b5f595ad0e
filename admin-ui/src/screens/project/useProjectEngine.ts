import { useMemo } from 'react';
import type { FormView, ProjectView } from '@weegbrug/core/api';
import { createFormEngine, type FormEngine, type FormState } from '@weegbrug/core/forms';
import { useProjectForm } from './useProjectForm.ts';

export type ProjectEngine = { view: FormView; engine: FormEngine; state: FormState };

/** The form of the project with its engine, and what it is for the answers of now; `undefined` until it is there. */
export const useProjectEngine = (project: ProjectView): ProjectEngine | undefined => {
  const view = useProjectForm(project).data;
  const engine = useMemo(() => (view === undefined ? undefined : createFormEngine(view.form)), [view]);
  return useMemo(
    () =>
      view === undefined || engine === undefined
        ? undefined
        : { view, engine, state: engine.evaluate(project.answers, { type: project.typeKey }) },
    [view, engine, project.answers, project.typeKey],
  );
};
