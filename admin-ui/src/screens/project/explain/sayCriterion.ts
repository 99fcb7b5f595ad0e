import { readPath } from '@weegbrug/core/shared';
import type { CriterionEvidence, GoalWeighing, MeasurePart, WeighingFramework } from '@weegbrug/core/framework';
import type { Answers } from '@weegbrug/core/forms';
import { sayBand } from './sayBand.ts';
import { sayPoints } from './sayPoints.ts';
import type { Words } from './words.ts';

type Subject = {
  evidence: CriterionEvidence;
  goal: GoalWeighing;
  framework: WeighingFramework;
  answers: Answers;
  ruleFacts: readonly string[];
};

/**
 * Why a criterion got its score, as sentences from answer to rule, from rule to score, from score to points. What matters stands between `**`.
 * @param subject.ruleFacts the facts on which the deciding rule rests, in words ("Verharding per saldo: 9.000 m²")
 */
export const sayCriterion = (subject: Subject, words: Words): string => {
  const { evidence } = subject;
  if (evidence.status === 'missing' || evidence.score === undefined)
    return words.t(`weigh.say.missing.${evidence.reason ?? 'noAnswer'}`, { value: sayValue(evidence, words) });
  return [...sayReason(subject, words), sayPoints(evidence, subject.goal, subject.framework, words)].join(' ');
};

const sayReason = ({ evidence, framework, answers, ruleFacts }: Subject, words: Words): readonly string[] => {
  const { t, local, formats } = words;
  const indicator = local(evidence.indicator);
  const score = sayScore(evidence.score ?? 0, formats);
  const source = framework.criteria.find((criterion) => criterion.key === evidence.criterion)?.source;
  const facts = ruleFacts.length === 0 ? [] : [`${ruleFacts.join('; ')}.`];
  if (evidence.rule !== undefined) return [...facts, t('weigh.say.rule', { rule: local(evidence.rule.name), score })];
  if (source?.kind === 'rules') return [t('weigh.say.otherwise', { score })];
  if (evidence.band !== undefined) {
    const band = sayBand(evidence.band, source?.kind === 'bands' ? source.bands : [], words);
    return [
      ...sayParts(evidence.measure?.parts ?? [], words),
      t('weigh.say.bands', { indicator, value: sayValue(evidence, words), band, score }),
    ];
  }
  if (source?.kind !== 'judgement') return [t('weigh.say.choices', { indicator, score })];
  const scale = framework.scale.labels?.find((entry) => entry.score === evidence.score)?.label;
  return [
    t(scale === undefined ? 'weigh.say.judgement' : 'weigh.say.judged', { indicator, score, label: local(scale) }),
    ...sayMotivation(evidence, answers, words),
  ];
};

/** The two indicators that count most, with their answers. */
const sayParts = (parts: readonly MeasurePart[], { t, local }: Words): readonly string[] => {
  const inWords = (part: MeasurePart): string => t('weigh.say.part', { name: local(part.label), answer: local(part.answer) });
  const [first, second] = [...parts].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  if (first === undefined) return [];
  return [
    second === undefined
      ? `${local(first.label)}: ${local(first.answer)}.`
      : t('weigh.say.parts', { first: inWords(first), second: inWords(second) }),
  ];
};

/** A judgement carries its reason in the question beside it, named after it: `publicSpace` and `publicSpaceReason`. */
const sayMotivation = ({ fact }: CriterionEvidence, answers: Answers, { t }: Words): readonly string[] => {
  const reason = fact?.startsWith('answers.') === true ? readPath(answers, `${fact.slice('answers.'.length)}Reason`) : undefined;
  return typeof reason === 'string' && reason.trim() !== '' ? [t('weigh.say.because', { reason: reason.trim() })] : [];
};

/** "68,50 punten op een schaal tot 100": value, unit and denominator. */
const sayValue = (evidence: CriterionEvidence, { formats, local }: Words): string => {
  if (typeof evidence.value !== 'number') return String(evidence.value ?? '–');
  const decimals = evidence.measure?.decimals ?? (Number.isInteger(evidence.value) ? 0 : 2);
  const unit = local(evidence.measure?.unit ?? evidence.unit);
  return [`**${[formats.number(evidence.value, decimals), unit].filter((part) => part !== '').join(' ')}**`, local(evidence.denominator)]
    .filter((part) => part !== '')
    .join(' ');
};

export const sayScore = (score: number, formats: Words['formats']): string => formats.signed(score, Number.isInteger(score) ? 0 : 2);
