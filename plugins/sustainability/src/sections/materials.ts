import type { FormSection } from '@weegbrug/core/plugin';

/** What is built, with what, and what is demolished for it. */
export const materialsSection: FormSection = {
  key: 'materials',
  namespace: 'sustainability',
  title: { nl: 'Materiaal', en: 'Materials' },
  schema: {
    type: 'object',
    properties: {
      demolitionAndNewBuilding: { type: 'boolean' },
      movableBuilding: { type: 'boolean' },
      environmentalPerformance: { type: 'number', minimum: 0, maximum: 10 },
      existingEnergyLabel: { type: 'string', enum: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] },
    },
    required: ['demolitionAndNewBuilding', 'movableBuilding'],
  },
  items: [
    {
      kind: 'question',
      name: 'demolitionAndNewBuilding',
      label: { nl: 'Wordt er gesloopt om nieuw te bouwen?', en: 'Is there demolition in order to build anew?' },
      noun: {
        nl: 'de vraag of er wordt gesloopt om nieuw te bouwen',
        en: 'the question whether there is demolition in order to build anew',
      },
      help: {
        nl: 'Kies ‘nee’ als een bestaand gebouw blijft staan of als de grond al leeg is.',
        en: 'Choose ‘no’ if an existing building stays or the land is already empty.',
      },
      widget: 'yesNo',
      influenceable: true,
    },
    {
      kind: 'question',
      name: 'existingEnergyLabel',
      label: { nl: 'Energielabel van het gebouw dat er nu staat', en: 'Energy label of the present building' },
      noun: { nl: 'het energielabel van het bestaande gebouw', en: 'the energy label of the present building' },
      widget: 'select',
      options: ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((label) => ({ value: label, label: { nl: label, en: label } })),
      visibleWhen: { fact: 'answers', path: 'sustainability.demolitionAndNewBuilding', operator: 'equal', value: true },
    },
    {
      kind: 'question',
      name: 'movableBuilding',
      label: { nl: 'Is het gebouw verplaatsbaar en opnieuw te gebruiken?', en: 'Can the building be moved and used again?' },
      noun: { nl: 'de vraag of het gebouw verplaatsbaar is', en: 'the question whether the building can be moved' },
      widget: 'yesNo',
      influenceable: true,
    },
    {
      kind: 'question',
      name: 'environmentalPerformance',
      label: { nl: 'Milieuprestatie van het gebouw (MPG)', en: 'Environmental performance of the building (MPG)' },
      noun: { nl: 'de milieuprestatie van het gebouw', en: 'the environmental performance of the building' },
      help: {
        nl: 'Lager is beter. Voor woningen ligt de wettelijke grens op 0,8; daarboven kunt u niet indienen. Laat leeg zolang er geen berekening is.',
        en: 'Lower is better. For homes the legal limit is 0.8; above it you cannot submit. Leave empty until there is a calculation.',
      },
      unit: { nl: 'euro per m² per jaar', en: 'euro per m² per year' },
      widget: 'number',
      visibleWhen: { fact: 'answers', path: 'sustainability.movableBuilding', operator: 'equal', value: false },
      influenceable: true,
    },
  ],
};
