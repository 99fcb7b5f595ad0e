import type { ResolvedForm } from '@weegbrug/core/forms';

type Found = { path: string; page: ResolvedForm['pages'][number] };

/** The page and address of the question behind a fact (`answers.housing.homes` or `housing.homes`); `undefined` when no question asks it. */
export const findQuestion = (form: ResolvedForm, fact: string): Found | undefined => {
  const path = fact.startsWith('answers.') ? fact.slice('answers.'.length) : fact;
  const [namespace, name] = path.split('.');
  for (const page of form.pages)
    for (const section of page.sections)
      for (const item of section.items)
        if (section.namespace === namespace && (item.kind === 'question' || item.kind === 'group') && item.name === name) return { path: `${namespace}.${name}`, page };
  return undefined;
};
