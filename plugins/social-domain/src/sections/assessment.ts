import type { FormSection, QuestionItem } from '@weegbrug/core/plugin';

/** Judgements from high to low; the last refuses the project. */
export const judgements = ['excellent', 'good', 'sufficient', 'moderate', 'insufficient'] as const;

const options = [
  { value: 'excellent', label: { nl: 'Uitstekend', en: 'Excellent' } },
  { value: 'good', label: { nl: 'Goed', en: 'Good' } },
  { value: 'sufficient', label: { nl: 'Voldoende', en: 'Sufficient' } },
  { value: 'moderate', label: { nl: 'Matig', en: 'Moderate' } },
  { value: 'insufficient', label: { nl: 'Onvoldoende (het project wordt afgewezen)', en: 'Insufficient (the project is refused)' } },
];

const question = (
  name: string,
  label: { nl: string; en: string },
  noun: { nl: string; en: string },
  help: { nl: string; en: string },
): QuestionItem => ({
  kind: 'question',
  name,
  label,
  noun,
  help,
  widget: 'radio',
  options,
  influenceable: true,
});
const judgement = { type: 'string', enum: judgements };

/** The assessment of a social project on three aspects. */
export const assessmentSection: FormSection = {
  key: 'assessment',
  namespace: 'social',
  title: { nl: 'Beoordeling', en: 'Assessment' },
  intro: {
    nl: 'Is een onderdeel onvoldoende, dan wordt het project afgewezen, hoe goed de andere onderdelen ook zijn.',
    en: 'If one part is insufficient the project is refused, however good the other parts are.',
  },
  schema: {
    type: 'object',
    properties: { goal: judgement, conditions: judgement, nearResidents: judgement },
    required: ['goal', 'conditions', 'nearResidents'],
  },
  items: [
    question(
      'goal',
      { nl: 'Bijdrage aan het doel', en: 'Contribution to the goal' },
      { nl: 'het oordeel over de bijdrage aan het doel', en: 'the judgement on the contribution to the goal' },
      {
        nl: 'Hoe sterk draagt de aanpak bij aan de sociale agenda?',
        en: 'How strongly does the approach contribute to the social agenda?',
      },
    ),
    question(
      'conditions',
      { nl: 'Randvoorwaarden', en: 'Conditions' },
      { nl: 'het oordeel over de randvoorwaarden', en: 'the judgement on the conditions' },
      {
        nl: 'Zijn de uitvoering, de samenwerking en het geld geregeld?',
        en: 'Are delivery, cooperation and money arranged?',
      },
    ),
    question(
      'nearResidents',
      { nl: 'Dicht bij inwoners', en: 'Near residents' },
      { nl: 'het oordeel over de nabijheid bij inwoners', en: 'the judgement on nearness to residents' },
      {
        nl: 'Is de hulp dichtbij, laagdrempelig en samen met inwoners gemaakt?',
        en: 'Is the help nearby, easy to reach and made together with residents?',
      },
    ),
  ],
};
