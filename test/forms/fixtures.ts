import type { FormDefinition, FormSection, OptionSource, ResolvedForm } from '../../core/src/forms/formDefinition.ts';
import { resolveForm } from '../../core/src/forms/resolveForm.ts';
import { coreSections } from '../../core/src/forms/coreSections.ts';
import type { LocalizedText } from '../../core/src/shared/localizedText.ts';

const option = (value: string | number, nl: string) => ({ value, label: { nl } });

/** The lists of a small town. */
export const options: Record<OptionSource, { value: string | number; label: LocalizedText }[]> = {
  teams: [option('PM', 'Projectmanagers'), option('SO', 'Stedenbouw')],
  domains: [option('housing', 'Wonen')],
  programmes: [option('P1', 'Wonen en leefomgeving')],
  budgetYears: [option(2026, '2026'), option(2027, '2027'), option(2028, '2028')],
  people: [option('aalbers', 'Tom Aalbers'), option('verhoeven', 'Henk Verhoeven')],
  fundingSources: [option('general', 'Algemene middelen')],
};

/** Homes in three segments, as in the mock-up of the wizard. */
const homesSection: FormSection = {
  key: 'homes',
  namespace: 'housing',
  schema: {
    type: 'object',
    properties: {
      homes: { type: 'integer', minimum: 0, maximum: 10_000 },
      social: { type: 'integer', minimum: 0 },
      mid: { type: 'integer', minimum: 0 },
      expensive: { type: 'integer', minimum: 0 },
      temporary: { type: 'boolean' },
      years: { type: 'integer', minimum: 1, maximum: 50 },
      deficit: { type: 'string', enum: ['yes', 'no', 'none'] },
      deficitAmount: { type: 'integer', minimum: 0 },
      deficitSource: { type: 'string' },
      blocks: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            kind: { type: 'string', enum: ['flat', 'house'] },
            floors: { type: 'integer', minimum: 1 },
            homes: { type: 'integer', minimum: 1 },
          },
          required: ['kind', 'floors', 'homes'],
        },
      },
    },
    required: ['homes', 'temporary', 'years'],
  },
  items: [
    {
      kind: 'question',
      name: 'homes',
      label: { nl: 'Aantal woningen', en: 'Number of homes' },
      noun: { nl: 'het aantal woningen', en: 'the number of homes' },
      widget: 'number',
    },
    {
      kind: 'question',
      name: 'social',
      label: { nl: 'Sociale huur', en: 'Social rent' },
      noun: { nl: 'het aantal sociale huurwoningen', en: 'the number of social rental homes' },
      requiredWhen: { fact: 'answers', path: 'housing.homes', operator: 'greaterThan', value: 0 },
    },
    { kind: 'question', name: 'mid', label: { nl: 'Middenhuur' } },
    { kind: 'question', name: 'expensive', label: { nl: 'Dure huur en koop' } },
    {
      kind: 'calculated',
      name: 'total',
      label: { nl: 'Samen' },
      decimals: 0,
      formula: { operation: 'sum', of: ['social', 'mid', 'expensive'] },
    },
    {
      kind: 'calculated',
      name: 'socialShare',
      label: { nl: 'Aandeel sociaal' },
      unit: { nl: '%' },
      decimals: 1,
      formula: { operation: 'share', of: ['housing.social', 'housing.total'] },
    },
    { kind: 'question', name: 'temporary', label: { nl: 'Zijn de woningen tijdelijk?' }, widget: 'yesNo' },
    {
      kind: 'question',
      name: 'years',
      label: { nl: 'Hoeveel jaar blijven ze staan?' },
      noun: { nl: 'het aantal jaren', en: 'the number of years' },
      visibleWhen: { fact: 'answers', path: 'housing.temporary', operator: 'equal', value: true },
    },
    {
      kind: 'note',
      text: { nl: 'Langer dan 15 jaar is bijzonder.' },
      visibleWhen: { fact: 'answers', path: 'housing.years', operator: 'greaterThan', value: 15 },
    },
    { kind: 'question', name: 'deficit', label: { nl: 'Verwacht u een tekort?' }, widget: 'radio' },
    {
      kind: 'question',
      name: 'deficitAmount',
      label: { nl: 'Tekort' },
      noun: { nl: 'het tekort', en: 'the deficit' },
      widget: 'euro',
      visibleWhen: { fact: 'answers', path: 'housing.deficit', operator: 'equal', value: 'yes' },
    },
    {
      kind: 'question',
      name: 'deficitSource',
      label: { nl: 'Dekking van het tekort' },
      visibleWhen: { fact: 'answers', path: 'housing.deficitAmount', operator: 'greaterThan', value: 0 },
    },
    {
      kind: 'group',
      name: 'blocks',
      label: { nl: 'Bouwblokken', en: 'Blocks' },
      noun: { nl: 'de bouwblokken', en: 'the blocks' },
      minimum: 0,
      maximum: 3,
      layout: 'table',
      questions: [
        { kind: 'question', name: 'kind', label: { nl: 'Soort' }, noun: { nl: 'de soort', en: 'the kind' }, widget: 'select' },
        {
          kind: 'question',
          name: 'floors',
          label: { nl: 'Verdiepingen' },
          noun: { nl: 'het aantal verdiepingen', en: 'the number of floors' },
          visibleWhen: { fact: 'row', path: 'kind', operator: 'equal', value: 'flat' },
        },
        { kind: 'question', name: 'homes', label: { nl: 'Woningen' }, noun: { nl: 'het aantal woningen', en: 'the number of homes' } },
      ],
    },
    {
      kind: 'calculated',
      name: 'blockHomes',
      label: { nl: 'Woningen in blokken' },
      decimals: 0,
      formula: { operation: 'sumOf', group: 'housing.blocks', question: 'homes' },
    },
  ],
};

