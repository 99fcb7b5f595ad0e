import type { Answers, ResolvedForm } from '../forms/formDefinition.ts';
import type { MeasureResult, Weighing } from '../framework/weighing.ts';
import type { WeighingFramework } from '../framework/weighingFramework.ts';
import { operatorsByName } from '../rules/operators.ts';
import type { RuleSetResult } from '../rules/ruleSet.ts';
import { explainAdvice } from './argument/explainAdvice.ts';
import { explainAxes } from './argument/explainAxes.ts';
import { explainCriterion } from './argument/explainCriterion.ts';
import { explainGoals } from './argument/explainGoals.ts';
import { explainInterval } from './argument/explainInterval.ts';
import { explainEscalations, explainRoute } from './argument/explainRoute.ts';
import { explainSum } from './argument/explainSum.ts';
import { factArguments } from './argument/factArguments.ts';
import { conditionArguments } from './argument/ruleArguments.ts';
import type { Explanation, KnockoutArgument, OperatorWords } from './explanation.ts';

/** Stored evidence, and what it was weighed by. */
export type ExplanationInput = {
  weighing: Weighing;
  framework: WeighingFramework;
  measures: readonly MeasureResult[];
  answers: Answers;
  /** Integer euro cents over the project's life. */
  netCost?: number | undefined;
  /** What the knock-out and flag rules did. */
  rules?: readonly RuleSetResult[] | undefined;
  /** The form that was answered: gives questions and choices their words. */
  form?: ResolvedForm | undefined;
  /** The operators of the release; without them, those of plugins keep their name for words. */
  operators?: ReadonlyMap<string, OperatorWords> | undefined;
};

/**
 * The argument for a weighing, from what was stored with it: per criterion from indicator to points, the sum, the axes, the interval, advice, route,
 * escalations and knock-outs. Nothing is weighed again. Pure.
 */
export const explain = ({
  weighing,
  framework,
  measures,
  answers,
  netCost,
  rules = [],
  form,
  operators = operatorsByName,
}: ExplanationInput): Explanation => {
  const facts = factArguments(measures, form);
  const { missing, findings } = weighing;
  const context = { framework, answers, facts, operators, missing, findings };
  const { groups, goals } = explainGoals(weighing, framework, (evidence, goal, points, known) =>
    explainCriterion(evidence, goal, points, known, context),
  );
  return {
    kind: 'explained',
    scale: { min: framework.scale.min, max: framework.scale.max },
    completeness: weighing.completeness,
    minimumCompleteness: framework.minimumCompleteness,
    groups,
    goals,
    sum: explainSum(weighing, framework),
    interval: explainInterval(weighing, framework),
    axes: explainAxes(weighing, framework, answers),
    advice: explainAdvice(weighing, framework),
    route: explainRoute(weighing, framework, netCost),
    escalations: explainEscalations(weighing, framework),
    knockouts: weighing.knockouts.map(({ ruleSet, rule, outcome, message }): KnockoutArgument => ({
      ruleSet,
      rule,
      outcome,
      message,
      conditions: conditionArguments(
        rules.find((result) => result.ruleSet === ruleSet)?.evidence.find((entry) => entry.rule === rule)?.trace,
        facts,
        operators,
      ),
    })),
    findings: findings.map(({ message }) => message),
  };
};
