import type { CoreFields } from '../forms/coreFields.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { MeasureResult } from '../framework/weighing.ts';
import type { Facts } from '../rules/condition.ts';

/** What conditions see of a project before it is weighed. Money stays in cents; FTE becomes a decimal number (4.2). */
export const factsOf = ({
  typeKey,
  answers,
  core,
  measures,
  judgements,
}: {
  typeKey: string;
  answers: Answers;
  core: CoreFields;
  measures: readonly MeasureResult[];
  /** Settled scores of panels, by criterion. */
  judgements: Readonly<Record<string, number>>;
}): Facts => ({
  answers,
  core: core.ftePlanYear === undefined ? core : { ...core, ftePlanYear: core.ftePlanYear / 100 },
  measures: nestMeasures(measures),
  judgements,
  type: typeKey,
});

/** Known measures by plugin: `measures.housing.index`. A measure that is missing or failed is simply absent. */
const nestMeasures = (measures: readonly MeasureResult[]): Readonly<Record<string, Readonly<Record<string, unknown>>>> => {
  const nested: Record<string, Record<string, unknown>> = {};
  for (const { key, plugin, status, value } of measures) {
    if (status !== 'known') continue;
    (nested[plugin] ??= {})[key.slice(key.indexOf('.') + 1)] = value;
  }
  return nested;
};
