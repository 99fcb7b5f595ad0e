import type { Band, CriterionEvidence, GoalWeighing, WeighingFramework } from '@weegbrug/core/framework';
import type { LocalizedText } from '@weegbrug/core/shared';
import type { Formats } from '../../../messages/useFormats.ts';
import type { Translate } from '../../../messages/useText.ts';

type Words = { t: Translate; local: (text: LocalizedText | undefined) => string; formats: Formats };

/** The reason for a criterion's score as sentences: from answer to rule, from rule to score, from score to points. */
export const sayCriterion = (evidence: CriterionEvidence, goal: GoalWeighing, framework: WeighingFramework, words: Words): readonly string[] => {
  const { t, formats } = words;
  if (evidence.status === 'missing' || evidence.score === undefined)
    return [t(`weigh.say.missing.${evidence.reason ?? 'noAnswer'}`, { value: sayValue(evidence, words) })];
  const score = formats.signed(evidence.score, Number.isInteger(evidence.score) ? 0 : 2);
  const known = goal.evidence.filter((entry) => entry.status === 'known').reduce((sum, entry) => sum + entry.share, 0);
  const weight = known === 0 ? 0 : (goal.weight * evidence.share) / known;
  const scaleMax = Math.max(Math.abs(framework.scale.min), Math.abs(framework.scale.max));
  return [
    sayReason(evidence, framework, score, words),
    t('weigh.say.points', {
      weight: formats.percent(weight, 2),
      weightNumber: formats.number(weight, 4),
      score: formats.number(evidence.score, Number.isInteger(evidence.score) ? 0 : 2),
      scaleMax: formats.number(scaleMax),
      points: formats.signed(evidence.points),
    }),
  ];
};

const sayReason = (evidence: CriterionEvidence, framework: WeighingFramework, score: string, words: Words): string => {
  const { t, local } = words;
  const indicator = local(evidence.indicator);
  const kind = framework.criteria.find((criterion) => criterion.key === evidence.criterion)?.source.kind;
  if (evidence.rule !== undefined) return t('weigh.say.rule', { rule: local(evidence.rule.name), score });
  if (kind === 'rules') return t('weigh.say.otherwise', { score });
  if (evidence.band !== undefined) return t('weigh.say.bands', { indicator, value: sayValue(evidence, words), band: sayBand(evidence.band, words), score });
  return t(kind === 'judgement' ? 'weigh.say.judgement' : 'weigh.say.choices', { indicator, score });
};

const sayValue = (evidence: CriterionEvidence, { formats, local }: Words): string => {
  if (typeof evidence.value !== 'number') return String(evidence.value ?? '–');
  const decimals = evidence.measure?.decimals ?? (Number.isInteger(evidence.value) ? 0 : 2);
  return [formats.number(evidence.value, decimals), local(evidence.measure?.unit ?? evidence.unit)].filter((part) => part !== '').join(' ');
};

/** "vanaf 60", "boven 0 tot en met 5", as the band states its ends. */
export const sayBand = (band: Band, { t, formats }: Pick<Words, 't' | 'formats'>): string => {
  const number = (value: number): string => formats.number(value, Number.isInteger(value) ? 0 : 2);
  const ends: string[] = [];
  if (band.from !== undefined) ends.push(t('band.from', { value: number(band.from) }));
  if (band.above !== undefined) ends.push(t('band.above', { value: number(band.above) }));
  if (band.upTo !== undefined) ends.push(t('band.upTo', { value: number(band.upTo) }));
  if (band.below !== undefined) ends.push(t('band.below', { value: number(band.below) }));
  return ends.length === 0 ? t('band.any') : ends.join(' ');
};
