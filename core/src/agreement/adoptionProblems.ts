import type { Problem } from '../rules/problem.ts';
import { roundHalfAwayFromZero, snap } from '../shared/rounding.ts';
import { checkPoints } from '../weights/checkPoints.ts';
import { agreementTexts } from '../weights/agreementTexts.ts';
import { differsFromDerived } from '../weights/differsFromDerived.ts';
import type { WeightAgreement } from '../weights/weightAgreement.ts';
import type { AdoptWeightsInput } from './adoptWeights.ts';

/** What is wrong with an adoption, at once. @param today ISO date in the town */
export const adoptionProblems = (
  { goals, derived, heldOn }: Pick<WeightAgreement, 'goals' | 'derived' | 'heldOn'>,
  { adopted, reason, by, on }: Omit<AdoptWeightsInput, 'id' | 'expectedRevision'>,
  today: string,
): Problem[] => [
  ...checkPoints(goals, adopted, { pointer: '/adopted' }),
  ...Object.entries(adopted).flatMap(([goal, percent]) =>
    snap(percent) === roundHalfAwayFromZero(percent, 2)
      ? []
      : [{ pointer: `/adopted/${goal}`, code: 'tooPrecise' as const, ...texts.tooPrecise }],
  ),
  ...(by.trim() === '' ? [{ pointer: '/by', code: 'byMissing' as const, ...texts.byMissing }] : []),
  ...(on < heldOn || on > today ? [{ pointer: '/on', code: 'dayWrong' as const, ...texts.dayWrong(heldOn, today) }] : []),
  ...(differsFromDerived(goals, derived, adopted) && (reason ?? '').trim() === ''
    ? [{ pointer: '/reason', code: 'reasonMissing' as const, ...agreementTexts.reasonMissing }]
    : []),
];

const texts = {
  tooPrecise: {
    message: { nl: 'Dit percentage heeft meer dan twee decimalen.', en: 'This percentage has more than two decimals.' },
    remedy: { nl: 'Rond af op twee decimalen.', en: 'Round to two decimals.' },
  },
  byMissing: {
    message: { nl: 'Er staat niet bij wie de gewichten vaststelde.', en: 'It does not say who adopted the weights.' },
    remedy: { nl: 'Vul bijvoorbeeld gemeenteraad in.', en: 'Fill in for instance council.' },
  },
  dayWrong: (from: string, until: string) => ({
    message: {
      nl: 'De datum van het besluit ligt vóór de sessie of in de toekomst.',
      en: 'The date of the decision lies before the session or in the future.',
    },
    remedy: { nl: `Kies een datum van ${from} tot en met ${until}.`, en: `Choose a date from ${from} to ${until}.` },
  }),
};
