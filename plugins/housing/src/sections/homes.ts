import type { Condition, FormSection } from '@weegbrug/core/plugin';

const addsHomes: Condition = { fact: 'answers', path: 'housing.homesAdded', operator: 'greaterThan', value: 0 };
const isTemporary: Condition = { fact: 'answers', path: 'housing.temporary', operator: 'equal', value: true };
const numberOfHomes = { type: 'integer', minimum: 0, maximum: 100_000 };

/** How many homes, for whom, and for how long. */
export const homesSection: FormSection = {
  key: 'homes',
  namespace: 'housing',
  title: { nl: 'Aantal en segmenten', en: 'Number and segments' },
  schema: {
    type: 'object',
    properties: {
      homesAdded: { type: 'integer', minimum: -100_000, maximum: 100_000 },
      socialHomes: numberOfHomes,
      midSegmentHomes: numberOfHomes,
      expensiveHomes: numberOfHomes,
      temporary: { type: 'boolean' },
      lifespanYears: { type: 'integer', minimum: 1, maximum: 50 },
      movable: { type: 'boolean' },
      targetGroups: {
        type: 'array',
        items: {
          type: 'object',
          properties: { group: { type: 'string', minLength: 1, maxLength: 200 }, share: { type: 'number', minimum: 0, maximum: 100 } },
          required: ['group', 'share'],
        },
      },
    },
    required: ['homesAdded', 'socialHomes', 'midSegmentHomes', 'expensiveHomes', 'temporary', 'lifespanYears', 'movable'],
  },
  uiSchema: {
    // The three segments stand in one small table with their shares.
    'ui:breakdown': {
      parts: ['socialHomes', 'midSegmentHomes', 'expensiveHomes'],
      sum: 'homesInSegments',
      of: 'homesAdded',
      heading: { nl: 'Segment', en: 'Segment' },
      amount: { nl: 'Woningen', en: 'Homes' },
    },
  },
  items: [
    {
      kind: 'question',
      name: 'homesAdded',
      label: { nl: 'Aantal woningen dat het project toevoegt', en: 'Number of homes that the project adds' },
      noun: { nl: 'het aantal woningen dat het project toevoegt', en: 'the number of homes that the project adds' },
      help: {
        nl: 'Nieuwbouw min sloop. Tijdelijke woningen telt u mee. Verdwijnen er per saldo woningen, vul dan een getal met een min in.',
        en: 'New homes minus demolished ones. Count temporary homes too. If homes disappear on balance, fill in a negative number.',
      },
      unit: { nl: 'woningen', en: 'homes' },
      widget: 'number',
      influenceable: true,
    },
    {
      kind: 'question',
      name: 'socialHomes',
      label: { nl: 'Sociale huur', en: 'Social rent' },
      noun: { nl: 'het aantal sociale huurwoningen', en: 'the number of social rental homes' },
      help: { nl: 'Huur tot de liberalisatiegrens.', en: 'Rent up to the national limit for social housing.' },
      unit: { nl: 'woningen', en: 'homes' },
      widget: 'number',
      visibleWhen: addsHomes,
      influenceable: true,
    },
    {
      kind: 'question',
      name: 'midSegmentHomes',
      label: { nl: 'Middenhuur en betaalbare koop', en: 'Mid-market rent and affordable purchase' },
      noun: {
        nl: 'het aantal woningen in middenhuur en betaalbare koop',
        en: 'the number of homes in mid-market rent and affordable purchase',
      },
      help: { nl: 'Koop tot de betaalbaarheidsgrens van dit jaar.', en: 'Purchase up to this year’s limit for affordable homes.' },
      unit: { nl: 'woningen', en: 'homes' },
      widget: 'number',
      visibleWhen: addsHomes,
      influenceable: true,
    },
    {
      kind: 'question',
      name: 'expensiveHomes',
      label: { nl: 'Dure huur en koop', en: 'Expensive rent and purchase' },
      noun: { nl: 'het aantal woningen in dure huur en koop', en: 'the number of homes in expensive rent and purchase' },
      unit: { nl: 'woningen', en: 'homes' },
      widget: 'number',
      visibleWhen: addsHomes,
      influenceable: true,
    },
    {
      kind: 'calculated',
      name: 'homesInSegments',
      label: { nl: 'Samen', en: 'Together' },
      unit: { nl: 'woningen', en: 'homes' },
      decimals: 0,
      formula: { operation: 'sum', of: ['housing.socialHomes', 'housing.midSegmentHomes', 'housing.expensiveHomes'] },
      visibleWhen: addsHomes,
    },
    {
      kind: 'question',
      name: 'temporary',
      label: { nl: 'Zijn de woningen tijdelijk?', en: 'Are the homes temporary?' },
      noun: { nl: 'de vraag of de woningen tijdelijk zijn', en: 'the question whether the homes are temporary' },
      widget: 'yesNo',
    },
    {
      kind: 'question',
      name: 'lifespanYears',
      label: { nl: 'Hoe lang blijven de woningen staan?', en: 'How long will the homes stay?' },
      noun: { nl: 'het aantal jaren dat de woningen blijven staan', en: 'the number of years that the homes will stay' },
      unit: { nl: 'jaar', en: 'years' },
      widget: 'number',
      width: 'half',
      visibleWhen: isTemporary,
    },
    {
      kind: 'question',
      name: 'movable',
      label: { nl: 'Zijn de woningen verplaatsbaar?', en: 'Can the homes be moved?' },
      noun: { nl: 'de vraag of de woningen verplaatsbaar zijn', en: 'the question whether the homes can be moved' },
      widget: 'yesNo',
      width: 'half',
      visibleWhen: isTemporary,
    },
    {
      kind: 'group',
      name: 'targetGroups',
      label: { nl: 'Voor wie zijn de woningen?', en: 'Who are the homes for?' },
      noun: { nl: 'doelgroep', en: 'target group' },
      help: {
        nl: 'Alleen als u de woningen verdeelt over doelgroepen; de aandelen zijn samen 100 procent.',
        en: 'Only if the homes are divided among groups; the shares add up to 100 per cent.',
      },
      addLabel: { nl: 'Doelgroep toevoegen', en: 'Add a group' },
      minimum: 0,
      maximum: 10,
      layout: 'table',
      questions: [
        {
          kind: 'question',
          name: 'group',
          label: { nl: 'Doelgroep', en: 'Group' },
          noun: { nl: 'de doelgroep', en: 'the group' },
          widget: 'text',
        },
        {
          kind: 'question',
          name: 'share',
          label: { nl: 'Aandeel', en: 'Share' },
          noun: { nl: 'het aandeel van de doelgroep', en: 'the share of the group' },
          unit: { nl: '%', en: '%' },
          widget: 'percent',
        },
      ],
      visibleWhen: addsHomes,
    },
    {
      kind: 'calculated',
      name: 'targetGroupsTotal',
      label: { nl: 'Doelgroepen samen', en: 'Groups together' },
      unit: { nl: '%', en: '%' },
      decimals: 1,
      formula: { operation: 'sumOf', group: 'housing.targetGroups', question: 'share' },
      visibleWhen: addsHomes,
    },
  ],
  checks: [
    {
      key: 'segments',
      condition: {
        fact: 'answers',
        path: 'housing.homesInSegments',
        operator: 'equal',
        value: { fact: 'answers', path: 'housing.homesAdded' },
      },
      field: 'housing.expensiveHomes',
      message: {
        nl: 'De drie segmenten tellen op tot {housing.homesInSegments}, u gaf {housing.homesAdded} woningen op. Maak de segmenten samen {housing.homesAdded}, of het totaal {housing.homesInSegments}.',
        en: 'The three segments add up to {housing.homesInSegments}, you gave {housing.homesAdded} homes. Make the segments {housing.homesAdded} together, or the total {housing.homesInSegments}.',
      },
      visibleWhen: addsHomes,
    },
    {
      key: 'targetGroups',
      condition: { fact: 'answers', path: 'housing.targetGroupsTotal', operator: 'equal', value: 100 },
      field: 'housing.targetGroups',
      message: {
        nl: 'De doelgroepen tellen op tot {housing.targetGroupsTotal} procent. Maak er samen 100 procent van.',
        en: 'The groups add up to {housing.targetGroupsTotal} per cent. Make them 100 per cent together.',
      },
      visibleWhen: addsHomes,
    },
  ],
};
