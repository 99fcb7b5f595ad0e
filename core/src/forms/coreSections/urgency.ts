import type { FormSection } from '../formDefinition.ts';
import { projectAnswer } from './choice.ts';

/** How urgent the project is, and whether the law leaves no choice. */
export const urgencySection: FormSection = {
  key: 'urgency',
  namespace: 'project',
  title: { nl: 'Urgentie', en: 'Urgency' },
  schema: {
    type: 'object',
    properties: {
      urgencyClass: { type: 'integer', minimum: 0, maximum: 3 },
      statutoryClaimed: { type: 'boolean' },
      statutoryGround: { type: 'string', minLength: 3, maxLength: 500 },
      statutoryDate: { type: 'string', format: 'date' },
    },
    required: ['urgencyClass', 'statutoryClaimed', 'statutoryGround', 'statutoryDate'],
  },
  items: [
    {
      kind: 'question',
      name: 'urgencyClass',
      label: { nl: 'Hoe urgent is het project?', en: 'How urgent is the project?' },
      noun: { nl: 'hoe urgent het project is', en: 'how urgent the project is' },
      widget: 'radio',
      options: [
        { value: 0, label: { nl: 'Niet urgent', en: 'Not urgent' } },
        { value: 1, label: { nl: 'Wens uit het coalitieakkoord', en: 'Wish in the coalition agreement' } },
        {
          value: 2,
          label: {
            nl: 'Harde datum, afspraak met anderen of werk met werk maken',
            en: 'Hard date, agreement with others or combined works',
          },
        },
        { value: 3, label: { nl: 'Wettelijke datum of crisis', en: 'Statutory date or crisis' } },
      ],
    },
    {
      kind: 'question',
      name: 'statutoryClaimed',
      label: { nl: 'Is het project wettelijk verplicht?', en: 'Is the project required by law?' },
      noun: { nl: 'de vraag of het project wettelijk verplicht is', en: 'the question whether the project is required by law' },
      help: {
        nl: 'Kiest u ‘ja’, dan toetst de controller de wettelijke grond. Tot die tijd weegt het project gewoon mee.',
        en: 'If you choose “yes”, the controller checks the legal ground. Until then the project is an ordinary candidate.',
      },
      widget: 'yesNo',
    },
    {
      kind: 'question',
      name: 'statutoryGround',
      label: { nl: 'Wettelijke grond', en: 'Legal ground' },
      noun: { nl: 'de wettelijke grond', en: 'the legal ground' },
      help: {
        nl: 'Wet en artikel, bijvoorbeeld ‘Wet open overheid, artikel 3.1’.',
        en: 'Act and article, for instance “Open Government Act, article 3.1”.',
      },
      widget: 'text',
      visibleWhen: projectAnswer('statutoryClaimed', true),
    },
    {
      kind: 'question',
      name: 'statutoryDate',
      label: { nl: 'Wettelijke datum', en: 'Statutory date' },
      noun: { nl: 'de wettelijke datum', en: 'the statutory date' },
      widget: 'date',
      visibleWhen: projectAnswer('statutoryClaimed', true),
    },
  ],
};
