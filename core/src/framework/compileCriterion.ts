import type { FactReference } from '../rules/condition.ts';
import type { FactReader, FactValues } from '../rules/factReader.ts';
import { isAbsent } from '../rules/valueKind.ts';
import { factPath } from './factPath.ts';
import { type Finding, findingOf, findingOfRefusal } from './finding.ts';
import { measureKeyOf } from './measureKeyOf.ts';
import { compileRating } from './compileRating.ts';
import { refusedOf } from './refusedOf.ts';
import { scoreByRules } from './scoreByRules.ts';
import type { CriterionEvidence, MeasureResult, WeighingInput } from './weighing.ts';
import type { Criterion, WeighingFramework } from './weighingFramework.ts';

/** A project with the values of the facts that the framework looks at. */
export type SeenProject = { input: WeighingInput; values: FactValues };

/** What a criterion gave: a score with what it rests on, or why there is none. */
export type CriterionScore = Pick<CriterionEvidence, 'reason' | 'score' | 'value' | 'band' | 'rule' | 'ruleSet' | 'measure' | 'fact'> & {
  finding?: Finding;
};

/** A criterion that was prepared once. Both functions find the score in the same way; one of them says why. */
export type CompiledCriterion = {
  criterion: Criterion;
  /** Share among the criteria of its goal, before leaving out those that do not apply. */
  share: number;
  /** Absent while it is missing. */
  score(project: SeenProject): number | undefined;
  explain(project: SeenProject): CriterionScore;
};

/**
 * Prepares a criterion. A value outside all bands, without a table row, of the wrong type, or NaN is missing and a finding (fine print,
 * "Missing"). A measured value is compared with its own decimals, an answer as it is.
 * @param reader gets the fact that the criterion looks at
 */
export const compileCriterion = (criterion: Criterion, scale: WeighingFramework['scale'], reader: FactReader): CompiledCriterion => {
  const { key, source, share = 1 } = criterion;
  if (source.kind === 'rules') {
    const explain = ({ input }: SeenProject): CriterionScore => scoreByRules(criterion, scale, input.ruleSets.get(source.ruleSet));
    return { criterion, share, score: (project) => explain(project).score, explain };
  }
  const reading = compileReading(criterion, source.value, reader);
  const rate = compileRating(source, scale);
  return {
    criterion,
    share,
    score: (project) => {
      const measure = reading.measure(project);
      const value = reading.usable(project, measure);
      return value === undefined ? undefined : rate(value, measure).score;
    },
    explain: (project) => {
      const measure = reading.measure(project);
      const value = reading.usable(project, measure);
      const base = measure === undefined ? { fact: reading.fact } : { fact: reading.fact, measure };
      if (value === undefined) return Object.assign(base, reading.whyNot(project, measure));
      const rated = rate(value, measure);
      if (rated.reason === undefined) return Object.assign(base, rated);
      return Object.assign(base, rated, { finding: findingOf(criterion.name, rated.reason, { value, criterion: key }) });
    },
  };
};

type Reading = {
  /** The fact as a dotted path. */
  fact: string;
  measure(project: SeenProject): MeasureResult | undefined;
  /** The value, if it is one that can be rated. */
  usable(project: SeenProject, measure: MeasureResult | undefined): unknown;
  whyNot(project: SeenProject, measure: MeasureResult | undefined): Pick<CriterionScore, 'reason' | 'finding'>;
};

const compileReading = ({ key, name }: Criterion, reference: FactReference, reader: FactReader): Reading => {
  const slot = reader.slotOf(reference);
  const measureKey = measureKeyOf(reference);
  return {
    fact: factPath(reference),
    measure: ({ input }) => (measureKey === undefined ? undefined : input.measures.get(measureKey)),
    usable: ({ values }, measure) => {
      const value = measure === undefined || measure.status === 'known' ? values[slot] : undefined;
      return isAbsent(value) ? undefined : value;
    },
    whyNot: ({ values, input }, measure) => {
      if (measure?.status === 'failed') return { reason: 'measureFailed', finding: findingOf(name, 'measureFailed', { criterion: key }) };
      if (measure?.status === 'missing') return { reason: 'noAnswer' };
      const value = values[slot];
      if (typeof value === 'number') return { reason: 'wrongType', finding: findingOf(name, 'wrongType', { value, criterion: key }) };
      const refused = refusedOf(reference, input);
      return refused === undefined ? { reason: 'noAnswer' } : { reason: 'wrongType', finding: findingOfRefusal(refused, key) };
    },
  };
};
