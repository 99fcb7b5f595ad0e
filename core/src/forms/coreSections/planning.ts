import type { FormSection } from '../formDefinition.ts';

/** When the project starts and ends. */
export const planningSection: FormSection = {
  key: 'planning',
  namespace: 'project',
  title: { nl: 'Planning', en: 'Planning' },
  schema: {
    type: 'object',
    properties: { start: { type: 'string', format: 'date' }, end: { type: 'string', format: 'date' } },
    required: ['start', 'end'],
  },
  items: [
    {
      kind: 'question',
      name: 'start',
      label: { nl: 'Verwachte start', en: 'Expected start' },
      noun: { nl: 'de verwachte startdatum', en: 'the expected start date' },
      help: { nl: 'De dag waarop er voor het eerst mensen aan werken.', en: 'The first day on which people work on it.' },
      widget: 'date',
      width: 'half',
    },
    {
      kind: 'question',
      name: 'end',
      label: { nl: 'Verwachte oplevering', en: 'Expected end' },
      noun: { nl: 'de verwachte einddatum', en: 'the expected end date' },
      help: { nl: 'Inclusief nazorg.', en: 'Including aftercare.' },
      widget: 'date',
      width: 'half',
    },
  ],
  checks: [
    {
      key: 'endAfterStart',
      condition: { not: { fact: 'answers', path: 'project.end', operator: 'before', value: { fact: 'answers', path: 'project.start' } } },
      field: 'project.end',
      message: {
        nl: 'De verwachte einddatum ({project.end}) ligt vóór de startdatum ({project.start}); pas een van de twee aan',
        en: 'The expected end date ({project.end}) is before the start date ({project.start}); change one of the two',
      },
    },
  ],
};
