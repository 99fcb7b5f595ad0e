import { formatNumber, type Measure, type MeasurePart, readNumber, roundHalfAwayFromZero } from '@weegbrug/core/plugin';
import type { HousingSettings } from '../settings.ts';
import { withoutNumber } from './shares.ts';

const aspects = [
  { path: 'housing.impulseNecessity', weight: 'necessity', label: { nl: 'Noodzaak', en: 'Necessity' } },
  { path: 'housing.impulseEffectiveness', weight: 'effectiveness', label: { nl: 'Effectiviteit', en: 'Effectiveness' } },
  { path: 'housing.impulseEfficiency', weight: 'efficiency', label: { nl: 'Efficiëntie', en: 'Efficiency' } },
  { path: 'housing.impulseUrgency', weight: 'urgency', label: { nl: 'Urgentie', en: 'Urgency' } },
] as const;
const paths = aspects.map(({ path }) => path);

/** Score of the national scheme Woningbouwimpuls, 1 … 10: four marks by weight. 7/6/7/8 → 6.95. */
export const impulseScoreMeasure: Measure = {
  key: 'impulseScore',
  name: { nl: 'Score Woningbouwimpuls', en: 'Woningbouwimpuls score' },
  type: 'number',
  unit: { nl: 'punten', en: 'points' },
  denominator: { nl: 'op een schaal van 1 tot en met 10', en: 'on a scale from 1 to 10' },
  decimals: 2,
  source: {
    nl: 'Regeling Woningbouwimpuls, zoals die sinds 1 augustus 2025 geldt',
    en: 'Dutch Woningbouwimpuls scheme, as in force since 1 August 2025',
  },
  reads: paths,
  measure: (answers, settings) => {
    const missing = withoutNumber(answers, paths);
    if (missing.length > 0) return { missing };
    const { impulseWeights } = settings as HousingSettings;
    const parts: MeasurePart[] = aspects.map(({ path, weight, label }) => {
      const value = readNumber(answers, path)!;
      const share = impulseWeights[weight];
      return {
        label,
        answer: formatNumber(value),
        rule: { nl: 'cijfer van 1 tot en met 10', en: 'mark from 1 to 10' },
        value,
        share,
        points: roundHalfAwayFromZero(value * share, 6),
      };
    });
    return { value: parts.reduce((sum, { value, share }) => sum + value * share, 0), parts };
  },
};
