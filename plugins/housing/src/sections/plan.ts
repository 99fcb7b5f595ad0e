import type { Condition, FormSection } from '@weegbrug/core/plugin';

const hasDeficit: Condition = { fact: 'answers', path: 'housing.landExploitation', operator: 'equal', value: 'deficit' };

const priceLevels = [2024, 2025, 2026, 2027, 2028, 2029, 2030];

/** How far the plan is, and what it costs the land exploitation. */
export const planSection: FormSection = {
  key: 'plan',
  namespace: 'housing',
  title: { nl: 'Stand van het plan', en: 'Progress of the plan' },
  schema: {
    type: 'object',
    properties: {
      planStatus: { type: 'string', enum: ['potential', 'inPreparation', 'adopted', 'irrevocable'] },
      monthsToStart: { type: 'integer', minimum: 0, maximum: 600 },
      novexArea: { type: 'boolean' },
      housingDeal: { type: 'string', enum: ['included', 'proposed', 'no'] },
      landExploitation: { type: 'string', enum: ['deficit', 'noDeficit', 'none'] },
      landDeficit: { type: 'integer', minimum: 1, maximum: 100_000_000_000 },
      landDeficitPriceLevel: { type: 'integer', enum: priceLevels },
      landDeficitCover: {
        type: 'array',
        items: { type: 'string', enum: ['landReserve', 'housingImpulse', 'otherGrant', 'unknown'] },
        minItems: 1,
        uniqueItems: true,
      },
    },
    required: ['planStatus', 'monthsToStart', 'landExploitation', 'landDeficit', 'landDeficitPriceLevel', 'landDeficitCover'],
  },
  items: [
    {
      kind: 'question',
      name: 'planStatus',
      label: { nl: 'Planologische status', en: 'Planning status' },
      noun: { nl: 'de planologische status', en: 'the planning status' },
      help: {
        nl: 'Zoals in de provinciale planmonitor: hard is vastgesteld of onherroepelijk.',
        en: 'As in the provincial plan monitor: hard capacity is adopted or irrevocable.',
      },
      widget: 'select',
      width: 'half',
      options: [
        { value: 'potential', label: { nl: 'Potentieel', en: 'Potential' } },
        { value: 'inPreparation', label: { nl: 'In voorbereiding', en: 'In preparation' } },
        { value: 'adopted', label: { nl: 'Vastgesteld', en: 'Adopted' } },
        { value: 'irrevocable', label: { nl: 'Onherroepelijk', en: 'Irrevocable' } },
      ],
      influenceable: true,
    },
    {
      kind: 'question',
      name: 'monthsToStart',
      label: { nl: 'Maanden tot start bouw', en: 'Months to start of construction' },
      noun: { nl: 'het aantal maanden tot de start van de bouw', en: 'the number of months to the start of construction' },
      unit: { nl: 'maanden', en: 'months' },
      widget: 'number',
      width: 'half',
      influenceable: true,
    },
    {
      kind: 'question',
      name: 'novexArea',
      label: { nl: 'Ligt het project in een NOVEX-gebied?', en: 'Is the project in a NOVEX area?' },
      noun: { nl: 'de vraag of het project in een NOVEX-gebied ligt', en: 'the question whether the project is in a NOVEX area' },
      help: {
        nl: 'Gebieden waar Rijk en regio samen plannen maken voor grootschalige verstedelijking.',
        en: 'Areas where the state and the region plan large-scale urban development together.',
      },
      widget: 'yesNo',
    },
    {
      kind: 'question',
      name: 'housingDeal',
      label: { nl: 'Onderdeel van de regionale woondeal?', en: 'Part of the regional housing deal?' },
      noun: { nl: 'of het project bij de regionale woondeal hoort', en: 'whether the project is part of the regional housing deal' },
      widget: 'select',
      options: [
        { value: 'included', label: { nl: 'Ja, opgenomen in de woondeal', en: 'Yes, included in the housing deal' } },
        { value: 'proposed', label: { nl: 'Nog niet, wel voorgesteld', en: 'Not yet, but proposed' } },
        { value: 'no', label: { nl: 'Nee', en: 'No' } },
      ],
    },
    {
      kind: 'question',
      name: 'landExploitation',
      label: { nl: 'Verwacht u een tekort op de grondexploitatie?', en: 'Do you expect a deficit on the land exploitation?' },
      noun: { nl: 'of u een tekort op de grondexploitatie verwacht', en: 'whether you expect a deficit on the land exploitation' },
      widget: 'radio',
      options: [
        { value: 'deficit', label: { nl: 'Ja', en: 'Yes' } },
        { value: 'noDeficit', label: { nl: 'Nee', en: 'No' } },
        { value: 'none', label: { nl: 'Er is geen grondexploitatie', en: 'There is no land exploitation' } },
      ],
    },
    {
      kind: 'question',
      name: 'landDeficit',
      label: { nl: 'Tekort, netto contante waarde', en: 'Deficit, net present value' },
      noun: { nl: 'het tekort op de grondexploitatie', en: 'the deficit on the land exploitation' },
      widget: 'euro',
      width: 'half',
      visibleWhen: hasDeficit,
    },
    {
      kind: 'question',
      name: 'landDeficitPriceLevel',
      label: { nl: 'Prijspeil', en: 'Price level' },
      noun: { nl: 'het prijspeil van het tekort', en: 'the price level of the deficit' },
      widget: 'select',
      width: 'half',
      options: priceLevels.map((year) => ({ value: year, label: { nl: `1 januari ${year}`, en: `1 January ${year}` } })),
      visibleWhen: hasDeficit,
    },
    {
      kind: 'question',
      name: 'landDeficitCover',
      label: { nl: 'Waaruit wordt het tekort gedekt?', en: 'What covers the deficit?' },
      noun: { nl: 'waaruit het tekort wordt gedekt', en: 'what covers the deficit' },
      widget: 'checkboxes',
      options: [
        { value: 'landReserve', label: { nl: 'Reserve grondexploitaties', en: 'Land exploitation reserve' } },
        { value: 'housingImpulse', label: { nl: 'Woningbouwimpuls (rijksregeling)', en: 'Woningbouwimpuls (national scheme)' } },
        { value: 'otherGrant', label: { nl: 'Andere subsidie of bijdrage', en: 'Another grant or contribution' } },
        { value: 'unknown', label: { nl: 'Nog niet bekend', en: 'Not known yet' } },
      ],
      visibleWhen: hasDeficit,
    },
  ],
};
