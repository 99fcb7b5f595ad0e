import type { QuestionItem, ResolvedForm, SectionItem } from '../../forms/formDefinition.ts';
import type { MeasureResult } from '../../framework/weighing.ts';
import type { FactArgument } from '../explanation.ts';

/** Gives what is known about a fact: the question behind an answer, the name and unit of a measure. */
export type FactArguments = (fact: string) => FactArgument;

/** @param form without it, answers keep their address for a name */
export const factArguments = (measures: readonly MeasureResult[], form: ResolvedForm | undefined): FactArguments => {
  const known = new Map<string, FactArgument>();
  for (const { key, name, unit, decimals } of measures)
    known.set(`measures.${key}`, {
      fact: `measures.${key}`,
      name,
      ...(unit === undefined ? {} : { unit }),
      ...(decimals === undefined ? {} : { decimals }),
    });
  for (const page of form?.pages ?? [])
    for (const { namespace, items } of page.sections)
      for (const item of items) if (item.kind !== 'note') known.set(`answers.${namespace}.${item.name}`, ofItem(namespace, item));
  return (fact) => known.get(fact) ?? known.get(fact.split('.').slice(0, 3).join('.')) ?? ofCore(fact);
};

const ofItem = (namespace: string, item: Exclude<SectionItem, { kind: 'note' }>): FactArgument => ({
  fact: `answers.${namespace}.${item.name}`,
  name: item.label,
  ...('unit' in item && item.unit !== undefined ? { unit: item.unit } : {}),
  ...(item.kind === 'calculated' ? { decimals: item.decimals } : {}),
  ...(item.kind === 'question' ? { question: item } : {}),
});

const coreNames: Readonly<Record<string, Omit<FactArgument, 'fact'>>> = {
  'core.ftePlanYear': { name: { nl: 'Fte in het planjaar', en: 'FTE in the plan year' }, decimals: 2 },
  'core.netCost': {
    name: { nl: 'Netto kosten', en: 'Net cost' },
    question: { kind: 'question', name: 'netCost', label: { nl: 'Netto kosten', en: 'Net cost' }, widget: 'euro' } satisfies QuestionItem,
  },
  'core.urgencyClass': { name: { nl: 'Urgentie', en: 'Urgency' }, decimals: 0 },
  type: { name: { nl: 'Projecttype', en: 'Project type' } },
};

const ofCore = (fact: string): FactArgument => ({ fact, ...coreNames[fact] });
