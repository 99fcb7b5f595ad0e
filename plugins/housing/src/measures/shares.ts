import { type Answers, type Measure, readNumber, roundHalfAwayFromZero } from '@weegbrug/core/plugin';
import type { HousingSettings } from '../settings.ts';

/** Shares are shown with one decimal, and compared as shown. */
export const shareDecimals = 1;

/** `part` of `whole` in per cent as shown. Where nothing is added there is no share: 0. */
export const shareOf = (part: number, whole: number): number =>
  whole <= 0 ? 0 : roundHalfAwayFromZero((part / whole) * 100, shareDecimals);

/** Those of the paths that hold no number. */
export const withoutNumber = (answers: Answers, paths: readonly string[]): string[] =>
  paths.filter((path) => readNumber(answers, path) === undefined);

const percentOfHomes = {
  type: 'number',
  unit: { nl: '%', en: '%' },
  denominator: { nl: 'van de woningen die het project toevoegt', en: 'of the homes that the project adds' },
  decimals: shareDecimals,
} as const;

export const homesMeasure: Measure = {
  key: 'homes',
  name: { nl: 'Woningen die het project toevoegt', en: 'Homes that the project adds' },
  type: 'number',
  unit: { nl: 'woningen', en: 'homes' },
  denominator: { nl: 'per project, nieuwbouw min sloop', en: 'per project, new homes minus demolished ones' },
  decimals: 0,
  source: { nl: 'Opgave van de aanvrager', en: 'Statement of the applicant' },
  reads: ['housing.homesAdded'],
  measure: (answers) => {
    const homes = readNumber(answers, 'housing.homesAdded');
    return homes === undefined ? { missing: ['housing.homesAdded'] } : { value: homes };
  },
};

/** A share of the homes that are added; not asked, and 0, when no homes are added. */
const segmentShare = (key: string, name: Measure['name'], source: Measure['source'], segments: readonly string[]): Measure => ({
  ...percentOfHomes,
  key,
  name,
  source,
  reads: ['housing.homesAdded', ...segments],
  measure: (answers) => {
    const homes = readNumber(answers, 'housing.homesAdded');
    if (homes !== undefined && homes <= 0) return { value: 0 };
    const missing = withoutNumber(answers, ['housing.homesAdded', ...segments]);
    if (missing.length > 0) return { missing };
    return {
      value: shareOf(
        segments.reduce((sum, path) => sum + readNumber(answers, path)!, 0),
        homes!,
      ),
    };
  },
});

export const affordableShareMeasure = segmentShare(
  'affordableShare',
  { nl: 'Aandeel betaalbare woningen', en: 'Share of affordable homes' },
  {
    nl: 'Wet versterking regie volkshuisvesting: twee derde betaalbaar als landelijk doel',
    en: 'Dutch public housing act: two thirds affordable as the national aim',
  },
  ['housing.socialHomes', 'housing.midSegmentHomes'],
);

export const socialShareMeasure = segmentShare(
  'socialShare',
  { nl: 'Aandeel sociale huur', en: 'Share of social rent' },
  {
    nl: 'Wet versterking regie volkshuisvesting: 30 procent sociale huur als landelijk doel',
    en: 'Dutch public housing act: 30 per cent social rent as the national aim',
  },
  ['housing.socialHomes'],
);

export const sizeShareMeasure: Measure = {
  key: 'sizeShare',
  name: { nl: 'Omvang ten opzichte van de jaaropgave', en: 'Size compared with the annual target' },
  type: 'number',
  unit: { nl: '%', en: '%' },
  denominator: { nl: 'van de jaaropgave van de gemeente', en: 'of the municipality’s annual target' },
  decimals: shareDecimals,
  source: {
    nl: 'Woningbouwprogramma van de gemeente (instelling jaaropgave)',
    en: 'Housing programme of the municipality (setting annual target)',
  },
  reads: ['housing.homesAdded'],
  measure: (answers, settings) => {
    const homes = readNumber(answers, 'housing.homesAdded');
    if (homes === undefined) return { missing: ['housing.homesAdded'] };
    return { value: (homes / (settings as HousingSettings).annualTarget) * 100 };
  },
};
