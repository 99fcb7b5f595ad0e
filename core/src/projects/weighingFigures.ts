import type { Weighing } from '../framework/weighing.ts';

/** Every figure and every outcome of a weighing, without the texts: what must come out again to the last bit. */
export const weighingFigures = (weighing: Weighing) => {
  const { priority, urgency, urgencyClass, impactLoad, advice } = weighing;
  return {
    ...(priority === undefined ? {} : { priority }),
    interval: weighing.interval,
    completeness: weighing.completeness,
    contribution: weighing.contribution,
    ...(urgency === undefined ? {} : { urgency }),
    ...(urgencyClass === undefined ? {} : { urgencyClass }),
    axes: weighing.axes,
    ...(impactLoad === undefined ? {} : { impactLoad }),
    impactLoadInterval: weighing.impactLoadInterval,
    ...(advice === undefined ? {} : { advice }),
    possibleAdvice: weighing.possibleAdvice,
    route: weighing.route,
    escalations: weighing.escalations.map(({ key, outcome }) => `${key}: ${outcome}`),
    knockouts: weighing.knockouts.map(({ ruleSet, rule, outcome }) => `${ruleSet}/${rule}: ${outcome}`),
    goals: weighing.goals.map(({ goal, weight, score, positive, negative, completeness, evidence }) => ({
      goal,
      weight,
      ...(score === undefined ? {} : { score }),
      positive,
      negative,
      completeness,
      criteria: evidence.map(({ criterion, class: evidenceClass, score: given, low, high, points, reason, rule }) => ({
        criterion,
        class: evidenceClass,
        points,
        ...(given === undefined ? {} : { score: given }),
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
        ...(reason === undefined ? {} : { reason }),
        ...(rule === undefined ? {} : { rule: rule.key }),
      })),
    })),
    missing: weighing.missing.map(({ key, low, high }) => ({ key, low, high })),
    unrounded: weighing.unrounded,
  };
};

export type WeighingFigures = ReturnType<typeof weighingFigures>;
