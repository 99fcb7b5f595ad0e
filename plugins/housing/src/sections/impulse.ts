import type { FormSection, QuestionItem } from '@weegbrug/core/plugin';

const judgement = (
  name: string,
  label: { nl: string; en: string },
  noun: { nl: string; en: string },
  help: { nl: string; en: string },
): QuestionItem => ({ kind: 'question', name, label, noun, help, widget: 'number', width: 'half' });
const mark = { type: 'integer', minimum: 1, maximum: 10 };

/** The four judgements of the national scheme Woningbouwimpuls, each 1 … 10. */
export const impulseSection: FormSection = {
  key: 'impulse',
  namespace: 'housing',
  title: { nl: 'Woningbouwimpuls', en: 'Woningbouwimpuls (national housing scheme)' },
  intro: {
    nl: 'Geef elk onderdeel een cijfer van 1 tot en met 10, zoals de rijksregeling het beoordeelt.',
    en: 'Give each part a mark from 1 to 10, as the national scheme assesses it.',
  },
  schema: {
    type: 'object',
    properties: { impulseNecessity: mark, impulseEffectiveness: mark, impulseEfficiency: mark, impulseUrgency: mark },
    required: ['impulseNecessity', 'impulseEffectiveness', 'impulseEfficiency', 'impulseUrgency'],
  },
  items: [
    judgement(
      'impulseNecessity',
      { nl: 'Noodzaak', en: 'Necessity' },
      { nl: 'het cijfer voor noodzaak', en: 'the mark for necessity' },
      {
        nl: 'Komt het plan zonder bijdrage niet of veel later tot stand?',
        en: 'Would the plan fail, or come much later, without a contribution?',
      },
    ),
    judgement(
      'impulseEffectiveness',
      { nl: 'Effectiviteit', en: 'Effectiveness' },
      { nl: 'het cijfer voor effectiviteit', en: 'the mark for effectiveness' },
      {
        nl: 'Hoeveel betaalbare woningen komen er, en hoe snel?',
        en: 'How many affordable homes does it bring, and how fast?',
      },
    ),
    judgement(
      'impulseEfficiency',
      { nl: 'Efficiëntie', en: 'Efficiency' },
      { nl: 'het cijfer voor efficiëntie', en: 'the mark for efficiency' },
      {
        nl: 'Staat de bijdrage per woning in verhouding tot het resultaat?',
        en: 'Is the contribution per home in proportion to the result?',
      },
    ),
    judgement(
      'impulseUrgency',
      { nl: 'Urgentie', en: 'Urgency' },
      { nl: 'het cijfer voor urgentie', en: 'the mark for urgency' },
      {
        nl: 'Hoe groot is het woningtekort in de regio?',
        en: 'How large is the housing shortage in the region?',
      },
    ),
  ],
};
