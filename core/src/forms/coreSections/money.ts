import type { FormSection } from '../formDefinition.ts';
import { projectAnswer } from './choice.ts';

const cents = { type: 'integer', minimum: -100_000_000_000, maximum: 100_000_000_000 };

/** What the project costs the municipality per year, and where the money comes from. Amounts in integer euro cents. */
export const moneySection: FormSection = {
  key: 'money',
  namespace: 'project',
  title: { nl: 'Kosten en dekking', en: 'Costs and funding' },
  schema: {
    type: 'object',
    properties: {
      costKnown: { type: 'boolean' },
      netCost: {
        type: 'array',
        items: {
          type: 'object',
          properties: { year: { type: 'integer', minimum: 2000, maximum: 2100 }, amount: cents },
          required: ['year', 'amount'],
        },
      },
      funding: {
        type: 'array',
        items: {
          type: 'object',
          properties: { source: { type: 'string', minLength: 1, maxLength: 100 }, amount: { ...cents, minimum: 0 } },
          required: ['source', 'amount'],
        },
      },
    },
    required: ['costKnown'],
  },
  items: [
    {
      kind: 'question',
      name: 'costKnown',
      label: { nl: 'Weet u al wat het project kost?', en: 'Do you know yet what the project costs?' },
      noun: { nl: 'de vraag of de kosten bekend zijn', en: 'the question whether the costs are known' },
      help: {
        nl: 'Kiest u ‘nee’, dan blijft het bedrag onbekend. Het project wordt wel gewogen, maar kan nog niet worden opgenomen.',
        en: 'If you choose “no”, the amount stays unknown. The project is weighed, but cannot be included yet.',
      },
      widget: 'yesNo',
      impliedBy: ['netCost', 'funding'],
    },
    {
      kind: 'group',
      name: 'netCost',
      label: { nl: 'Netto kosten voor de gemeente per jaar', en: 'Net municipal cost per year' },
      noun: { nl: 'de netto kosten per jaar', en: 'the net cost per year' },
      help: {
        nl: 'Kosten min subsidies en bijdragen van anderen. Opbrengsten vult u in met een min.',
        en: 'Costs minus grants and contributions of others. Fill in proceeds with a minus.',
      },
      addLabel: { nl: 'Jaar toevoegen', en: 'Add a year' },
      minimum: 1,
      maximum: 30,
      layout: 'table',
      visibleWhen: projectAnswer('costKnown', true),
      questions: [
        {
          kind: 'question',
          name: 'year',
          label: { nl: 'Jaar', en: 'Year' },
          noun: { nl: 'het jaar van de kosten', en: 'the year of the cost' },
          widget: 'select',
          optionsFrom: 'budgetYears',
        },
        {
          kind: 'question',
          name: 'amount',
          label: { nl: 'Bedrag', en: 'Amount' },
          noun: { nl: 'het bedrag van de kosten', en: 'the amount of the cost' },
          unit: { nl: 'euro', en: 'euros' },
          widget: 'euro',
        },
      ],
    },
    {
      kind: 'group',
      name: 'funding',
      label: { nl: 'Dekking', en: 'Funding' },
      noun: { nl: 'de dekking', en: 'the funding' },
      help: {
        nl: 'Waaruit worden de netto kosten betaald? Nog niet bekend? Laat dit dan leeg.',
        en: 'What pays for the net cost? Not known yet? Then leave this empty.',
      },
      addLabel: { nl: 'Dekkingsbron toevoegen', en: 'Add a source' },
      minimum: 0,
      maximum: 30,
      layout: 'table',
      visibleWhen: projectAnswer('costKnown', true),
      questions: [
        {
          kind: 'question',
          name: 'source',
          label: { nl: 'Bron', en: 'Source' },
          noun: { nl: 'de bron van de dekking', en: 'the source of the funding' },
          widget: 'select',
          optionsFrom: 'fundingSources',
        },
        {
          kind: 'question',
          name: 'amount',
          label: { nl: 'Bedrag', en: 'Amount' },
          noun: { nl: 'het bedrag van de dekking', en: 'the amount of the funding' },
          unit: { nl: 'euro', en: 'euros' },
          widget: 'euro',
        },
      ],
    },
  ],
};
