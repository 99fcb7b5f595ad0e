import type { FactReference } from '../rules/condition.ts';
import { readFact } from '../rules/readFact.ts';
import type { RuleSetResult } from '../rules/ruleSet.ts';
import { isAbsent } from '../rules/valueKind.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import { roundHalfAwayFromZero, snap } from '../shared/rounding.ts';
import { factPath } from './factPath.ts';
import { type Finding, findingOf, findingOfRefusal } from './finding.ts';
import { inRange } from './inRange.ts';
import { measureOf } from './measureOf.ts';
import { refusedOf } from './refusedOf.ts';
import type { CriterionEvidence, WeighingInput } from './weighing.ts';
import type { Criterion, WeighingFramework } from './weighingFramework.ts';

/** What a criterion gave: a score with what it rests on, or why there is none. */
export type CriterionScore = Pick<CriterionEvidence, 'reason' | 'score' | 'value' | 'band' | 'rule' | 'ruleSet' | 'measure' | 'fact'> & {
  finding?: Finding;
};

/**
 * The score of one applicable criterion. A value outside all bands, without a table row, of the wrong type, or NaN is missing and a
 * finding (fine print, "Missing"). A measured value is compared with its own decimals, an answer as it is.
 */
export const scoreCriterion = (criterion: Criterion, scale: WeighingFramework['scale'], input: WeighingInput): CriterionScore => {
  const { source } = criterion;
  if (source.kind === 'rules') return scoreByRules(criterion, scale, input.ruleSets.get(source.ruleSet));

  const read = readValue(criterion, source.value, input);
  if (read.reason !== undefined) return read;
  const { value } = read;
  const miss = (reason: 'wrongType' | 'outsideBands'): CriterionScore => ({
    ...read,
    reason,
    finding: findingOf(criterion.name, reason, { value, criterion: criterion.key }),
  });

  if (source.kind === 'choices') {
    const choice = source.scores.find((candidate) => candidate.value === value);
    if (choice !== undefined) return { ...read, score: choice.score };
    return miss(source.scores.some((candidate) => typeof candidate.value === typeof value) ? 'outsideBands' : 'wrongType');
  }
  if (typeof value !== 'number') return miss('wrongType');
  if (source.kind === 'judgement') return value < scale.min || value > scale.max ? miss('outsideBands') : { ...read, score: value };
  const decimals = source.decimals ?? read.measure?.decimals;
  const compared = decimals === undefined ? snap(value) : roundHalfAwayFromZero(value, decimals);
  const band = source.bands.find((candidate) => inRange(candidate, compared));
  return band === undefined ? { ...miss('outsideBands'), value: compared } : { ...read, value: compared, score: band.score, band };
};

/** The value that a criterion looks at, or why there is none. */
const readValue = (criterion: Criterion, reference: FactReference, input: WeighingInput): CriterionScore => {
  const measure = measureOf(reference, input);
  const value = readFact(input.facts, reference);
  const base = { fact: factPath(reference), ...(measure === undefined ? {} : { measure }) };
  if (measure?.status === 'failed')
    return { ...base, reason: 'measureFailed', finding: findingOf(criterion.name, 'measureFailed', { criterion: criterion.key }) };
  if (measure?.status === 'missing') return { ...base, reason: 'noAnswer' };
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { ...base, reason: 'wrongType', finding: findingOf(criterion.name, 'wrongType', { value, criterion: criterion.key }) };
  }
  if (!isAbsent(value)) return { ...base, value };
  const refused = refusedOf(reference, input);
  return refused === undefined
    ? { ...base, reason: 'noAnswer' }
    : { ...base, reason: 'wrongType', finding: findingOfRefusal(refused, criterion.key) };
};

/**
 * A rule set gives the score of the rule that decides, or the scores of its rules put together, otherwise its `otherwise`; unknown before that leaves it
 * missing. A sum can leave the scale: it is then a value that cannot be used, as any other.
 */
const scoreByRules = (criterion: Criterion, scale: WeighingFramework['scale'], ruleSet: RuleSetResult | undefined): CriterionScore => {
  if (ruleSet === undefined)
    return { reason: 'unknownRule', finding: findingOf(criterion.name, 'noRuleSet', { criterion: criterion.key }) };
  if (ruleSet.conflict !== undefined)
    return { ruleSet, reason: 'unknownRule', finding: findingOf(criterion.name, 'rulesConflict', { criterion: criterion.key }) };
  if (ruleSet.unknown.length > 0) return { ruleSet, reason: 'unknownRule' };
  const { score } = ruleSet;
  if (score !== undefined && (score < scale.min || score > scale.max))
    return {
      ruleSet,
      reason: 'outsideBands',
      finding: findingOf(criterion.name, 'outsideScale', { value: score, criterion: criterion.key }),
    };
  if (score !== undefined) return { ruleSet, score, ...decidingRule(ruleSet, score) };
  for (const { rule, event } of ruleSet.events) {
    if (event.type !== 'score') continue;
    return { ruleSet, score: event.params.score, rule: { key: rule, name: nameOfRule(ruleSet, rule) } };
  }
  if (ruleSet.otherwise !== undefined) return { ruleSet, score: ruleSet.otherwise };
  return { ruleSet, reason: 'outsideBands', finding: findingOf(criterion.name, 'noRule', { criterion: criterion.key }) };
};

const nameOfRule = ({ evidence }: RuleSetResult, rule: string): LocalizedText =>
  evidence.find((one) => one.rule === rule)?.name ?? { nl: rule };

/** The first rule whose score is the result by itself; none when it is a sum of several. */
const decidingRule = (ruleSet: RuleSetResult, score: number): Pick<CriterionScore, 'rule'> => {
  const deciding = ruleSet.events.find(({ event }) => event.type === 'score' && event.params.score === score)?.rule;
  return deciding === undefined ? {} : { rule: { key: deciding, name: nameOfRule(ruleSet, deciding) } };
};
