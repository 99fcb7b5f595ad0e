import type { Language } from '../shared/localizedText.ts';
import type { CriterionArgument, Explanation, Unexplained } from './explanation.ts';
import { decimalsOf, explanationWords, type ExplanationWords, plain } from './messages/words.ts';
import { sayChain } from './render/sayChain.ts';
import { sayCriterion, sayScore } from './render/sayCriterion.ts';
import { sayCondition } from './render/sayFact.ts';
import { sayAdvice, sayAxis, sayCompleteness, sayEscalation, sayInterval, sayIntervalSums, sayRoute } from './render/sayOutcome.ts';
import { type RuleLine, sayRules } from './render/sayRules.ts';
import { saySum, type SumLine } from './render/saySum.ts';

/** An explanation in sentences, without marks: for the API, the command line and documents. */
export type RenderedExplanation = {
  /** What is said when the reasons cannot be given; the rest is then empty. */
  statement?: string;
  completeness: string;
  goals: readonly {
    goal: string;
    line: string;
    criteria: readonly { criterion: string; sentences: string; chain: string; rules: readonly RuleLine[] }[];
  }[];
  totals: readonly string[];
  sum: readonly SumLine[];
  axes: readonly { axis: string; sentence: string }[];
  interval: readonly string[];
  advice: string;
  route: string;
  escalations: readonly { key: string; sentence: string }[];
  knockouts: readonly { rule: string; sentence: string; conditions: readonly string[] }[];
  findings: readonly string[];
};

/** Makes Dutch or English sentences of an explanation. */
export const renderExplanation = (explanation: Explanation | Unexplained, language: Language): RenderedExplanation => {
  const words = explanationWords(language);
  const { say, local, signed } = words;
  if (explanation.kind === 'unexplained') return { ...nothing, statement: say(`unexplained.${explanation.reason}`) };
  const { sum, goals } = explanation;
  return {
    completeness: sayCompleteness(explanation, words),
    goals: goals.map((goal) => ({
      goal: goal.goal,
      line: sayGoal(goal, words),
      criteria: goal.applicable ? goal.criteria.map((criterion) => renderCriterion(criterion, sum.scaleMax, words)) : [],
    })),
    totals: [
      say('total.positive', { value: signed(sum.contribution.positive) }),
      say('total.negative', { value: signed(sum.contribution.negative) }),
    ],
    sum: saySum(sum, words),
    axes: explanation.axes.map((axis) => ({ axis: axis.axis, sentence: `${local(axis.name)}: ${sayAxis(axis, words)}` })),
    interval: [sayInterval(explanation, words), ...sayIntervalSums(explanation.interval, words)],
    advice: plain(sayAdvice(explanation, words)),
    route: plain(sayRoute(explanation.route, words)),
    escalations: explanation.escalations.map((escalation) => ({
      key: escalation.key,
      sentence: [
        `${local(escalation.name)}${escalation.outcome === 'possible' ? ` (${say('escalation.possible')})` : ''}.`,
        sayEscalation(escalation, words),
        local(escalation.consequence),
      ].join(' '),
    })),
    knockouts: explanation.knockouts.map(({ rule, outcome, message, conditions }) => ({
      rule,
      sentence: `${say(`knockout.${outcome}`)}: ${local(message)}`,
      conditions: conditions.map((condition) => sayCondition(condition, words)),
    })),
    findings: explanation.findings.map(local),
  };
};

const renderCriterion = (criterion: CriterionArgument, scaleMax: number, words: ExplanationWords) => ({
  criterion: criterion.criterion,
  sentences: plain(sayCriterion(criterion, scaleMax, words)),
  chain: sayChain(criterion, scaleMax, words),
  rules: sayRules(criterion.rules, words),
});

const sayGoal = ({ name, weight, score, points, applicable }: Explanation['goals'][number], words: ExplanationWords): string => {
  const { say, local, percent, signed } = words;
  const about = { goal: local(name), weight: percent(weight, decimalsOf(weight * 100, 0, 2)) };
  if (!applicable) return say('goal.notApplicable', about);
  return score === undefined
    ? say('goal.noScore', about)
    : say('goal.line', { ...about, score: sayScore(score, words), points: signed(points.shown) });
};

const nothing: RenderedExplanation = {
  completeness: '',
  goals: [],
  totals: [],
  sum: [],
  axes: [],
  interval: [],
  advice: '',
  route: '',
  escalations: [],
  knockouts: [],
  findings: [],
};
