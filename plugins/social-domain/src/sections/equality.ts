import type { FormSection } from '@weegbrug/core/plugin';

const people = { type: 'integer', minimum: 0, maximum: 10_000_000 };
const days = { type: 'integer', minimum: 0, maximum: 3650 };
const percentage = { type: 'number', minimum: 0, maximum: 100 };

/** Whom the project reaches, where they live, and what changes for them. */
export const equalitySection: FormSection = {
  key: 'equality',
  namespace: 'social',
  title: { nl: 'Bereik en kansengelijkheid', en: 'Reach and equal opportunity' },
  schema: {
    type: 'object',
    properties: {
      targetGroupSize: { type: 'integer', minimum: 1, maximum: 10_000_000 },
      reachPeople: people,
      sesWoa: { type: 'number', minimum: -2, maximum: 2 },
      youthCareBefore: percentage,
      youthCareAfter: percentage,
      waitingDaysBefore: days,
      waitingDaysAfter: days,
    },
    required: ['targetGroupSize', 'reachPeople', 'sesWoa'],
  },
  items: [
    {
      kind: 'question',
      name: 'targetGroupSize',
      label: { nl: 'Omvang van de doelgroep', en: 'Size of the target group' },
      noun: { nl: 'de omvang van de doelgroep', en: 'the size of the target group' },
      help: {
        nl: 'Personen of gezinnen; gebruik bij het bereik dezelfde eenheid.',
        en: 'People or families; use the same unit for the reach.',
      },
      unit: { nl: 'personen of gezinnen', en: 'people or families' },
      widget: 'number',
      width: 'half',
    },
    {
      kind: 'question',
      name: 'reachPeople',
      label: { nl: 'Hoeveel daarvan bereikt het project?', en: 'How many of them does the project reach?' },
      noun: { nl: 'het aantal dat het project bereikt', en: 'the number that the project reaches' },
      unit: { nl: 'personen of gezinnen', en: 'people or families' },
      widget: 'number',
      width: 'half',
      influenceable: true,
    },
    {
      kind: 'question',
      name: 'sesWoa',
      label: { nl: 'SES-WOA van de wijk', en: 'SES-WOA of the district' },
      noun: { nl: 'de SES-WOA van de wijk', en: 'the SES-WOA of the district' },
      help: {
        nl: 'Sociaal-economische score van het CBS (welvaart, opleiding en arbeid). Het landelijk gemiddelde is ongeveer 0; lager is kwetsbaarder.',
        en: 'Socio-economic score of Statistics Netherlands (prosperity, education and work). The national mean is about 0; lower is more vulnerable.',
      },
      widget: 'number',
    },
    {
      kind: 'question',
      name: 'youthCareBefore',
      label: { nl: 'Jongeren met jeugdhulp nu', en: 'Young people in youth care now' },
      noun: { nl: 'het aandeel jongeren met jeugdhulp nu', en: 'the share of young people in youth care now' },
      unit: { nl: '%', en: '%' },
      widget: 'percent',
      width: 'half',
    },
    {
      kind: 'question',
      name: 'youthCareAfter',
      label: { nl: 'Jongeren met jeugdhulp na afloop', en: 'Young people in youth care afterwards' },
      noun: { nl: 'het aandeel jongeren met jeugdhulp na afloop', en: 'the share of young people in youth care afterwards' },
      unit: { nl: '%', en: '%' },
      widget: 'percent',
      width: 'half',
    },
    {
      kind: 'question',
      name: 'waitingDaysBefore',
      label: { nl: 'Wachttijd nu', en: 'Waiting time now' },
      noun: { nl: 'de wachttijd nu', en: 'the waiting time now' },
      unit: { nl: 'dagen', en: 'days' },
      widget: 'number',
      width: 'half',
    },
    {
      kind: 'question',
      name: 'waitingDaysAfter',
      label: { nl: 'Wachttijd na afloop', en: 'Waiting time afterwards' },
      noun: { nl: 'de wachttijd na afloop', en: 'the waiting time afterwards' },
      unit: { nl: 'dagen', en: 'days' },
      widget: 'number',
      width: 'half',
    },
  ],
  checks: [
    {
      key: 'reach',
      condition: {
        fact: 'answers',
        path: 'social.reachPeople',
        operator: 'lessThanInclusive',
        value: { fact: 'answers', path: 'social.targetGroupSize' },
      },
      field: 'social.reachPeople',
      message: {
        nl: 'Het bereik is groter dan de doelgroep. Verlaag het bereik, of vergroot de doelgroep.',
        en: 'The reach is larger than the target group. Lower the reach, or enlarge the target group.',
      },
    },
  ],
};
