import type { Condition, CriterionPreset, RuleSet } from '@weegbrug/core/plugin';

const measure = (key: string, operator: string, value: unknown): Condition => ({
  fact: 'measures',
  path: `sustainability.${key}`,
  operator,
  value,
});
const answer = (name: string, operator: string, value: unknown): Condition => ({
  fact: 'answers',
  path: `sustainability.${name}`,
  operator,
  value,
});
const score = (value: number) => ({ type: 'score', params: { score: value } }) as const;

/** Ready-made criteria; the municipality chooses the goal. */
export const sustainabilityCriteria: readonly CriterionPreset[] = [
  {
    key: 'co2-share',
    name: { nl: 'CO₂-reductie', en: 'CO₂ reduction' },
    source: {
      kind: 'bands',
      value: { fact: 'measures', path: 'sustainability.co2Share' },
      bands: [
        { from: 10, score: 3 },
        { from: 3, score: 2 },
        { above: 0, score: 1 },
        { from: 0, score: 0 },
        { above: -3, score: -1 },
        { above: -10, score: -2 },
        { upTo: -10, score: -3 },
      ],
    },
    evidence: {
      class: 'B',
      indicator: { nl: 'Bijdrage aan de CO₂-opgave', en: 'Contribution to the CO₂ task' },
      unit: { nl: '%', en: '%' },
      denominator: { nl: 'van de jaarlijkse CO₂-reductieopgave', en: 'of the annual CO₂ reduction task' },
      source: { nl: 'Klimaatprogramma van de gemeente', en: 'Climate programme of the municipality' },
    },
  },
  {
    key: 'circular',
    name: { nl: 'Circulair bouwen', en: 'Circular building' },
    source: { kind: 'rules', ruleSet: 'circular' },
    evidence: {
      class: 'A',
      indicator: { nl: 'Milieuprestatie, sloop en verplaatsbaarheid', en: 'Environmental performance, demolition and movability' },
      source: {
        nl: 'Bepalingsmethode Milieuprestatie Bouwwerken',
        en: 'Dutch determination method for environmental performance of buildings',
      },
    },
  },
  {
    key: 'adaptation',
    name: { nl: 'Klimaatadaptatie', en: 'Climate adaptation' },
    source: { kind: 'rules', ruleSet: 'adaptation' },
    evidence: {
      class: 'B',
      indicator: { nl: 'Thema’s, verharding en bomen', en: 'Themes, paving and trees' },
      source: { nl: 'Deltaprogramma Ruimtelijke Adaptatie', en: 'Dutch Delta Programme on Spatial Adaptation' },
    },
  },
];

/** Demolition, then movable, then the environmental performance; above the last limit there is no score. */
const circularRuleSet: RuleSet = {
  key: 'circular',
  name: { nl: 'Circulair bouwen', en: 'Circular building' },
  purpose: 'criterion',
  hitPolicy: 'first',
  rules: [
    {
      key: 'demolition',
      name: { nl: 'Sloop en nieuwbouw', en: 'Demolition and new building' },
      conditions: { all: [answer('demolitionAndNewBuilding', 'equal', true)] },
      event: score(-2),
    },
    {
      key: 'movable',
      name: { nl: 'Verplaatsbaar gebouw', en: 'Movable building' },
      conditions: { all: [answer('movableBuilding', 'equal', true)] },
      event: score(2),
    },
    {
      key: 'mpg-low',
      name: { nl: 'MPG tot en met 0,5', en: 'MPG up to 0.5' },
      conditions: { all: [measure('environmentalPerformance', 'lessThanInclusive', 0.5)] },
      event: score(1),
    },
    {
      key: 'mpg-middle',
      name: { nl: 'MPG tot en met 0,65', en: 'MPG up to 0.65' },
      conditions: { all: [measure('environmentalPerformance', 'lessThanInclusive', 0.65)] },
      event: score(0),
    },
    {
      key: 'mpg-high',
      name: { nl: 'MPG tot en met 0,8', en: 'MPG up to 0.8' },
      conditions: { all: [measure('environmentalPerformance', 'lessThanInclusive', 0.8)] },
      event: score(-1),
    },
  ],
};

/** Meant for project types that build homes; movable buildings are left out. */
const environmentalLimitRuleSet: RuleSet = {
  key: 'environmental-performance-limit',
  name: { nl: 'Wettelijke grens milieuprestatie woningen', en: 'Legal limit of environmental performance of homes' },
  purpose: 'knockout',
  hitPolicy: 'collect',
  rules: [
    {
      key: 'above-limit',
      name: { nl: 'MPG boven 0,8', en: 'MPG above 0.8' },
      conditions: { all: [answer('movableBuilding', 'equal', false), measure('environmentalPerformance', 'greaterThan', 0.8)] },
      event: {
        type: 'knockout',
        params: {
          message: {
            nl: 'De milieuprestatie (MPG) is hoger dan 0,8, de wettelijke grens voor woningen. Pas het ontwerp aan en vul de nieuwe berekening in.',
            en: 'The environmental performance (MPG) is above 0.8, the legal limit for homes. Change the design and fill in the new calculation.',
          },
        },
      },
    },
  ],
};

/** Three themes with 2,500 m² de-paved is the best; more paving than before is negative. */
const adaptationRuleSet: RuleSet = {
  key: 'adaptation',
  name: { nl: 'Klimaatadaptatie', en: 'Climate adaptation' },
  purpose: 'criterion',
  hitPolicy: 'first',
  otherwise: 0,
  rules: [
    {
      key: 'broad',
      name: { nl: 'Drie thema’s of meer en 2.500 m² ontstening of meer', en: 'Three themes or more and 2,500 m² de-paved or more' },
      conditions: { all: [measure('themeCount', 'greaterThanInclusive', 3), measure('depavedArea', 'greaterThanInclusive', 2500)] },
      event: score(3),
    },
    {
      key: 'paving-and-trees-lost',
      name: { nl: 'Per saldo meer verharding en 100 bomen of meer minder', en: 'More paving on balance and 100 trees or more lost' },
      conditions: { all: [measure('netPaving', 'greaterThan', 0), measure('netTrees', 'lessThanInclusive', -100)] },
      event: score(-2),
    },
    {
      key: 'more-paving',
      name: { nl: 'Per saldo meer verharding', en: 'More paving on balance' },
      conditions: { all: [measure('netPaving', 'greaterThan', 0)] },
      event: score(-1),
    },
    {
      key: 'two-themes',
      name: { nl: 'Twee thema’s of meer en 1.000 m² ontstening of meer', en: 'Two themes or more and 1,000 m² de-paved or more' },
      conditions: { all: [measure('themeCount', 'greaterThanInclusive', 2), measure('depavedArea', 'greaterThanInclusive', 1000)] },
      event: score(2),
    },
    {
      key: 'some-greening',
      name: { nl: 'Per saldo minder verharding of meer bomen', en: 'Less paving or more trees on balance' },
      conditions: { any: [measure('netPaving', 'lessThan', 0), measure('netTrees', 'greaterThan', 0)] },
      event: score(1),
    },
  ],
};

/** Ready-made rule sets for the criteria above and for the legal limit. */
export const sustainabilityRuleSets: readonly RuleSet[] = [circularRuleSet, environmentalLimitRuleSet, adaptationRuleSet];
