import type { PluginDefinition } from '@weegbrug/core/plugin';

/** A project of the reference municipality, a refused one and an unfinished one, with the values that must come out. */
export const socialSamples: PluginDefinition['samples'] = [
  {
    name: { nl: 'Kansrijke start en gezinsaanpak Vogelwijk', en: 'Promising start and family approach Vogelwijk' },
    answers: {
      social: {
        goal: 'excellent',
        conditions: 'good',
        nearResidents: 'excellent',
        targetGroupSize: 400,
        reachPeople: 240,
        sesWoa: -0.31,
        youthCareBefore: 13.8,
        youthCareAfter: 12.6,
        waitingDaysBefore: 92,
        waitingDaysAfter: 45,
      },
    },
    expected: { assessment: 94, refused: false, reachShare: 60, sesWoa: -0.31, youthCareChange: -1.2, waitingDaysChange: -47 },
  },
  {
    name: { nl: 'Afgewezen: randvoorwaarden onvoldoende', en: 'Refused: conditions insufficient' },
    answers: { social: { goal: 'excellent', conditions: 'insufficient' } },
    expected: { assessment: 0, refused: true, reachShare: undefined },
  },
  {
    name: { nl: 'Nog niet af: één oordeel ontbreekt', en: 'Unfinished: one judgement is missing' },
    answers: { social: { goal: 'good', conditions: 'moderate' } },
    expected: { assessment: undefined, refused: undefined },
  },
];
