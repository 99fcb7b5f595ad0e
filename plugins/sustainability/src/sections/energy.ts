import type { FormSection } from '@weegbrug/core/plugin';

/** What the project does to emissions, energy poverty and the grid. */
export const energySection: FormSection = {
  key: 'energy',
  namespace: 'sustainability',
  title: { nl: 'Energie en CO₂', en: 'Energy and CO₂' },
  schema: {
    type: 'object',
    properties: {
      co2PerYear: { type: 'number', minimum: -10_000_000, maximum: 10_000_000 },
      energyPovertyHouseholds: { type: 'integer', minimum: 0, maximum: 1_000_000 },
      connections: { type: 'integer', minimum: 0, maximum: 1_000_000 },
      gridCongestion: { type: 'string', enum: ['none', 'waitingList', 'notNeeded'] },
    },
  },
  items: [
    {
      kind: 'question',
      name: 'co2PerYear',
      label: { nl: 'Verandering van de CO₂-uitstoot', en: 'Change in CO₂ emissions' },
      noun: { nl: 'de verandering van de CO₂-uitstoot', en: 'the change in CO₂ emissions' },
      help: {
        nl: 'Een toename is een gewoon getal, een afname krijgt een min: −2.100. Laat leeg zolang er geen berekening is; het interval rekent dan met het slechtste en het beste geval.',
        en: 'An increase is a plain number, a reduction gets a minus: −2,100. Leave empty until there is a calculation; the interval then uses the worst and the best case.',
      },
      unit: { nl: 'ton per jaar', en: 'tonnes per year' },
      widget: 'number',
      influenceable: true,
    },
    {
      kind: 'question',
      name: 'energyPovertyHouseholds',
      label: { nl: 'Huishoudens met energiearmoede die het project helpt', en: 'Households in energy poverty that the project helps' },
      noun: { nl: 'het aantal huishoudens met energiearmoede', en: 'the number of households in energy poverty' },
      unit: { nl: 'huishoudens', en: 'households' },
      widget: 'number',
      width: 'half',
    },
    {
      kind: 'question',
      name: 'connections',
      label: {
        nl: 'Aansluitingen op een warmtenet of een andere duurzame bron',
        en: 'Connections to a heat network or another sustainable source',
      },
      noun: { nl: 'het aantal aansluitingen', en: 'the number of connections' },
      unit: { nl: 'aansluitingen', en: 'connections' },
      widget: 'number',
      width: 'half',
    },
    {
      kind: 'question',
      name: 'gridCongestion',
      label: { nl: 'Is er plaats op het elektriciteitsnet?', en: 'Is there room on the power grid?' },
      noun: { nl: 'of er plaats is op het elektriciteitsnet', en: 'whether there is room on the power grid' },
      widget: 'select',
      options: [
        { value: 'none', label: { nl: 'Ja', en: 'Yes' } },
        { value: 'waitingList', label: { nl: 'Nee, het project staat op de wachtlijst', en: 'No, the project is on the waiting list' } },
        {
          value: 'notNeeded',
          label: { nl: 'Er is geen nieuwe of zwaardere aansluiting nodig', en: 'No new or heavier connection is needed' },
        },
      ],
    },
  ],
};
