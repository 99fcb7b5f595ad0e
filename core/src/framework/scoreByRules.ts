import type { RuleSetResult } from '../rules/ruleSet.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { CriterionScore } from './compileCriterion.ts';
import { findingOf } from './finding.ts';
import type { Criterion, WeighingFramework } from './weighingFramework.ts';

/**
 * A rule set gives the score of the rule that decides, or the scores of its rules put together, otherwise its `otherwise`; unknown before that leaves it
 * missing. A sum can leave the scale: it is then a value that cannot be used, as any other.
 */
export const scoreByRules = (
  criterion: Criterion,
  scale: WeighingFramework['scale'],
  ruleSet: RuleSetResult | undefined,
): CriterionScore => {
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
