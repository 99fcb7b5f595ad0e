import type { CriterionPreset, RuleSet } from '@weegbrug/core/plugin';

/** Ready-made criteria; the municipality chooses the goal. */
export const socialCriteria: readonly CriterionPreset[] = [
  {
    key: 'social-assessment',
    name: { nl: 'Beoordeling sociaal domein', en: 'Social domain assessment' },
    source: {
      kind: 'bands',
      value: { fact: 'measures', path: 'social.assessment' },
      bands: [
        { from: 80, score: 3 },
        { from: 60, score: 2 },
        { from: 40, score: 1 },
        { from: 0, score: 0 },
      ],
    },
    evidence: {
      class: 'C',
      indicator: { nl: 'Beoordeling op doel, randvoorwaarden en nabijheid', en: 'Assessment of goal, conditions and nearness' },
      unit: { nl: 'punten', en: 'points' },
      denominator: { nl: 'van 100', en: 'of 100' },
      source: { nl: 'Beoordelingskader sociale agenda', en: 'Assessment framework of the social agenda' },
    },
  },
  {
    key: 'social-equality',
    name: { nl: 'Kansengelijkheid', en: 'Equal opportunity' },
    source: { kind: 'rules', ruleSet: 'social-equality' },
    evidence: {
      class: 'B',
      indicator: { nl: 'Bereik en SES-WOA van de wijk', en: 'Reach and SES-WOA of the district' },
      source: { nl: 'CBS en opgave van de aanvrager', en: 'Statistics Netherlands and statement of the applicant' },
    },
  },
];

/** A project that reaches most of its group in a vulnerable district scores; a refused assessment blocks. */
export const socialRuleSets: readonly RuleSet[] = [
  {
    key: 'social-equality',
    name: { nl: 'Kansengelijkheid', en: 'Equal opportunity' },
    purpose: 'criterion',
    hitPolicy: 'first',
    otherwise: 0,
    rules: [
      {
        key: 'vulnerable-district-reached',
        name: {
          nl: 'Bereik van 60 % of meer in een wijk met SES-WOA onder −0,20',
          en: 'Reach of 60% or more in a district with SES-WOA below −0.20',
        },
        conditions: {
          all: [
            { fact: 'measures', path: 'social.reachShare', operator: 'greaterThanInclusive', value: 60 },
            { fact: 'measures', path: 'social.sesWoa', operator: 'lessThan', value: -0.2 },
          ],
        },
        event: { type: 'score', params: { score: 3 } },
      },
    ],
  },
  {
    key: 'social-refused',
    name: { nl: 'Afgewezen bij de beoordeling', en: 'Refused in the assessment' },
    purpose: 'knockout',
    hitPolicy: 'collect',
    rules: [
      {
        key: 'insufficient',
        name: { nl: 'Een onderdeel is onvoldoende', en: 'One part is insufficient' },
        conditions: { all: [{ fact: 'measures', path: 'social.refused', operator: 'equal', value: true }] },
        event: {
          type: 'knockout',
          params: {
            message: {
              nl: 'Een onderdeel van de beoordeling is onvoldoende; daarmee is het project afgewezen. Verbeter het plan op dat onderdeel en vraag een nieuwe beoordeling.',
              en: 'One part of the assessment is insufficient, which refuses the project. Improve the plan on that part and ask for a new assessment.',
            },
          },
        },
      },
    ],
  },
];
