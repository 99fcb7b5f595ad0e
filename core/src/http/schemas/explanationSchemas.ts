import { answer, anything, integer, listOf, number, oneOf, ref, text, truth } from './build.ts';

const figure = answer({ exact: number, shown: number });
const figures = { positive: figure, negative: figure, points: figure };
const ends = answer({}, { from: number, above: number, upTo: number, below: number });
const rule = answer({ rule: text, name: text, outcome: text, decided: truth, conditions: listOf(text) });
const side = answer({ points: number, state: oneOf('known', 'missing', 'notApplicable', 'absent') }, { score: number });
const compared = answer({ code: text, name: text, typeName: ref('LocalizedText'), weighing: ref('Weighing') });
const adviceName = { key: text, name: ref('LocalizedText') };

/** Shapes of explanations: the argument, its sentences, and the comparison of two projects. */
export const explanationSchemas = {
  CriterionArgument: answer(
    {
      criterion: text,
      goal: text,
      name: ref('LocalizedText'),
      indicator: ref('LocalizedText'),
      class: oneOf('A', 'B', 'C'),
      source: ref('LocalizedText'),
      rules: listOf({ type: 'object' }),
      how: answer({ kind: oneOf('band', 'choice', 'rule', 'sum', 'otherwise', 'judgement', 'missing') }),
      weight: number,
      share: number,
      points: figure,
    },
    { value: anything, score: number, spread: answer({ low: number, high: number }), measure: { type: 'object' } },
  ),
  GoalArgument: answer(
    {
      goal: text,
      name: ref('LocalizedText'),
      path: listOf(text),
      weight: number,
      applicable: truth,
      completeness: number,
      ...figures,
      criteria: listOf(ref('CriterionArgument')),
    },
    { score: number },
  ),
  Explanation: answer(
    { kind: oneOf('explained', 'unexplained') },
    {
      reason: oneOf('releaseMissing', 'releaseBroken'),
      completeness: number,
      minimumCompleteness: number,
      groups: listOf(answer({ goal: text, name: ref('LocalizedText'), depth: integer, weight: number, ...figures })),
      goals: listOf(ref('GoalArgument')),
      sum: { type: 'object' },
      interval: { type: 'object' },
      axes: listOf({ type: 'object' }),
      advice: answer({}, { advice: answer({ ...adviceName, ends }), next: answer({ ...adviceName, ends, short: number }) }),
      route: { type: 'object' },
      escalations: listOf({ type: 'object' }),
      knockouts: listOf({ type: 'object' }),
      findings: listOf(ref('LocalizedText')),
    },
  ),
  ExplanationText: answer(
    {
      completeness: text,
      goals: listOf(
        answer({
          goal: text,
          line: text,
          criteria: listOf(answer({ criterion: text, sentences: text, chain: text, rules: listOf(rule) })),
        }),
      ),
      totals: listOf(text),
      sum: listOf(
        answer(
          { key: oneOf('contribution', 'urgency', 'impactLoad', 'priority'), label: text, value: text, formulas: listOf(text) },
          { say: text },
        ),
      ),
      axes: listOf(answer({ axis: text, sentence: text })),
      interval: listOf(text),
      advice: text,
      route: text,
      escalations: listOf(answer({ key: text, sentence: text })),
      knockouts: listOf(answer({ rule: text, sentence: text, conditions: listOf(text) })),
      findings: listOf(text),
    },
    { statement: text },
  ),
  ProjectExplanation: answer({ code: text, release: text, at: text, explanation: ref('Explanation'), text: ref('ExplanationText') }),
  CounterfactualTarget: answer({ kind: oneOf('nextAdvice', 'nextBand', 'priority') }, { criterion: text, priority: number }),
  Counterfactual: answer(
    {
      changes: listOf(answer({ path: text, page: text, question: { type: 'object' }, from: anything, to: anything })),
      distance: number,
      priority: number,
      difference: number,
      goals: listOf(answer({ goal: text, name: ref('LocalizedText') }, { before: number, after: number })),
    },
    { advice: text },
  ),
  Counterfactuals: answer(
    {
      release: text,
      target: ref('CounterfactualTarget'),
      state: oneOf('searched', 'noScore', 'highest', 'highestScore', 'reached', 'noQuestions'),
      now: answer({}, { priority: number, advice: text }),
      reached: listOf(ref('Counterfactual')),
      steps: listOf(ref('Counterfactual')),
      questions: listOf(text),
      weighings: integer,
      complete: truth,
      text,
    },
    { advice: answer({ ...adviceName, from: number }), criterion: answer(adviceName), best: ref('Counterfactual') },
  ),
  ProjectComparison: answer({
    first: compared,
    second: compared,
    comparison: answer({
      basis: oneOf('priority', 'contribution'),
      first: number,
      second: number,
      difference: number,
      terms: listOf(
        answer(
          { kind: oneOf('goal', 'urgency', 'ease'), key: text, first: side, second: side, difference: figure },
          { name: ref('LocalizedText') },
        ),
      ),
      sameFramework: truth,
    }),
    text,
  }),
};
