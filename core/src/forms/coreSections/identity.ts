import type { FormSection } from '../formDefinition.ts';

const key = { type: 'string', minLength: 1, maxLength: 100 };

/** What the project is, where it belongs, and who is who. */
export const identitySection: FormSection = {
  key: 'identity',
  namespace: 'project',
  title: { nl: 'Project en opdracht', en: 'Project and assignment' },
  schema: {
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 3, maxLength: 150 },
      description: { type: 'string', minLength: 10, maxLength: 5_000 },
      domain: key,
      programme: key,
      politicalSponsor: key,
      officialSponsor: key,
      projectManager: key,
      wayOfWorking: { type: 'string', enum: ['phased', 'shortCycle', 'hybrid'] },
    },
    required: ['name', 'description', 'domain', 'programme', 'politicalSponsor', 'officialSponsor', 'wayOfWorking'],
  },
  items: [
    {
      kind: 'question',
      name: 'name',
      label: { nl: 'Naam van het project', en: 'Name of the project' },
      noun: { nl: 'de naam van het project', en: 'the name of the project' },
      help: {
        nl: 'Zo komt het project in de ranglijst en op het beslisblad te staan.',
        en: 'This is how the project appears in the ranking and on the decision sheet.',
      },
      widget: 'text',
    },
    {
      kind: 'question',
      name: 'description',
      label: { nl: 'Korte omschrijving', en: 'Short description' },
      noun: { nl: 'de korte omschrijving', en: 'the short description' },
      help: {
        nl: 'Wat gaat u doen, waar en voor wie? Drie tot vijf zinnen.',
        en: 'What will you do, where and for whom? Three to five sentences.',
      },
      widget: 'textarea',
    },
    {
      kind: 'question',
      name: 'domain',
      label: { nl: 'Domein', en: 'Policy field' },
      noun: { nl: 'het domein', en: 'the policy field' },
      widget: 'select',
      width: 'half',
      optionsFrom: 'domains',
    },
    {
      kind: 'question',
      name: 'programme',
      label: { nl: 'Begrotingsprogramma', en: 'Budget programme' },
      noun: { nl: 'het begrotingsprogramma', en: 'the budget programme' },
      widget: 'select',
      width: 'half',
      optionsFrom: 'programmes',
    },
    {
      kind: 'question',
      name: 'politicalSponsor',
      label: { nl: 'Bestuurlijk opdrachtgever', en: 'Political sponsor' },
      noun: { nl: 'de bestuurlijk opdrachtgever', en: 'the political sponsor' },
      help: { nl: 'Het collegelid dat politiek verantwoordelijk is.', en: 'The member of the executive who is politically responsible.' },
      widget: 'select',
      width: 'half',
      optionsFrom: 'people',
    },
    {
      kind: 'question',
      name: 'officialSponsor',
      label: { nl: 'Ambtelijk opdrachtgever', en: 'Official sponsor' },
      noun: { nl: 'de ambtelijk opdrachtgever', en: 'the official sponsor' },
      help: { nl: 'Wie de opdracht geeft en voor mensen en geld zorgt.', en: 'Who commissions the work and provides people and money.' },
      widget: 'select',
      width: 'half',
      optionsFrom: 'people',
    },
    {
      kind: 'question',
      name: 'projectManager',
      label: { nl: 'Ambtelijk opdrachtnemer (projectleider)', en: 'Project manager' },
      noun: { nl: 'de ambtelijk opdrachtnemer', en: 'the project manager' },
      help: { nl: 'Nog niemand aangewezen? Laat dit dan leeg.', en: 'Nobody appointed yet? Then leave this empty.' },
      widget: 'select',
      optionsFrom: 'people',
    },
    {
      kind: 'question',
      name: 'wayOfWorking',
      label: { nl: 'Werkwijze', en: 'Way of working' },
      noun: { nl: 'de werkwijze', en: 'the way of working' },
      widget: 'radio',
      options: [
        { value: 'phased', label: { nl: 'Gefaseerd', en: 'Phased' } },
        { value: 'shortCycle', label: { nl: 'Kort-cyclisch', en: 'Short-cycle' } },
        { value: 'hybrid', label: { nl: 'Hybride', en: 'Hybrid' } },
      ],
    },
  ],
};
