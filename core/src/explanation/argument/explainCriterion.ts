import type { Answers } from '../../forms/formDefinition.ts';
import type { CriterionEvidence, GoalWeighing, MeasureResult, MissingEffect } from '../../framework/weighing.ts';
import type { WeighingFramework } from '../../framework/weighingFramework.ts';
import { readPath } from '../../shared/dottedPath.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { roundHalfAwayFromZero, snap } from '../../shared/rounding.ts';
import { apportion } from '../apportion.ts';
import type { CriterionArgument, Figure, OperatorWords, PartArgument, ScoreArgument } from '../explanation.ts';
import { endsWithin } from './endsWithin.ts';
import type { FactArguments } from './factArguments.ts';
import { ruleArguments } from './ruleArguments.ts';

export type CriterionContext = {
  framework: WeighingFramework;
  answers: Answers;
  facts: FactArguments;
  operators: ReadonlyMap<string, OperatorWords>;
  missing: readonly MissingEffect[];
  /** What is said about a criterion whose value could not be used. */
  findings: readonly { criterion?: string; message: LocalizedText }[];
};

/** From indicator to points for one criterion, with everything that the way rests on. */
export const explainCriterion = (
  evidence: CriterionEvidence,
  goal: GoalWeighing,
  points: Figure,
  known: number,
  context: CriterionContext,
): CriterionArgument => {
  const { criterion, name, indicator, source, baseline, value, measure, fact, score, low, high } = evidence;
  const decimals = measure?.decimals ?? (typeof value === 'number' && !Number.isInteger(value) ? 2 : 0);
  const unit = measure?.unit ?? evidence.unit;
  const denominator = evidence.denominator ?? measure?.denominator;
  return {
    criterion,
    goal: goal.goal,
    name,
    indicator,
    ...(unit === undefined ? {} : { unit }),
    ...(denominator === undefined ? {} : { denominator }),
    class: evidence.class,
    source,
    ...(measure?.source === undefined ? {} : { method: measure.source }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(value === undefined ? {} : { value, decimals }),
    ...(fact === undefined ? {} : { fact: context.facts(fact) }),
    ...(measure === undefined ? {} : { measure: measureArgument(measure) }),
    rules: ruleArguments(evidence.ruleSet, evidence.rule?.key, context.facts, context.operators),
    how: scoreArgument(evidence, context),
    ...(score === undefined ? {} : { score }),
    ...(low === undefined || high === undefined ? {} : { spread: { low, high } }),
    weight: goal.weight,
    share: evidence.status === 'known' && known > 0 ? snap(evidence.share / known) : 0,
    points,
  };
};

/** The parts of a measure; shown so that they add up to its value when they do so unrounded. */
const measureArgument = ({ name, value, decimals = 2, parts = [] }: MeasureResult): NonNullable<CriterionArgument['measure']> => {
  const sum = snap(parts.reduce((total, part) => total + part.points, 0));
  const additive = typeof value === 'number' && parts.length > 0 && roundHalfAwayFromZero(sum, decimals) === value;
  const shown = additive
    ? apportion(
        parts.map((part) => part.points),
        value,
        Math.max(2, decimals),
      )
    : parts.map((part) => roundHalfAwayFromZero(part.points, 2));
  return {
    name,
    ...(value === undefined ? {} : { value }),
    decimals,
    parts: parts.map((part, index): PartArgument => ({ ...part, points: { exact: part.points, shown: shown[index]! } })),
    additive,
  };
};

const scoreArgument = (evidence: CriterionEvidence, context: CriterionContext): ScoreArgument => {
  const source = context.framework.criteria.find(({ key }) => key === evidence.criterion)?.source;
  if (evidence.status === 'missing' || evidence.score === undefined) return missingArgument(evidence, context);
  if (evidence.rule !== undefined) return { kind: 'rule', rule: evidence.rule };
  if (evidence.ruleSet !== undefined) return sumArgument(evidence.ruleSet);
  if (evidence.band !== undefined)
    return { kind: 'band', ends: endsWithin(evidence.band, source?.kind === 'bands' ? source.bands : [evidence.band]) };
  return source?.kind === 'choices' ? choiceArgument(evidence, context) : judgementArgument(evidence, context);
};

/** A score by rules that is not the score of one rule: a sum of several, or the one for when none holds. */
const sumArgument = ({ score, events, evidence }: NonNullable<CriterionEvidence['ruleSet']>): ScoreArgument =>
  score === undefined
    ? { kind: 'otherwise' }
    : {
        kind: 'sum',
        rules: events.flatMap(({ rule, event }) =>
          event.type === 'score'
            ? [{ name: evidence.find((one) => one.rule === rule)?.name ?? { nl: rule }, score: event.params.score }]
            : [],
        ),
      };

const choiceArgument = ({ fact, value }: CriterionEvidence, { facts }: CriterionContext): ScoreArgument => {
  const choice = fact === undefined ? undefined : facts(fact).question?.options?.find((option) => option.value === value)?.label;
  return { kind: 'choice', ...(choice === undefined ? {} : { choice }) };
};

/** A judgement carries its reason in the question beside it, named after it: `publicSpace` and `publicSpaceReason`. */
const judgementArgument = ({ fact, score }: CriterionEvidence, { framework, answers }: CriterionContext): ScoreArgument => {
  const label = framework.scale.labels?.find((entry) => entry.score === score)?.label;
  const reason = fact?.startsWith('answers.') === true ? readPath(answers, `${fact.slice('answers.'.length)}Reason`) : undefined;
  const motivation = typeof reason === 'string' ? reason.trim() : '';
  return { kind: 'judgement', ...(label === undefined ? {} : { label }), ...(motivation === '' ? {} : { motivation }) };
};

const missingArgument = (
  { criterion, reason = 'noAnswer', measure }: CriterionEvidence,
  { missing, facts, findings, framework }: CriterionContext,
): ScoreArgument => {
  const effect = missing.find((entry) => entry.kind === 'criterion' && entry.key === criterion);
  const source = framework.criteria.find(({ key }) => key === criterion)?.source;
  const refused = reason === 'wrongType' ? findings.find((finding) => finding.criterion === criterion)?.message : undefined;
  return {
    kind: 'missing',
    reason: reason === 'noAnswer' && source?.kind === 'judgement' && source.panel !== undefined ? 'notSettled' : reason,
    needs: (effect?.facts ?? []).map(facts),
    ...(measure?.failure === undefined ? {} : { failure: measure.failure }),
    ...(refused === undefined ? {} : { refused }),
    ...(effect === undefined ? {} : { effect: { low: effect.low, high: effect.high } }),
  };
};
