import type { CriterionEvidence, GoalWeighing } from '../framework/weighing.ts';
import type { Band } from '../framework/weighingFramework.ts';
import { localize, type Language } from '../shared/localizedText.ts';

/** One goal on the sheet: weight, score, points, a bar, and the reasons in words. */
export const goalLine = (goal: GoalWeighing, scale: { min: number; max: number }, language: Language) => {
  const reach = Math.max(Math.abs(scale.min), Math.abs(scale.max));
  const width = ((Math.abs(goal.score ?? 0) / reach) * 50).toFixed(1);
  const negative = (goal.score ?? 0) < 0;
  return {
    name: goal.name,
    weight: goal.weight,
    score: goal.score,
    scoreText: goal.score === undefined ? '' : signed(goal.score, language),
    points: goal.points,
    partly: goal.completeness > 0 && goal.completeness < 1,
    unknown: goal.completeness === 0,
    /** Numbers of the drawing as text, so that they are not written with a comma. */
    bar: { x: negative ? (50 - Number(width)).toFixed(1) : '50', width, negative },
    reasons: goal.evidence.map((evidence) => reason(evidence, language)),
  };
};

/** "Woningbouwindex 68,50: 60 of meer geeft +3 (B)". */
const reason = (evidence: CriterionEvidence, language: Language): string => {
  const indicator = localize(evidence.indicator, language);
  const evidenceClass = ` (${evidence.class})`;
  if (evidence.status === 'missing') return `${indicator}: ${reasonsMissing[evidence.reason ?? 'noAnswer'][language]}${evidenceClass}`;
  const score = signed(evidence.score ?? 0, language);
  const value = shownValue(evidence, language);
  if (evidence.rule !== undefined) return `${indicator}${value}: ${localize(evidence.rule.name, language)} → ${score}${evidenceClass}`;
  if (evidence.band !== undefined) return `${indicator}${value}: ${bandText(evidence.band, language)} → ${score}${evidenceClass}`;
  return `${indicator}: ${score}${evidenceClass}`;
};

const reasonsMissing = {
  noAnswer: { nl: 'nog niet beantwoord', en: 'not answered yet' },
  outsideBands: { nl: 'waarde valt buiten alle klassen', en: 'value lies outside all bands' },
  wrongType: { nl: 'antwoord is niet bruikbaar', en: 'answer cannot be used' },
  unknownRule: { nl: 'nog niet te bepalen', en: 'cannot be determined yet' },
  measureFailed: { nl: 'meting is niet gelukt', en: 'measurement failed' },
} as const;

const number = (value: number, language: Language, decimals?: number): string =>
  value
    .toLocaleString(
      language === 'nl' ? 'nl-NL' : 'en-GB',
      decimals === undefined ? { maximumFractionDigits: 2 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
    )
    .replace(/^-/, '−');

const signed = (value: number, language: Language): string => `${value > 0 ? '+' : ''}${number(value, language)}`;

const shownValue = ({ value, unit, measure }: CriterionEvidence, language: Language): string => {
  if (typeof value !== 'number') return '';
  const words = unit === undefined ? '' : ` ${localize(unit, language)}`;
  return ` ${number(value, language, measure?.decimals)}${words}`;
};

const bandText = ({ from, above, upTo, below }: Band, language: Language): string => {
  const dutch = language === 'nl';
  const low =
    from !== undefined
      ? dutch
        ? `${number(from, language)} of meer`
        : `${number(from, language)} or more`
      : above !== undefined
        ? dutch
          ? `meer dan ${number(above, language)}`
          : `more than ${number(above, language)}`
        : undefined;
  const high =
    upTo !== undefined
      ? dutch
        ? `ten hoogste ${number(upTo, language)}`
        : `at most ${number(upTo, language)}`
      : below !== undefined
        ? dutch
          ? `minder dan ${number(below, language)}`
          : `less than ${number(below, language)}`
        : undefined;
  if (low !== undefined && high !== undefined) return `${low}, ${high}`;
  return low ?? high ?? (dutch ? 'elke waarde' : 'any value');
};
