import type { FormSection } from '@weegbrug/core/plugin';

const area = { type: 'integer', minimum: 0, maximum: 100_000_000 };
const trees = { type: 'integer', minimum: 0, maximum: 1_000_000 };

/** What the project does to paving, water, trees and the themes of climate adaptation. */
export const adaptationSection: FormSection = {
  key: 'adaptation',
  namespace: 'sustainability',
  title: { nl: 'Klimaatadaptatie en natuur', en: 'Climate adaptation and nature' },
  schema: {
    type: 'object',
    properties: {
      pavedArea: area,
      depavedArea: area,
      waterStorage: { type: 'number', minimum: 0, maximum: 1000 },
      treesAdded: trees,
      treesRemoved: trees,
      themes: {
        type: 'array',
        items: { type: 'string', enum: ['flooding', 'drought', 'heat', 'biodiversity', 'floodSafety'] },
        uniqueItems: true,
      },
    },
    required: ['pavedArea', 'depavedArea', 'treesAdded', 'treesRemoved'],
  },
  items: [
    {
      kind: 'question',
      name: 'pavedArea',
      label: { nl: 'Verharding die erbij komt', en: 'Paving that is added' },
      noun: { nl: 'de oppervlakte verharding die erbij komt', en: 'the area of paving that is added' },
      help: { nl: 'Bebouwing telt mee. Vul 0 in als er niets bij komt.', en: 'Buildings count. Fill in 0 if nothing is added.' },
      unit: { nl: 'm²', en: 'm²' },
      widget: 'number',
      width: 'half',
      influenceable: true,
    },
    {
      kind: 'question',
      name: 'depavedArea',
      label: { nl: 'Verharding die verdwijnt', en: 'Paving that is removed' },
      noun: { nl: 'de oppervlakte verharding die verdwijnt', en: 'the area of paving that is removed' },
      unit: { nl: 'm²', en: 'm²' },
      widget: 'number',
      width: 'half',
      influenceable: true,
    },
    {
      kind: 'question',
      name: 'waterStorage',
      label: { nl: 'Waterberging', en: 'Water storage' },
      noun: { nl: 'de waterberging', en: 'the water storage' },
      help: {
        nl: 'Bui die het plangebied zonder schade verwerkt, in millimeter per uur.',
        en: 'Shower that the area takes without damage, in millimetres per hour.',
      },
      unit: { nl: 'mm', en: 'mm' },
      widget: 'number',
    },
    {
      kind: 'question',
      name: 'treesAdded',
      label: { nl: 'Bomen die erbij komen', en: 'Trees that are added' },
      noun: { nl: 'het aantal bomen dat erbij komt', en: 'the number of trees that are added' },
      unit: { nl: 'bomen', en: 'trees' },
      widget: 'number',
      width: 'half',
      influenceable: true,
    },
    {
      kind: 'question',
      name: 'treesRemoved',
      label: { nl: 'Bomen die verdwijnen', en: 'Trees that are removed' },
      noun: { nl: 'het aantal bomen dat verdwijnt', en: 'the number of trees that are removed' },
      unit: { nl: 'bomen', en: 'trees' },
      widget: 'number',
      width: 'half',
      influenceable: true,
    },
    {
      kind: 'question',
      name: 'themes',
      label: { nl: 'Waaraan draagt het project bij?', en: 'What does the project contribute to?' },
      noun: { nl: 'de thema’s waaraan het project bijdraagt', en: 'the themes that the project contributes to' },
      help: {
        nl: 'Kies alleen thema’s waarvoor maatregelen in het plan staan. Niets aankruisen mag.',
        en: 'Choose only themes for which the plan contains measures. You may leave all empty.',
      },
      widget: 'checkboxes',
      options: [
        { value: 'flooding', label: { nl: 'Wateroverlast', en: 'Flooding by rain' } },
        { value: 'drought', label: { nl: 'Droogte', en: 'Drought' } },
        { value: 'heat', label: { nl: 'Hitte', en: 'Heat' } },
        { value: 'biodiversity', label: { nl: 'Biodiversiteit', en: 'Biodiversity' } },
        { value: 'floodSafety', label: { nl: 'Gevolgen van overstroming', en: 'Consequences of river or sea floods' } },
      ],
      influenceable: true,
    },
  ],
};
