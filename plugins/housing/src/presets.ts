import type { CriterionPreset } from '@weegbrug/core/plugin';

/** Ready-made criteria; the municipality chooses the goal. */
export const housingCriteria: readonly CriterionPreset[] = [
  {
    key: 'housing-index',
    name: { nl: 'Woningbouwindex', en: 'Housing index' },
    source: {
      kind: 'bands',
      value: { fact: 'measures', path: 'housing.index' },
      bands: [
        { from: 60, score: 3 },
        { from: 40, score: 2 },
        { from: 20, score: 1 },
        { from: 0, score: 0 },
        { above: -40, score: -1 },
        { above: -60, score: -2 },
        { upTo: -60, score: -3 },
      ],
    },
    evidence: {
      class: 'B',
      indicator: { nl: 'Woningbouwindex', en: 'Housing index' },
      unit: { nl: 'punten', en: 'points' },
      denominator: { nl: 'op een schaal tot 100', en: 'on a scale up to 100' },
      source: { nl: 'Rekenmodel woningbouw', en: 'Housing model' },
    },
  },
  {
    key: 'housing-impulse',
    name: { nl: 'Woningbouwimpuls', en: 'Woningbouwimpuls' },
    source: {
      kind: 'bands',
      value: { fact: 'measures', path: 'housing.impulseScore' },
      bands: [
        { from: 8, score: 3 },
        { from: 6.5, score: 2 },
        { from: 5.5, score: 1 },
        { from: 1, score: 0 },
      ],
    },
    evidence: {
      class: 'C',
      indicator: { nl: 'Score Woningbouwimpuls', en: 'Woningbouwimpuls score' },
      unit: { nl: 'punten', en: 'points' },
      denominator: { nl: 'op een schaal van 1 tot en met 10', en: 'on a scale from 1 to 10' },
      source: { nl: 'Regeling Woningbouwimpuls', en: 'Dutch Woningbouwimpuls scheme' },
    },
  },
];
