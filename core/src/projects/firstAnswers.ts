import type { CompiledProjectType } from '../configuration/releaseLibrary.ts';
import type { Answers } from '../forms/formDefinition.ts';

/** What an intake begins with: the policy field of its type, where the form asks for it. Whoever fills it in may choose another. */
export const firstAnswers = ({ type, form }: Pick<CompiledProjectType, 'type' | 'form'>): Answers => {
  const asksDomain = form.pages.some(({ sections }) =>
    sections.some(
      ({ namespace, items }) => namespace === 'project' && items.some((item) => item.kind === 'question' && item.name === 'domain'),
    ),
  );
  return asksDomain ? { project: { domain: type.domain } } : {};
};
