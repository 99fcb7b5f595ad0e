import { useMemo } from 'react';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { explain, type Explanation, explanationWords, type ExplanationWords } from '@weegbrug/core/explanation';
import { useText } from '../../../messages/useText.ts';
import { useProjectForm } from '../useProjectForm.ts';

/** The words of the reader's language for sentences of an explanation. */
export const useExplanationWords = (): ExplanationWords => {
  const { language } = useText();
  return useMemo(() => explanationWords(language), [language]);
};

/** The argument for the weighing that is shown. Until the form is there, answers keep their address for a name. */
export const useExplanation = (project: ProjectView, { framework }: FrameworkView): Explanation => {
  const form = useProjectForm(project).data?.form;
  return useMemo(() => {
    const { weighing, measures, answers, rules, core } = project;
    return explain({ weighing, framework, measures, answers, rules, netCost: core.netCost, form });
  }, [project, framework, form]);
};
