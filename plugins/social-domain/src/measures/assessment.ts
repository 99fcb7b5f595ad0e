import { type Answers, formatNumber, type Measure, type MeasurePart, readText, roundHalfAwayFromZero } from '@weegbrug/core/plugin';
import { judgements } from '../sections/assessment.ts';
import type { SocialSettings } from '../settings.ts';

type Judgement = (typeof judgements)[number];

const aspects = [
  { path: 'social.goal', weight: 'goal', label: { nl: 'Bijdrage aan het doel', en: 'Contribution to the goal' } },
  { path: 'social.conditions', weight: 'conditions', label: { nl: 'Randvoorwaarden', en: 'Conditions' } },
  { path: 'social.nearResidents', weight: 'nearResidents', label: { nl: 'Dicht bij inwoners', en: 'Near residents' } },
] as const;
const paths = aspects.map(({ path }) => path);

const judgementNames: Record<Judgement, { nl: string; en: string }> = {
  excellent: { nl: 'uitstekend', en: 'excellent' },
  good: { nl: 'goed', en: 'good' },
  sufficient: { nl: 'voldoende', en: 'sufficient' },
  moderate: { nl: 'matig', en: 'moderate' },
  insufficient: { nl: 'onvoldoende', en: 'insufficient' },
};

const readJudgement = (answers: Answers, path: string): Judgement | undefined => {
  const text = readText(answers, path);
  return judgements.find((judgement) => judgement === text);
};

const source = {
  nl: 'Beoordelingskader sociale agenda met afwijzing, zoals Katwijk het publiceert',
  en: 'Assessment framework of the social agenda with refusal, as Katwijk publishes it',
};

/** Points 0 … 100: each part gives its points times the percentage of its judgement. One insufficient part refuses the project: 0. */
export const assessmentMeasure: Measure = {
  key: 'assessment',
  name: { nl: 'Beoordeling sociaal domein', en: 'Social domain assessment' },
  type: 'number',
  unit: { nl: 'punten', en: 'points' },
  denominator: { nl: 'van 100', en: 'of 100' },
  decimals: 2,
  source,
  reads: paths,
  measure: (answers, untyped) => {
    const settings = untyped as SocialSettings;
    const given = aspects.map(({ path }) => readJudgement(answers, path));
    const refused = given.includes('insufficient');
    const missing = paths.filter((_, index) => given[index] === undefined);
    if (missing.length > 0 && !refused) return { missing };
    const parts: MeasurePart[] = aspects.flatMap(({ weight, label }, index) => {
      const judgement = given[index];
      if (judgement === undefined) return [];
      const percentage = judgement === 'insufficient' || refused ? 0 : settings.percentages[judgement];
      const shown = formatNumber(percentage);
      const rule = refused
        ? { nl: 'een onderdeel is onvoldoende: afgewezen', en: 'one part is insufficient: refused' }
        : { nl: `${shown.nl} % van de punten`, en: `${shown.en}% of the points` };
      const share = settings.weights[weight] / 100;
      return [
        { label, answer: judgementNames[judgement], rule, value: percentage, share, points: roundHalfAwayFromZero(percentage * share, 6) },
      ];
    });
    return { value: parts.reduce((sum, { value, share }) => sum + value * share, 0), parts };
  },
};

/** True as soon as one part is judged insufficient; false only when all three are known and none is. */
export const refusedMeasure: Measure = {
  key: 'refused',
  name: { nl: 'Afgewezen bij de beoordeling', en: 'Refused in the assessment' },
  type: 'boolean',
  source,
  reads: paths,
  measure: (answers) => {
    const given = aspects.map(({ path }) => readJudgement(answers, path));
    if (given.includes('insufficient')) return { value: true };
    const missing = paths.filter((_, index) => given[index] === undefined);
    return missing.length > 0 ? { missing } : { value: false };
  },
};
