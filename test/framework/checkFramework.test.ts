import { describe, expect, test } from '@jest/globals';
import { checkFramework } from '../../core/src/framework/checkFramework.ts';
import { inRange } from '../../core/src/framework/inRange.ts';
import type { Criterion, WeighingFramework } from '../../core/src/framework/weighingFramework.ts';
import type { RuleSetOfRules } from '../../core/src/rules/ruleSet.ts';
import { judged, referenceFramework as good } from './referenceCase.ts';

const text = { nl: 'x' };
const goal = (id: string, weight: number, children?: WeighingFramework['goals']) => ({
  id,
  name: text,
  weight,
  ...(children === undefined ? {} : { children }),
});
const withCriterion = (change: Partial<Criterion>): WeighingFramework => ({ ...good, criteria: [{ ...judged('c', 'D1.1'), ...change }] });
const answer = { fact: 'answers', path: 'v' };
const bands = (...given: object[]): WeighingFramework =>
  withCriterion({ source: { kind: 'bands', value: answer, bands: given.map((band) => ({ score: 1, ...band })) } });
const panelled = (value: { fact: string; path: string }, panel: object = {}): WeighingFramework =>
  withCriterion({ source: { kind: 'judgement', value, panel: { assessors: 2, role: 'r', maximumDistance: 1, ...panel } } });
const axis = (change: object): WeighingFramework => ({ ...good, axes: { ...good.axes, risk: { ...good.axes.risk, ...change } } });
const advice = (...given: object[]): WeighingFramework => ({
  ...good,
  advice: given.map((band, index) => ({ key: `a${index}`, name: text, tone: 'calm' as const, ...band })),
});
const route = (key: string, when?: object) => ({ key, name: text, shortName: text, ...(when === undefined ? {} : { when }) });
const escalation = (change: object): WeighingFramework => ({ ...good, escalations: [{ ...good.escalations[0]!, ...change }] });
const ruleSet = (change: Partial<RuleSetOfRules> = {}): Readonly<Record<string, RuleSetOfRules>> => ({
  rs: {
    key: 'rs',
    name: text,
    purpose: 'criterion',
    hitPolicy: 'first',
    rules: [{ key: 'r', name: text, conditions: { fact: 'type', operator: 'isPresent' }, event: { type: 'score', params: { score: 3 } } }],
    ...change,
  },
});
const byRules = withCriterion({ source: { kind: 'rules', ruleSet: 'rs' } });

