import type { FindingEntry } from './findingEntry.ts';

/** Findings of agreements on weights. */
export const weightFindings = {
  agreementDeparted: {
    severity: 'warning',
    nl: 'De gewichten wijken af van het vastgestelde besluit.',
    en: 'The weights depart from the adopted decision.',
  },
  agreementGoalsChanged: {
    severity: 'warning',
    nl: 'De doelen zijn andere dan in het vastgestelde besluit.',
    en: 'The goals are other than in the adopted decision.',
  },
  judgementMissing: {
    severity: 'error',
    nl: 'Een oordeel heeft niet wat de methode vraagt.',
    en: 'A judgement lacks what the method asks.',
  },
  outcomeMissing: { severity: 'error', nl: 'Een uitkomst ontbreekt.', en: 'An outcome is missing.' },
  derivedWrong: {
    severity: 'error',
    nl: 'De afgeleide gewichten volgen niet uit de oordelen.',
    en: 'The derived weights do not follow from the judgements.',
  },
  reasonMissing: { severity: 'error', nl: 'Een afwijking heeft geen reden.', en: 'A departure has no reason.' },
  pointsNegative: { severity: 'error', nl: 'Punten zijn negatief.', en: 'Points are negative.' },
  pointsMissing: { severity: 'error', nl: 'Een doel heeft geen punten.', en: 'A goal has no points.' },
  pointsZero: { severity: 'error', nl: 'Alle punten zijn 0.', en: 'All points are 0.' },
  pointsSum: { severity: 'error', nl: 'De punten zijn samen geen 100.', en: 'The points do not add up to 100.' },
  comparisonWrong: { severity: 'error', nl: 'Een vergelijking is niet te lezen.', en: 'A comparison cannot be read.' },
  comparisonDuplicate: { severity: 'error', nl: 'Twee doelen zijn vaker vergeleken.', en: 'Two goals are compared more than once.' },
  goalWithItself: { severity: 'error', nl: 'Een doel is met zichzelf vergeleken.', en: 'A goal is compared with itself.' },
  notReciprocal: { severity: 'error', nl: 'Twee vergelijkingen spreken elkaar tegen.', en: 'Two comparisons contradict each other.' },
  ratioNoNumber: { severity: 'error', nl: 'Een verhouding is geen getal.', en: 'A ratio is no number.' },
  ratioNotPositive: { severity: 'error', nl: 'Een verhouding is niet groter dan 0.', en: 'A ratio is not greater than 0.' },
  ratioOutsideScale: { severity: 'error', nl: 'Een verhouding ligt niet op de schaal.', en: 'A ratio is not on the scale.' },
  matrixWrong: { severity: 'error', nl: 'De matrix met vergelijkingen is niet te lezen.', en: 'The matrix of comparisons cannot be read.' },
  matrixTooLarge: { severity: 'error', nl: 'De matrix is te groot.', en: 'The matrix is too large.' },
  matrixSize: { severity: 'error', nl: 'De matrix is niet vierkant.', en: 'The matrix is not square.' },
  matrixDiagonal: { severity: 'error', nl: 'Op de diagonaal staat iets anders dan 1.', en: 'The diagonal holds something else than 1.' },
  notConnected: { severity: 'error', nl: 'De vergelijkingen hangen niet samen.', en: 'The comparisons do not hang together.' },
  goalsTooMany: { severity: 'error', nl: 'Er zijn te veel doelen om te vergelijken.', en: 'There are too many goals to compare.' },
  goalsMissing: { severity: 'error', nl: 'Er zijn geen doelen om te vergelijken.', en: 'There are no goals to compare.' },
  goalCount: { severity: 'error', nl: 'Het aantal doelen klopt niet met de matrix.', en: 'The number of goals does not fit the matrix.' },
  tooPrecise: { severity: 'error', nl: 'Een gewicht heeft te veel decimalen.', en: 'A weight has too many decimals.' },
  byMissing: { severity: 'error', nl: 'Er staat niet wie de gewichten vaststelde.', en: 'It does not say who adopted the weights.' },
  dayWrong: { severity: 'error', nl: 'De dag van vaststellen kan niet.', en: 'The day of adoption is impossible.' },
} as const satisfies Readonly<Record<string, FindingEntry>>;