export const homesForm: FormDefinition = {
  key: 'homes',
  title: { nl: 'Woningbouw' },
  pages: [{ key: 'homes', title: { nl: 'Woningen' }, sections: [homesSection] }],
  checks: [
    {
      key: 'segments',
      field: 'housing.expensive',
      condition: { fact: 'answers', path: 'housing.total', operator: 'equal', value: { fact: 'answers', path: 'housing.homes' } },
      message: {
        nl: 'De drie segmenten tellen op tot {housing.total}, u gaf {housing.homes} woningen op',
        en: 'The three segments add up to {housing.total}, you gave {housing.homes} homes',
      },
    },
  ],
};

export const coreForm: FormDefinition = {
  key: 'core',
  title: { nl: 'Alles van de kern' },
  pages: [...coreSections.keys()].map((use) => ({ key: use.slice(5), title: { nl: use }, sections: [{ use }] })),
};

export const resolved = (form: FormDefinition): ResolvedForm => resolveForm(form, coreSections, options);

/** A whole intake, nothing missing. */
export const completeAnswers = {
  project: {
    name: 'Stationskwartier Noord',
    description: 'Een nieuwe wijk met 420 woningen bij het station.',
    domain: 'housing',
    programme: 'P1',
    politicalSponsor: 'aalbers',
    officialSponsor: 'verhoeven',
    wayOfWorking: 'phased',
    start: '2027-01-01',
    end: '2033-12-31',
    urgencyClass: 2,
    statutoryClaimed: false,
    costKnown: true,
    netCost: [
      { year: 2027, amount: 120_000_000 },
      { year: 2028, amount: 200_000_000 },
    ],
    capacityKnown: true,
    capacity: [
      { team: 'PM', year: 2027, q1: 1, q2: 1, q3: 1, q4: 1 },
      { team: 'SO', year: 2027, q1: 1.5, q2: 1.5, q3: 1.25, q4: 1 },
      { team: 'SO', year: 2028, q1: 2, q2: 2, q3: 2, q4: 2 },
    ],
    complexity: 5,
    probability: 4,
    consequence: 5,
  },
};
