import { answer, anything, integer, listOf, number, oneOf, ref, text, truth } from './build.ts';

const interval = answer({ low: number, high: number });
const axisEvidence = answer({ facts: listOf(text) }, { class: number, value: number });

/** Shapes of a weighing with its evidence. */
export const weighingSchemas = {
  MeasureResult: answer(
    { key: text, status: oneOf('known', 'missing', 'failed'), name: ref('LocalizedText'), plugin: text, pluginVersion: text },
    {
      value: { type: ['number', 'string', 'boolean'] },
      unit: ref('LocalizedText'),
      denominator: ref('LocalizedText'),
      decimals: integer,
      source: ref('LocalizedText'),
      parts: listOf(
        answer({
          label: ref('LocalizedText'),
          answer: ref('LocalizedText'),
          rule: ref('LocalizedText'),
          value: number,
          share: number,
          points: number,
        }),
      ),
      missing: listOf(text),
      failure: text,
    },
  ),
  Evidence: answer(
    {
      criterion: text,
      name: ref('LocalizedText'),
      status: oneOf('known', 'missing'),
      share: number,
      points: number,
      class: oneOf('A', 'B', 'C'),
      indicator: ref('LocalizedText'),
      source: ref('LocalizedText'),
    },
    {
      reason: text,
      score: number,
      low: number,
      high: number,
      unit: ref('LocalizedText'),
      denominator: ref('LocalizedText'),
      baseline: text,
      value: anything,
      fact: text,
    },
  ),
  GoalWeighing: answer(
    {
      goal: text,
      name: ref('LocalizedText'),
      path: listOf(text),
      weight: number,
      applicable: truth,
      points: number,
      positive: number,
      negative: number,
      completeness: number,
      evidence: listOf(ref('Evidence')),
    },
    { score: number },
  ),
  Weighing: answer(
    {
      interval,
      completeness: { type: 'number', minimum: 0, maximum: 1 },
      contribution: answer({ net: number, positive: number, negative: number }),
      axes: answer({}, { complexity: number, risk: number, capacity: number }),
      axisEvidence: answer({ complexity: axisEvidence, risk: axisEvidence, capacity: axisEvidence }),
      impactLoadInterval: interval,
      provisional: truth,
      possibleAdvice: listOf(text),
      route: text,
      escalations: listOf(
        answer(
          {
            key: text,
            name: ref('LocalizedText'),
            consequence: ref('LocalizedText'),
            outcome: oneOf('certain', 'possible'),
            requiresMotivation: truth,
          },
          { goal: text, requiresAnswer: text },
        ),
      ),
      knockouts: listOf(answer({ ruleSet: text, rule: text, outcome: oneOf('certain', 'possible'), message: ref('LocalizedText') })),
      goals: listOf(ref('GoalWeighing')),
      missing: listOf(
        answer(
          {
            kind: oneOf('criterion', 'axis', 'urgency'),
            key: text,
            name: ref('LocalizedText'),
            facts: listOf(text),
            low: number,
            high: number,
          },
          { goal: text },
        ),
      ),
      findings: listOf(answer({ message: ref('LocalizedText') }, { criterion: text })),
      unrounded: answer(
        { contribution: number, positive: number, negative: number },
        { urgency: number, impactLoad: number, priority: number },
      ),
      release: text,
    },
    {
      priority: number,
      urgency: number,
      urgencyClass: integer,
      impactLoad: number,
      advice: text,
      at: text,
      uncertain: listOf(
        answer({ criterion: text, name: ref('LocalizedText'), goal: text, class: oneOf('A', 'B', 'C'), low: number, high: number }),
      ),
    },
  ),
  TrialWeighing: answer({ weighing: ref('Weighing'), measures: listOf(ref('MeasureResult')) }),
  ProjectWeighing: { allOf: [ref('Weighing'), answer({ at: text, code: text, measures: listOf(ref('MeasureResult')) })] },
};
