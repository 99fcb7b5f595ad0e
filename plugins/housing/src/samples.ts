import type { PluginDefinition } from '@weegbrug/core/plugin';

/** Projects of the reference municipality with the values that must come out. */
export const housingSamples: PluginDefinition['samples'] = [
  {
    name: { nl: 'Stationskwartier Noord, 420 woningen', en: 'Stationskwartier Noord, 420 homes' },
    settings: { annualTarget: 420 },
    answers: {
      housing: {
        homesAdded: 420,
        socialHomes: 126,
        midSegmentHomes: 168,
        expensiveHomes: 126,
        temporary: false,
        planStatus: 'inPreparation',
        monthsToStart: 30,
        novexArea: false,
        housingDeal: 'included',
        landExploitation: 'deficit',
        landDeficit: 320_000_000,
        landDeficitPriceLevel: 2026,
        landDeficitCover: ['landReserve'],
      },
    },
    expected: { homes: 420, index: 68.5, affordableShare: 70, socialShare: 30, sizeShare: 100, impulseScore: undefined },
  },
  {
    name: { nl: 'Flexwonen De Kade, 80 tijdelijke woningen', en: 'Flexwonen De Kade, 80 temporary homes' },
    settings: { annualTarget: 420 },
    answers: {
      housing: {
        homesAdded: 80,
        socialHomes: 80,
        midSegmentHomes: 0,
        expensiveHomes: 0,
        temporary: true,
        lifespanYears: 15,
        movable: true,
        targetGroups: [
          { group: 'Spoedzoekers', share: 50 },
          { group: 'Jongeren', share: 30 },
          { group: 'Statushouders', share: 20 },
        ],
        planStatus: 'adopted',
        monthsToStart: 10,
        landExploitation: 'none',
      },
    },
    expected: { homes: 80, index: 53.55, affordableShare: 100, socialShare: 100, sizeShare: 19 },
  },
  {
    name: { nl: 'Sloop zonder nieuwbouw, 84 woningen minder', en: 'Demolition without new homes, 84 homes fewer' },
    settings: { annualTarget: 420 },
    answers: { housing: { homesAdded: -84, temporary: false } },
    expected: { homes: -84, index: -20, affordableShare: 0, socialShare: 0, sizeShare: -20 },
  },
  {
    name: { nl: 'Beoordeling Woningbouwimpuls 7, 6, 7 en 8', en: 'Woningbouwimpuls marks 7, 6, 7 and 8' },
    settings: { annualTarget: 420 },
    answers: { housing: { impulseNecessity: 7, impulseEffectiveness: 6, impulseEfficiency: 7, impulseUrgency: 8 } },
    expected: { impulseScore: 6.95, index: undefined },
  },
];
