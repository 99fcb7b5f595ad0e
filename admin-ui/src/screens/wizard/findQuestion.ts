import type { FormState, ResolvedForm } from '@weegbrug/core/forms';

type Found = { path: string; page: ResolvedForm['pages'][number] };

/** Answers from which the core's own facts follow; the last resort is the question whether it is known at all. */
const behindCore: Readonly<Record<string, readonly string[]>> = {
  'core.ftePlanYear': ['project.capacity', 'project.capacityKnown'],
  'core.netCost': ['project.netCost', 'project.costKnown'],
};

/**
 * The page and address of the question behind a fact: `answers.housing.homes`, `core.ftePlanYear`, or a measure that is named after its answer
 * (`measures.sustainability.depavedArea`). Only questions that show now; `undefined` when there is none.
 */
export const findQuestion = (form: ResolvedForm, fact: string, state: FormState): Found | undefined => {
  for (const path of behindCore[fact] ?? [fact.replace(/^(answers|measures)\./, '')]) {
    const [namespace, name] = path.split('.');
    const address = `${namespace}.${name}`;
    if (state.questions.get(address)?.visible !== true) continue;
    for (const page of form.pages)
      for (const section of page.sections)
        if (
          section.namespace === namespace &&
          section.items.some((item) => (item.kind === 'question' || item.kind === 'group') && item.name === name)
        )
          return { path: address, page };
  }
  return undefined;
};
