import type { CriterionPreset, RuleSet } from '@weegbrug/core/plugin';

/** Ready-made criteria; the municipality chooses the goal. */
export const housingCriteria: readonly CriterionPreset[] = [
  {
    key: 'housing-index',
    name: { nl: 'Woningbouwindex', en: 'Housing index' },
    source: {
      kind: 'bands',
      value: { fact: 'measures', path: 'housing.index' },
      bands: [
        { from: 60, score: 3 },
        { from: 40, score: 2 },
        { from: 20, score: 1 },
        { from: 0, score: 0 },
        { above: -40, score: -1 },
        { above: -60, score: -2 },
        { upTo: -60, score: -3 },
      ],
    },
    evidence: {
      class: 'B',
      indicator: { nl: 'Woningbouwindex', en: 'Housing index' },
      unit: { nl: 'punten', en: 'points' },
      denominator: { nl: 'op een schaal tot 100', en: 'on a scale up to 100' },
      source: { nl: 'Rekenmodel woningbouw', en: 'Housing model' },
    },
  },
  {
    key: 'housing-impulse',
    name: { nl: 'Woningbouwimpuls', en: 'Woningbouwimpuls' },
    source: {
      kind: 'bands',
      value: { fact: 'measures', path: 'housing.impulseScore' },
      bands: [
        { from: 8, score: 3 },
        { from: 6.5, score: 2 },
        { from: 5.5, score: 1 },
        { from: 1, score: 0 },
      ],
    },
    evidence: {
      class: 'C',
      indicator: { nl: 'Score Woningbouwimpuls', en: 'Woningbouwimpuls score' },
      unit: { nl: 'punten', en: 'points' },
      denominator: { nl: 'op een schaal van 1 tot en met 10', en: 'on a scale from 1 to 10' },
      source: { nl: 'Regeling Woningbouwimpuls', en: 'Dutch Woningbouwimpuls scheme' },
    },
  },
];

/** Signals about the groups that homes are meant for. */
export const housingRuleSets: readonly RuleSet[] = [
  {
    key: 'target-group-signals',
    name: { nl: 'Signalen bij doelgroepen', en: 'Signals about target groups' },
    purpose: 'flag',
    hitPolicy: 'collect',
    rules: [
      {
        key: 'status-holders',
        name: { nl: 'Woningen voor statushouders', en: 'Homes for status holders' },
        conditions: {
          all: [{ fact: 'answers', path: 'housing.targetGroups', operator: 'housing.includesGroup', value: 'Statushouders' }],
        },
        event: {
          type: 'flag',
          params: {
            message: {
              nl: 'De woningen zijn ook voor statushouders. Stem af met het team dat de taakstelling huisvesting bewaakt.',
              en: 'The homes are also for status holders. Agree with the team that keeps the housing task for this group.',
            },
          },
        },
      },
    ],
  },
];
