import { factWords } from '@weegbrug/core/rules';
import type { LocalizedText } from '@weegbrug/core/shared';
import type { Translate } from '../../../messages/useText.ts';
import type { EditorContextValue } from './editorContext.ts';

type FactOption = { fact: string; path?: string; label: string };
export type FactGroup = { title: string; facts: readonly FactOption[] };

/** Everything that a condition or criterion can look at, by its label and in groups. */
export const factOptions = (
  { answers, plugins }: EditorContextValue,
  t: Translate,
  local: (text: LocalizedText | undefined) => string,
): readonly FactGroup[] => [
  {
    title: t('configuration.facts.answers'),
    facts: answers.map(({ path, label }) => ({ fact: 'answers', path, label: `${local(label)} (${path})` })),
  },
  {
    title: t('configuration.facts.measures'),
    facts: plugins.flatMap(({ measures }) =>
      measures.map(({ key, name }) => ({ fact: 'measures', path: key, label: `${local(name)} (${key})` })),
    ),
  },
  {
    title: t('configuration.facts.core'),
    facts: Object.entries(factWords.core).map(([path, label]) => ({ fact: 'core', path, label: local(label) })),
  },
  {
    title: t('configuration.facts.weighing'),
    facts: Object.entries(factWords.weighing).map(([path, label]) => ({ fact: 'weighing', path, label: local(label) })),
  },
  { title: t('configuration.facts.type'), facts: [{ fact: 'type', label: t('configuration.facts.type') }] },
];

export const factKey = ({ fact, path }: { fact: string; path?: string | undefined }): string =>
  path === undefined ? fact : `${fact}|${path}`;

export const labelOfFact = (groups: readonly FactGroup[], fact: { fact: string; path?: string | undefined }): string =>
  groups.flatMap(({ facts }) => facts).find((option) => factKey(option) === factKey(fact))?.label ??
  [fact.fact, fact.path].filter((part) => part !== undefined).join('.');
