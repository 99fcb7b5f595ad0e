import type { ProjectView } from '@weegbrug/core/api';
import type { ResolvedForm } from '@weegbrug/core/forms';
import { answerInWords } from '../../../forms/answerInWords.ts';
import { itemAt } from './itemAt.ts';
import type { RuleLeaf } from './ruleLeaves.ts';
import { decimalsOf, type Words } from './words.ts';

/** A fact of a rule with its value, in words: "Verharding per saldo: 9.000 m²". */
export const sayFact = (
  leaf: RuleLeaf,
  { measures }: Pick<ProjectView, 'measures'>,
  form: ResolvedForm | undefined,
  words: Words,
): string => {
  const { t, local, formats } = words;
  const path = leaf.path ?? '';
  const written = (value: unknown, decimals?: number, unit = ''): string => {
    if (value === undefined || value === null) return t('weigh.fact.unknown');
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no').toLowerCase();
    if (typeof value !== 'number') return String(value);
    return [formats.number(value, decimals ?? decimalsOf(value, 0, 2)), unit].filter((part) => part !== '').join(' ');
  };
  const measure = leaf.fact === 'measures' ? measures.find((entry) => entry.key === path) : undefined;
  if (measure !== undefined)
    return t('weigh.fact', { name: local(measure.name), value: written(leaf.actual, measure.decimals, local(measure.unit)) });
  const question = leaf.fact === 'answers' && form !== undefined ? itemAt(form, path) : undefined;
  if (question?.kind !== 'question') return t('weigh.fact', { name: path, value: written(leaf.actual) });
  return t('weigh.fact', {
    name: local(question.label).replace(/[?:.]$/, ''),
    value: answerInWords(question, leaf.actual, words) ?? t('weigh.fact.unknown'),
  });
};