describe('checkFramework', () => {
  test.each([
    ['the reference', good],
    ['a panel', panelled({ fact: 'judgements', path: 'c' })],
    ['a goal without criteria', { ...good, criteria: [] }],
    ['an asymmetric scale', { ...good, scale: { min: -5, max: 10 } }],
    ['a goal of weight 0 beside another', { ...good, criteria: [], goals: [goal('A', 0), goal('B', 2)] }],
    ['bands that overlap but are all reached', bands({ from: 60 }, { from: 40 }, {})],
    ['bands that touch', bands({ above: 5, upTo: 10 }, { upTo: 5, from: 5 }, { below: 5 })],
    ['an axis of one fact with bands', axis({ value: { fact: 'answers', path: 'v' } })],
    ['decimals of a band', withCriterion({ source: { kind: 'bands', value: answer, decimals: 6, bands: [{ score: 1 }] } })],
    ['advice with lower ends only', advice({ from: 30 }, { above: 10 }, {})],
    ['impact weights of thirds', { ...good, impactLoad: { complexity: 1 / 3, risk: 1 / 3, capacity: 1 / 3 } }],
  ])('has nothing against %s', (_what, framework) => {
    expect(checkFramework(framework)).toEqual([]);
  });

  test.each<[string, string, WeighingFramework]>([
    ['scaleWrong', '/scale', { ...good, scale: { min: 0, max: 3 }, criteria: [] }],
    ['scaleWrong', '/scale', { ...good, scale: { min: -3, max: Infinity } }],
    [
      'axisScaleWrong',
      '/axisScale',
      {
        ...good,
        axisScale: { min: 5, max: 5 },
        axes: { complexity: good.axes.complexity, risk: good.axes.complexity, capacity: good.axes.complexity },
      },
    ],
    ['panelValue', '/criteria/0/source/value', panelled({ fact: 'answers', path: 'v' })],
    ['panelValue', '/criteria/0/source/value', panelled({ fact: 'judgements', path: 'other' })],
    ['panelValue', '/criteria/0/source/value', withCriterion({ source: { kind: 'judgement', value: { fact: 'judgements', path: 'c' } } })],
    ['panelAssessors', '/criteria/0/source/panel/assessors', panelled({ fact: 'judgements', path: 'c' }, { assessors: 0 })],
    ['panelDistance', '/criteria/0/source/panel/maximumDistance', panelled({ fact: 'judgements', path: 'c' }, { maximumDistance: 7 })],
    ['completenessWrong', '/minimumCompleteness', { ...good, minimumCompleteness: 1.1 }],
    ['spreadWrong', '/evidenceSpread/C', { ...good, evidenceSpread: { A: 0, C: -1 } }],
    ['spreadWrong', '/evidenceSpread/A', { ...good, evidenceSpread: { A: 7 } }],
    ['spreadWrong', '/evidenceSpread/B', { ...good, evidenceSpread: { B: NaN, C: 6 } }],
    ['goalsEmpty', '/goals', { ...good, criteria: [], goals: [] }],
    ['goalIdEmpty', '/goals/0/id', { ...good, criteria: [], goals: [goal('', 1)] }],
    ['goalDuplicate', '/goals/1/children/0/id', { ...good, criteria: [], goals: [goal('A', 1), goal('B', 1, [goal('A', 1)])] }],
    ['weightWrong', '/goals/0/weight', { ...good, criteria: [], goals: [goal('A', -1), goal('B', 1)] }],
    ['weightWrong', '/goals/0/weight', { ...good, criteria: [], goals: [goal('A', NaN), goal('B', 1)] }],
    ['weightsZero', '/goals/1/children', { ...good, criteria: [], goals: [goal('A', 1), goal('B', 1, [goal('B1', 0), goal('B2', 0)])] }],
    ['criterionDuplicate', '/criteria/1/key', { ...good, criteria: [judged('c', 'D1.1'), judged('c', 'D1.2')] }],
    ['goalUnknown', '/criteria/0/goal', withCriterion({ goal: 'D11' })],
    ['goalNotLeaf', '/criteria/0/goal', withCriterion({ goal: 'D1' })],
    ['shareWrong', '/criteria/0/share', withCriterion({ share: 0 })],
    ['shareWrong', '/criteria/0/share', withCriterion({ share: NaN })],
    ['factUnknown', '/criteria/0/source/value/fact', withCriterion({ source: { kind: 'judgement', value: { fact: 'answer' } } })],
    [
      'factUnknown',
      '/criteria/0/source/value/fact',
      withCriterion({ source: { kind: 'judgement', value: { fact: 'weighing', path: 'priority' } } }),
    ],
    [
      'pathExpression',
      '/criteria/0/source/value/path',
      withCriterion({ source: { kind: 'judgement', value: { fact: 'answers', path: '$..v' } } }),
    ],
    ['bandsEmpty', '/criteria/0/source/bands', bands()],
    [
      'decimalsWrong',
      '/criteria/0/source/decimals',
      withCriterion({ source: { kind: 'bands', value: answer, decimals: 1.5, bands: [{ score: 1 }] } }),
    ],
    ...[-1, 7].map((decimals): [string, string, WeighingFramework] => [
      'decimalsWrong',
      '/criteria/0/source/decimals',
      withCriterion({ source: { kind: 'bands', value: answer, decimals, bands: [{ score: 1 }] } }),
    ]),
    ['rangeContradiction', '/criteria/0/source/bands/0', bands({ from: 1, above: 2 })],
    ['rangeContradiction', '/criteria/0/source/bands/0', bands({ upTo: 1, below: 2 })],
    ['rangeEmpty', '/criteria/0/source/bands/1', bands({ from: 5 }, { from: 4, below: 3 })],
    ['rangeEmpty', '/criteria/0/source/bands/0', bands({ from: 5, below: 5 })],
    ['rangeEmpty', '/criteria/0/source/bands/0', bands({ above: 5, upTo: 5 })],
    ['rangeNumber', '/criteria/0/source/bands/0/from', bands({ from: NaN })],
    ['rangeUnreachable', '/criteria/0/source/bands/1', bands({ from: 5 }, { above: 5 })],
    ['rangeUnreachable', '/criteria/0/source/bands/1', bands({}, { from: 5, upTo: 6 })],
    ['scoreOutsideScale', '/criteria/0/source/bands/0/score', bands({ score: 4 })],
    ['scoreOutsideScale', '/criteria/0/source/bands/0/score', bands({ score: NaN })],
    ['choicesEmpty', '/criteria/0/source/scores', withCriterion({ source: { kind: 'choices', value: answer, scores: [] } })],
    [
      'choiceDuplicate',
      '/criteria/0/source/scores/1/value',
      withCriterion({
        source: {
          kind: 'choices',
          value: answer,
          scores: [
            { value: 'a', score: 1 },
            { value: 'a', score: 2 },
          ],
        },
      }),
    ],
    [
      'scoreOutsideScale',
      '/criteria/0/source/scores/0/score',
      withCriterion({ source: { kind: 'choices', value: answer, scores: [{ value: 'a', score: -4 }] } }),
    ],
    ['axisWithoutFact', '/axes/risk/value', axis({ value: { product: [] } })],
    ['factUnknown', '/axes/risk/value/product/0/fact', axis({ value: { product: [{ fact: 'x' }] } })],
    ['bandsEmpty', '/axes/risk/bands', axis({ bands: [] })],
    ['classOutsideScale', '/axes/risk/bands/0/score', axis({ bands: [{ score: 6 }] })],
    ['classOutsideScale', '/axes/risk/classes/0/class', axis({ classes: [{ class: 0, label: text }] })],
    [
      'rangeUnreachable',
      '/axes/risk/bands/1',
      axis({
        bands: [
          { upTo: 4, score: 1 },
          { below: 3, score: 2 },
        ],
      }),
    ],
    ['impactWeightsSum', '/impactLoad', { ...good, impactLoad: { complexity: 0.3, risk: 0.3, capacity: 0.3 } }],
    ['coefficientWrong', '/impactLoad/risk', { ...good, impactLoad: { complexity: 1, risk: -0.5, capacity: 0.5 } }],
    ['coefficientWrong', '/impactLoad/risk', { ...good, impactLoad: { complexity: 1, risk: NaN, capacity: 0.5 } }],
    ['coefficientWrong', '/priority/ease', { ...good, priority: { contribution: 1, urgency: 0, ease: -1 } }],
    ['coefficientsZero', '/priority', { ...good, priority: { contribution: 0, urgency: 0, ease: 0 } }],
    ['urgencyClasses', '/urgency/classes', { ...good, urgency: { ...good.urgency, classes: [{ class: 0, label: text }] } }],
    [
      'urgencyClassWrong',
      '/urgency/classes/0/class',
      {
        ...good,
        urgency: {
          ...good.urgency,
          classes: [
            { class: -1, label: text },
            { class: 1, label: text },
          ],
        },
      },
    ],
    [
      'urgencyClassDuplicate',
      '/urgency/classes/1/class',
      {
        ...good,
        urgency: {
          ...good.urgency,
          classes: [
            { class: 1, label: text },
            { class: 1, label: text },
          ],
        },
      },
    ],
    ['adviceEmpty', '/advice', { ...good, advice: [] }],
    ['keyDuplicate', '/advice/1/key', advice({ from: 30, key: 'a' }, { key: 'a' })],
    ['rangeEmpty', '/advice/0', advice({ from: 30, below: 20 }, {})],
    ['adviceGap', '/advice', advice({ from: 30 }, { below: 29.99 })],
    ['adviceGap', '/advice', advice({ above: 30 }, { below: 30 })],
    ['adviceGap', '/advice', advice({ from: 30 })],
    ['adviceGap', '/advice', advice({ below: 30 })],
    ['adviceOrder', '/advice', advice({ below: 30 }, { from: 30 })],
    ['routesEmpty', '/routes', { ...good, routes: [], escalations: [] }],
    ['keyDuplicate', '/routes/1/key', { ...good, escalations: [], routes: [route('a', { netCost: { upTo: 1 } }), route('a')] }],
    ['routeLast', '/routes/0/when', { ...good, escalations: [], routes: [route('a', { netCost: { upTo: 1 } })] }],
    ['routeUnconditional', '/routes/0', { ...good, escalations: [], routes: [route('a'), route('b')] }],
    [
      'rangeEmpty',
      '/routes/0/when/netCost',
      { ...good, escalations: [], routes: [route('a', { netCost: { from: 2, upTo: 1 } }), route('b')] },
    ],
    [
      'rangeContradiction',
      '/routes/0/when/impactLoad',
      { ...good, escalations: [], routes: [route('a', { impactLoad: { from: 2, above: 1 } }), route('b', {})] },
    ],
    ['keyDuplicate', '/escalations/1/key', { ...good, escalations: [good.escalations[0]!, good.escalations[0]!] }],
    ['routeUnknown', '/escalations/0/atLeastRoute', escalation({ atLeastRoute: 'portfolio-bord' })],
    ['weightWrong', '/escalations/0/when/minimumWeight', escalation({ when: { kind: 'criterionAtMinimum', minimumWeight: 5 } })],
    ['rangeEmpty', '/escalations/0/when/range', escalation({ when: { kind: 'negativeContribution', range: { from: 0, upTo: -10 } } })],
  ])('reports %s at %s', (code, pointer, framework) => {
    const problems = checkFramework(framework);
    expect(problems.map((problem) => [problem.code, problem.pointer])).toEqual([[code, pointer]]);
    for (const words of [problems[0]!.message, problems[0]!.remedy])
      expect([words.nl, words.en].every((sentence) => sentence.length > 5)).toBe(true);
  });

  test('says what was probably meant', () => {
    expect(checkFramework(withCriterion({ goal: 'D1.11' }))[0]!.remedy.nl).toContain('D1.1');
    expect(checkFramework(escalation({ atLeastRoute: 'portfolio-bord' }))[0]!.remedy).toEqual({
      nl: 'Bedoelde u ‘portfolio-board’?',
      en: 'Did you mean “portfolio-board”?',
    });
  });

  test('checks rule sets when it is given them', () => {
    const found = (ruleSets?: Readonly<Record<string, RuleSetOfRules>>) =>
      checkFramework(byRules, ruleSets === undefined ? {} : { ruleSets }).map(({ code, pointer }) => [code, pointer]);
    const pointer = '/criteria/0/source/ruleSet';
    expect(found()).toEqual([]);
    expect(found(ruleSet())).toEqual([]);
    expect(found({})).toEqual([['ruleSetUnknown', pointer]]);
    expect(found({ ruleset: ruleSet()['rs']! })).toEqual([['ruleSetUnknown', pointer]]);
    expect(found(ruleSet({ purpose: 'flag' }))).toEqual([['ruleSetPurpose', pointer]]);
    expect(found(ruleSet({ otherwise: -4 }))).toEqual([['scoreOutsideScale', pointer]]);
    expect(found(ruleSet({ rules: [{ ...ruleSet()['rs']!.rules[0]!, event: { type: 'flag', params: { message: text } } }] }))).toEqual([]);
  });

  test('reports everything at once', () => {
    expect(
      checkFramework({ ...withCriterion({ goal: 'nergens', share: -1 }), minimumCompleteness: -1, routes: [] }).length,
    ).toBeGreaterThanOrEqual(5);
  });
});

describe('inRange', () => {
  test.each([
    [{}, 5, true],
    [{}, NaN, false],
    [{ from: 5 }, 5, true],
    [{ from: 5 }, 4.99, false],
    [{ above: 5 }, 5, false],
    [{ above: 5 }, 5.01, true],
    [{ upTo: 5 }, 5, true],
    [{ upTo: 5 }, 5.01, false],
    [{ below: 5 }, 5, false],
    [{ below: 5 }, 4.99, true],
    [{ from: 5, upTo: 5 }, 5, true],
  ])('%j holds %d: %s', (range, value, expected) => {
    expect(inRange(range, value)).toBe(expected);
  });
});
