import type { CheckContext } from './checkContext.ts';
import { conditionFacts, factAt } from './conditionFacts.ts';
import { factProblem } from './factProblem.ts';

/**
 * Facts that rules read exist: answers in the forms of the types that use the rule set, measures of plugins in use. A type that does not ask an answer gets a
 * warning, because a knock-out would stay possible for ever; not for flags, which then simply say nothing.
 */
export const checkRuleSetReferences = (context: CheckContext): void => {
  for (const [key, ruleSet] of context.ruleSets) {
    const report = context.reportFor('ruleSets', key);
    const types = context.typesOfRuleSet(key);
    const references = [
      ...(ruleSet.rules ?? []).flatMap(({ conditions }, index) => conditionFacts(conditions, `/rules/${index}/conditions`)),
      ...(ruleSet.table?.columns ?? []).flatMap(({ value }, index) => factAt(value, `/table/columns/${index}/value`)),
    ];
    for (const { pointer, reference } of references) {
      const problem = factProblem(reference, { types }, context);
      if (problem !== undefined && !(ruleSet.purpose === 'flag' && problem.severity === 'warning'))
        report(pointer, problem.code, problem, problem.severity === undefined ? {} : { severity: problem.severity });
    }
  }
};
