import type { PluginDefinition } from '@weegbrug/core/plugin';

const settings = { annualReductionTask: 6000 };

/** Projects of the reference municipality with the values that must come out. */
export const sustainabilitySamples: PluginDefinition['samples'] = [
  {
    name: { nl: 'Warmtenet Oosterwijk fase 1', en: 'Warmtenet Oosterwijk phase 1' },
    settings,
    answers: { sustainability: { co2PerYear: -2100, energyPovertyHouseholds: 310, connections: 1150, gridCongestion: 'none' } },
    expected: { co2Share: 35, environmentalPerformance: undefined, netPaving: undefined, themeCount: undefined },
  },
  {
    name: { nl: 'Stationskwartier Noord', en: 'Stationskwartier Noord' },
    settings,
    answers: {
      sustainability: {
        co2PerYear: 120,
        gridCongestion: 'waitingList',
        demolitionAndNewBuilding: false,
        movableBuilding: false,
        environmentalPerformance: 0.78,
        pavedArea: 9000,
        depavedArea: 0,
        treesAdded: 0,
        treesRemoved: 0,
      },
    },
    expected: { co2Share: -2, environmentalPerformance: 0.78, netPaving: 9000, netTrees: 0, depavedArea: 0, themeCount: 0 },
  },
  {
    name: { nl: 'Klimaatadaptieve herinrichting Bloemenbuurt', en: 'Climate-adaptive redesign of Bloemenbuurt' },
    settings,
    answers: {
      sustainability: {
        pavedArea: 0,
        depavedArea: 3400,
        waterStorage: 60,
        treesAdded: 140,
        treesRemoved: 0,
        themes: ['flooding', 'drought', 'heat', 'biodiversity'],
      },
    },
    expected: { netPaving: -3400, netTrees: 140, depavedArea: 3400, themeCount: 4, co2Share: undefined },
  },
  {
    name: { nl: 'Nieuwbouw IKC De Horizon', en: 'New building of IKC De Horizon' },
    settings,
    answers: { sustainability: { co2PerYear: -45, demolitionAndNewBuilding: true, movableBuilding: false, existingEnergyLabel: 'G' } },
    expected: { co2Share: 0.75, environmentalPerformance: undefined },
  },
  {
    name: { nl: 'Verbreding Randweg Zuid', en: 'Widening of Randweg Zuid' },
    settings,
    answers: { sustainability: { co2PerYear: 700, pavedArea: 26_000, depavedArea: 0, treesAdded: 0, treesRemoved: 260 } },
    expected: { co2Share: -11.67, netPaving: 26_000, netTrees: -260, themeCount: 0 },
  },
];
