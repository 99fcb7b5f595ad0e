import type { FormSection, QuestionItem } from '../formDefinition.ts';
import { projectAnswer } from './choice.ts';

const fte = { type: 'number', minimum: 0, maximum: 1_000, multipleOf: 0.01 };

const quarter = (number: 1 | 2 | 3 | 4): QuestionItem => ({
  kind: 'question',
  name: `q${number}`,
  label: { nl: `Kwartaal ${number}`, en: `Quarter ${number}` },
  noun: { nl: `de FTE in kwartaal ${number}`, en: `the FTE in quarter ${number}` },
  unit: { nl: 'FTE', en: 'FTE' },
  widget: 'number',
});

/** How many people of which team are needed, per quarter. FTE with two decimals. */
export const capacitySection: FormSection = {
  key: 'capacity',
  namespace: 'project',
  title: { nl: 'Capaciteit', en: 'Capacity' },
  schema: {
    type: 'object',
    properties: {
      capacityKnown: { type: 'boolean' },
      capacity: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            team: { type: 'string', minLength: 1, maxLength: 100 },
            year: { type: 'integer', minimum: 2000, maximum: 2100 },
            q1: fte,
            q2: fte,
            q3: fte,
            q4: fte,
          },
          required: ['team', 'year', 'q1', 'q2', 'q3', 'q4'],
        },
      },
    },
    required: ['capacityKnown'],
  },
  items: [
    {
      kind: 'question',
      name: 'capacityKnown',
      label: { nl: 'Weet u al welke mensen nodig zijn?', en: 'Do you know yet which people are needed?' },
      noun: { nl: 'de vraag of de capaciteit bekend is', en: 'the question whether the capacity is known' },
      help: {
        nl: 'Kiest u ‘nee’, dan rekenen we met het gunstigste en het ongunstigste geval. Het project kan dan nog niet worden opgenomen.',
        en: 'If you choose “no”, we reckon with the best and the worst case. The project cannot be included yet.',
      },
      widget: 'yesNo',
      impliedBy: ['capacity'],
    },
    {
      kind: 'group',
      name: 'capacity',
      label: { nl: 'Benodigde capaciteit per team', en: 'Capacity needed per team' },
      noun: { nl: 'de benodigde capaciteit', en: 'the capacity needed' },
      help: {
        nl: 'In FTE per kwartaal: 0,5 is iemand voor de helft van de week. Niets nodig in een kwartaal? Vul 0 in.',
        en: 'In FTE per quarter: 0.5 is one person for half of the week. Nothing needed in a quarter? Fill in 0.',
      },
      addLabel: { nl: 'Team toevoegen', en: 'Add a team' },
      minimum: 1,
      maximum: 200,
      layout: 'table',
      visibleWhen: projectAnswer('capacityKnown', true),
      questions: [
        {
          kind: 'question',
          name: 'team',
          label: { nl: 'Team', en: 'Team' },
          noun: { nl: 'het team', en: 'the team' },
          widget: 'select',
          optionsFrom: 'teams',
        },
        {
          kind: 'question',
          name: 'year',
          label: { nl: 'Jaar', en: 'Year' },
          noun: { nl: 'het jaar van de capaciteit', en: 'the year of the capacity' },
          widget: 'select',
          optionsFrom: 'budgetYears',
        },
        quarter(1),
        quarter(2),
        quarter(3),
        quarter(4),
      ],
    },
  ],
};
