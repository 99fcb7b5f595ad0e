import { describe, expect, test } from '@jest/globals';
import { compileFramework } from '../../core/src/framework/compileFramework.ts';
import { weigh } from '../../core/src/framework/weigh.ts';
import type { MeasureResult, Weighing, WeighingInput } from '../../core/src/framework/weighing.ts';
import type { Criterion, WeighingFramework } from '../../core/src/framework/weighingFramework.ts';
import { compileRuleSet } from '../../core/src/rules/compileRuleSet.ts';
import { runRuleSet } from '../../core/src/rules/runRuleSet.ts';
import type { Rule, RuleSet, RuleSetOfTable, RuleSetResult } from '../../core/src/rules/ruleSet.ts';
import { shownScore } from '../../core/src/shared/rounding.ts';
import { judged, referenceFramework, referenceInput } from './referenceCase.ts';

/** One goal, one criterion; everything else known and light. */
const frameworkWith = (source: Criterion['source'], change: Partial<WeighingFramework> = {}): WeighingFramework => ({
  ...referenceFramework,
  goals: [{ id: 'G', name: { nl: 'Doel' }, weight: 7 }],
  criteria: [{ ...judged('c', 'G'), source }],
  ...change,
});
const project = { complexity: 1, probability: 1, consequence: 1, urgencyClass: 0 };
const inputWith = (answers: object, change: Partial<WeighingInput> = {}): WeighingInput => ({
  facts: { answers: { project, ...answers }, core: { netCost: 0, ftePlanYear: 0 }, type: 't', measures: {} },
  criteria: ['c'],
  ruleSets: new Map(),
  measures: new Map(),
  ...change,
});
const evidenceOf = (weighing: Weighing) => weighing.goals[0]!.evidence[0]!;

describe('a criterion by bands', () => {
  const source: Criterion['source'] = {
    kind: 'bands',
    value: { fact: 'answers', path: 'v' },
    bands: [
      { from: 25, score: 3 },
      { above: 10, below: 25, score: 2 },
      { above: 5, upTo: 10, score: 1 },
      { from: 0, below: 5, score: -1 },
    ],
  };
  const score = (v: unknown, given: Criterion['source'] = source) =>
    evidenceOf(weigh(compileFramework(frameworkWith(given)), inputWith({ v })));

  test.each([
    [25, 3],
    [24.99, 2],
    [10.01, 2],
    [10, 1],
    [5.01, 1],
    [4.99, -1],
    [0, -1],
  ])('%d gives %d by the ends of the bands', (value, expected) => {
    expect(score(value)).toMatchObject({ status: 'known', score: expected, value, fact: 'answers.v' });
    expect(score(value).band).toMatchObject({ score: expected });
  });

  test.each([
    [5, 'outsideBands', true],
    [-1, 'outsideBands', true],
    ['25', 'wrongType', true],
    [true, 'wrongType', true],
    [[25], 'wrongType', true],
    [{}, 'wrongType', true],
    [NaN, 'wrongType', true],
    [Infinity, 'wrongType', true],
    [undefined, 'noAnswer', false],
    [null, 'noAnswer', false],
    ['', 'noAnswer', false],
  ])('%p is missing: %s', (value, reason, finding) => {
    const weighing = weigh(compileFramework(frameworkWith(source)), inputWith({ v: value }));
    expect(evidenceOf(weighing)).toMatchObject({ status: 'missing', reason, points: 0 });
    expect(evidenceOf(weighing).score).toBeUndefined();
    expect(weighing.goals[0]!.score).toBeUndefined();
    expect(weighing.findings.map(({ criterion }) => criterion)).toEqual(finding ? ['c'] : []);
    expect(weighing.missing).toMatchObject([{ kind: 'criterion', key: 'c', goal: 'G', facts: ['answers.v'], low: -65, high: 65 }]);
    expect(weighing.completeness).toBe(0);
    expect(weighing.priority).toBeUndefined();
  });

  test('a value is compared as shown: with the decimals of the criterion, or of the measure', () => {
    expect(score(24.995, { ...source, decimals: 2 })).toMatchObject({ score: 3, value: 25 });
    expect(score(24.995)).toMatchObject({ score: 2, value: 24.995 });
    expect(score(0.1 + 0.2 + 24.7)).toMatchObject({ score: 3, value: 25 });
    const measure: MeasureResult = {
      key: 'housing.index',
      status: 'known',
      value: 24.96,
      name: { nl: 'Index' },
      decimals: 1,
      plugin: 'housing',
      pluginVersion: '1.0.0',
    };
    const input = inputWith({}, { measures: new Map([['housing.index', measure]]) });
    const facts = { ...input.facts, measures: { housing: { index: 24.96 } } };
    const compiled = compileFramework(frameworkWith({ ...source, value: { fact: 'measures', path: 'housing.index' } }));
    expect(evidenceOf(weigh(compiled, { ...input, facts }))).toMatchObject({
      score: 3,
      value: 25,
      measure,
      fact: 'measures.housing.index',
    });
  });

  test('a measure that is missing names its answers; one that failed is a finding', () => {
    const compiled = compileFramework(frameworkWith({ ...source, value: { fact: 'measures', path: 'housing.index' } }));
    const measure: MeasureResult = {
      key: 'housing.index',
      status: 'missing',
      missing: ['housing.homes', 'answers.housing.social'],
      name: { nl: 'Index' },
      plugin: 'housing',
      pluginVersion: '1.0.0',
    };
    const missing = weigh(compiled, inputWith({}, { measures: new Map([['housing.index', measure]]) }));
    expect(evidenceOf(missing)).toMatchObject({ status: 'missing', reason: 'noAnswer' });
    expect(missing.missing[0]!.facts).toEqual(['answers.housing.homes', 'answers.housing.social']);
    expect(missing.findings).toEqual([]);
    const failed = weigh(
      compiled,
      inputWith({}, { measures: new Map([['housing.index', { ...measure, status: 'failed', missing: [], failure: 'time' }]]) }),
    );
    expect(evidenceOf(failed)).toMatchObject({ status: 'missing', reason: 'measureFailed' });
    expect(failed.findings).toHaveLength(1);
    expect(failed.missing[0]!.facts).toEqual(['measures.housing.index']);
  });

  test('a finding quotes long and composite values shortly', () => {
    const weighing = (v: unknown) => weigh(compileFramework(frameworkWith(source)), inputWith({ v })).findings[0]!.message;
    expect(weighing('x'.repeat(200)).nl.length).toBeLessThan(150);
    expect(weighing({ a: 1 }).nl).toContain('samengestelde waarde');
    expect(weighing({ a: 1 }).en).not.toContain('samengestelde');
    expect(weighing(-1).en).toContain('-1 lies outside all bands');
  });
});

describe('a criterion by choices', () => {
  const source: Criterion['source'] = {
    kind: 'choices',
    value: { fact: 'answers', path: 'v' },
    scores: [
      { value: 'yes', score: 2 },
      { value: false, score: -1 },
    ],
  };
  test.each([
    ['yes', 2, undefined],
    [false, -1, undefined],
    ['no', undefined, 'outsideBands'],
    [true, undefined, 'outsideBands'],
    [1, undefined, 'wrongType'],
    [undefined, undefined, 'noAnswer'],
  ])('%p', (v, score, reason) => {
    const evidence = evidenceOf(weigh(compileFramework(frameworkWith(source)), inputWith({ v })));
    expect([evidence.score, evidence.reason]).toEqual([score, reason]);
  });
});

describe('a fact without a path', () => {
  test('is the value itself', () => {
    const compiled = compileFramework(frameworkWith({ kind: 'choices', value: { fact: 'type' }, scores: [{ value: 't', score: 1 }] }));
    expect(evidenceOf(weigh(compiled, inputWith({})))).toMatchObject({ score: 1, fact: 'type' });
  });
});

describe('a judged criterion', () => {
  const compiled = compileFramework(frameworkWith({ kind: 'judgement', value: { fact: 'answers', path: 'v' } }));
  test.each([
    [3, 3, undefined],
    [-3, -3, undefined],
    [1.5, 1.5, undefined],
    [3.01, undefined, 'outsideBands'],
    [-4, undefined, 'outsideBands'],
    ['2', undefined, 'wrongType'],
  ])('%p', (v, score, reason) => {
    const evidence = evidenceOf(weigh(compiled, inputWith({ v })));
    expect([evidence.score, evidence.reason]).toEqual([score, reason]);
  });
});

describe('a criterion by rules', () => {
  const rule = (key: string, value: number, score: number): Rule => ({
    key,
    name: { nl: `Regel ${key}` },
    conditions: {
      all: [{ fact: 'answers', path: 'v', operator: 'equal', value }, { not: { fact: 'answers', path: 'w', operator: 'equal', value: 9 } }],
    },
    event: { type: 'score', params: { score } },
  });
  const ruleSet: RuleSet = {
    key: 'rs',
    name: { nl: 'rs' },
    purpose: 'criterion',
    hitPolicy: 'first',
    rules: [rule('one', 1, 3), rule('two', 2, -2)],
  };
  const compiled = compileFramework(frameworkWith({ kind: 'rules', ruleSet: 'rs' }));
  const weighRules = (answers: object, set: RuleSet = ruleSet, evidence = true): Weighing => {
    const input = inputWith(answers);
    const result = runRuleSet(compileRuleSet(set), input.facts, { evidence });
    return weigh(compiled, { ...input, ruleSets: new Map([['rs', result]]) });
  };

  test('takes the score of the rule that holds', async () => {
    const evidence = evidenceOf(weighRules({ v: 2, w: 1 }));
    expect(evidence).toMatchObject({ score: -2, rule: { key: 'two', name: { nl: 'Regel two' } } });
    expect(evidence.ruleSet!.evidence).toHaveLength(2);
  });

  test('an unknown rule leaves it missing and names what the rules could not see', async () => {
    const weighing = weighRules({ v: 1 });
    expect(evidenceOf(weighing)).toMatchObject({ status: 'missing', reason: 'unknownRule' });
    expect(weighing.missing[0]!.facts).toEqual(['answers.w']);
    expect(weighRules({ v: 1 }, ruleSet, false).missing[0]!.facts).toEqual([]);
  });

  test('without a match: otherwise, or missing with a finding', async () => {
    expect(evidenceOf(weighRules({ v: 5, w: 1 }, { ...ruleSet, otherwise: 1 })).score).toBe(1);
    const weighing = weighRules({ v: 5, w: 1 });
    expect(evidenceOf(weighing)).toMatchObject({ status: 'missing', reason: 'outsideBands' });
    expect(weighing.findings).toHaveLength(1);
  });

  test('a rule set that was not run, or whose rule failed, is a finding', async () => {
    const absent = weigh(compiled, inputWith({}));
    expect(evidenceOf(absent)).toMatchObject({ reason: 'unknownRule' });
    expect(absent.findings).toHaveLength(1);
    const broken = weighRules(
      { v: 2, w: 1 },
      { ...ruleSet, rules: [{ ...rule('one', 1, 3), conditions: { any: [] } }, rule('two', 2, 1)] },
    );
    expect(evidenceOf(broken)).toMatchObject({ status: 'missing', reason: 'unknownRule' });
    expect(broken.findings[0]!.message.nl).toContain('one');
  });

  describe('written as a table', () => {
    const table = (change: Partial<RuleSetOfTable>): RuleSet => ({
      key: 'rs',
      name: { nl: 'rs' },
      purpose: 'criterion',
      hitPolicy: 'first',
      table: {
        columns: ['v', 'w'].map((key) => ({ key, name: { nl: key }, kind: 'number', value: { fact: 'answers', path: key } })),
        rows: [
          { when: { v: { from: 1 } }, score: 2 },
          { when: { w: { from: 1 } }, score: 2 },
        ],
      },
      ...change,
    });

    test('two rows where only one may hold are a finding, and the criterion is missing', () => {
      const both = weighRules({ v: 1, w: 1 }, table({ hitPolicy: 'unique' }));
      expect(evidenceOf(both)).toMatchObject({ status: 'missing', reason: 'unknownRule', ruleSet: { conflict: ['row-1', 'row-2'] } });
      expect(both.findings.map(({ message }) => message.nl)).toEqual([expect.stringContaining('valt onder meer dan één rij')]);
      const one = weighRules({ v: 1, w: 0 }, table({ hitPolicy: 'unique' }));
      expect(evidenceOf(one)).toMatchObject({ score: 2, rule: { key: 'row-1', name: { nl: 'Rij 1: v vanaf 1' } } });
      expect(one.findings).toEqual([]);
    });

    test('scores are put together, and a sum beyond the scale is a finding as any value that cannot be used', () => {
      const sum = weighRules({ v: 1, w: 1 }, table({ hitPolicy: 'collect', aggregate: 'sum' }));
      expect(evidenceOf(sum)).toMatchObject({ status: 'missing', reason: 'outsideBands' });
      expect(sum.findings.map(({ message }) => message.nl)).toEqual([expect.stringContaining('4 valt buiten de schaal')]);
      expect(evidenceOf(weighRules({ v: 1, w: 0 }, table({ hitPolicy: 'collect', aggregate: 'sum' })))).toMatchObject({
        score: 2,
        rule: { key: 'row-1' },
      });
      expect(evidenceOf(weighRules({ v: 1, w: 1 }, table({ hitPolicy: 'collect', aggregate: 'max' })))).toMatchObject({ score: 2 });
      expect(evidenceOf(weighRules({ v: 0, w: 0 }, table({ hitPolicy: 'collect', aggregate: 'max', otherwise: -1 })))).toMatchObject({
        score: -1,
      });
    });

    test('a missing answer is named by the rows that could not see it', () => {
      expect(weighRules({ v: 1 }, table({ hitPolicy: 'unique' })).missing[0]!.facts).toEqual(['answers.w']);
    });
  });

  test('events that give no score are passed over, and a rule without a name goes by its key', () => {
    const result: RuleSetResult = {
      ruleSet: 'rs',
      events: [
        { rule: 'note', event: { type: 'flag', params: { message: { nl: 'x' } } } },
        { rule: 'r', event: { type: 'score', params: { score: 1 } } },
      ],
      unknown: [],
      failed: [],
      evidence: [],
    };
    expect(evidenceOf(weigh(compiled, inputWith({}, { ruleSets: new Map([['rs', result]]) })))).toMatchObject({
      score: 1,
      rule: { key: 'r', name: { nl: 'r' } },
    });
  });
});

describe('knock-outs', () => {
  test('hold for certain, or possibly while the rule is unknown or failed', async () => {
    const rule = (key: string, path: string, operator = 'greaterThan'): Rule => ({
      key,
      name: { nl: key },
      conditions: { fact: 'answers', path, operator, value: 0.8 },
      event: { type: 'knockout', params: { message: { nl: `Niet toegestaan: ${key}` } } },
    });
    const set: RuleSet = {
      key: 'ko',
      name: { nl: 'ko' },
      purpose: 'knockout',
      hitPolicy: 'collect',
      rules: [rule('mpg', 'mpg'), rule('open', 'absent'), rule('no', 'low'), rule('bad', 'mpg', 'is')],
    };
    const input = inputWith({ mpg: 0.9, low: 0.1 });
    const result = runRuleSet(compileRuleSet(set), input.facts);
    const weighing = weigh(compileFramework(frameworkWith({ kind: 'judgement', value: { fact: 'answers', path: 'v' } })), {
      ...input,
      ruleSets: new Map([['ko', result]]),
    });
    expect(weighing.knockouts).toEqual([
      { ruleSet: 'ko', rule: 'mpg', outcome: 'certain', message: { nl: 'Niet toegestaan: mpg' } },
      { ruleSet: 'ko', rule: 'open', outcome: 'possible', message: { nl: 'Niet toegestaan: open' } },
      { ruleSet: 'ko', rule: 'bad', outcome: 'possible', message: { nl: 'Niet toegestaan: bad' } },
    ]);
  });
});

describe('not applicable is not missing', () => {
  test('a goal without an applicable criterion is a known 0, outside completeness', () => {
    const input = referenceInput('P5');
    const weighing = weigh(compileFramework(referenceFramework), { ...input, criteria: ['D3.1', 'D3.2'] });
    // 0.1125 × 3 + 0.0875 × 3 = 0.6 of 3
    expect(weighing.contribution).toEqual({ net: 20, positive: 20, negative: 0 });
    expect(weighing.completeness).toBe(1);
    expect(weighing.goals.filter(({ applicable }) => applicable).map(({ goal }) => goal)).toEqual(['D3.1', 'D3.2']);
  });

  test('no applicable criteria at all: complete, with D = 0', () => {
    const weighing = weigh(compileFramework(referenceFramework), { ...referenceInput('P5'), criteria: [] });
    expect(weighing).toMatchObject({ completeness: 1, contribution: { net: 0, positive: 0, negative: 0 }, priority: 24.96 });
  });
});

describe('another framework', () => {
  const other: WeighingFramework = {
    ...referenceFramework,
    scale: { min: -2, max: 10 },
    goals: [
      { id: 'A', name: { nl: 'A' }, weight: 1 },
      {
        id: 'B',
        name: { nl: 'B' },
        weight: 3,
        children: [
          { id: 'B1', name: { nl: 'B1' }, weight: 2, children: [{ id: 'B11', name: { nl: 'B11' }, weight: 5 }] },
          { id: 'B2', name: { nl: 'B2' }, weight: 1 },
          { id: 'B0', name: { nl: 'B0' }, weight: 0, children: [{ id: 'B01', name: { nl: 'B01' }, weight: 0 }] },
        ],
      },
    ],
    criteria: [judged('a1', 'A', 3), judged('a2', 'A'), judged('b', 'B11'), judged('b2', 'B2')],
    axisScale: { min: 0, max: 10 },
    impactLoad: { complexity: 0.5, risk: 0.25, capacity: 0.25 },
    axes: { ...referenceFramework.axes, risk: { name: { nl: 'Risico' }, value: { fact: 'answers', path: 'project.probability' } } },
    urgency: {
      ...referenceFramework.urgency,
      classes: [
        { class: 10, label: { nl: 'hoog' } },
        { class: 4, label: { nl: 'laag' } },
      ],
    },
    priority: { contribution: 1, urgency: 0.5, ease: 0.1 },
  };
  const compiled = compileFramework(other);
  const answers = { project: { complexity: 8, probability: 2, urgencyClass: 4 }, judged: { a1: 4, a2: -2, b: 10, b2: -1 } };
  const input: WeighingInput = {
    ...referenceInput('P1'),
    criteria: ['a1', 'a2', 'b', 'b2'],
    facts: { answers, core: { netCost: 1, ftePlanYear: 0.5 } },
  };

  test('an asymmetric scale, three levels, shares, its own axes and coefficients', () => {
    const weighing = weigh(compiled, input);
    expect(weighing.goals.map(({ goal, weight, path }) => [goal, weight, path])).toEqual([
      ['A', 0.25, []],
      ['B11', 0.5, ['B', 'B1']],
      ['B2', 0.25, ['B']],
      ['B01', 0, ['B', 'B0']],
    ]);
    // scaleMax 10: A 0.25 × (0.75 × 4 + 0.25 × −2) = 0.75 − 0.125; B11 0.5 × 10 = 5; B2 0.25 × −1 = −0.25
    expect(weighing.contribution).toEqual({ net: 53.75, positive: 57.5, negative: -3.75 });
    expect(weighing.goals[0]).toMatchObject({ score: 2.5, points: 6.25, positive: 7.5, negative: -1.25 });
    expect(weighing.urgency).toBe(40);
    expect(weighing.impactLoad).toBe(47.5); // (0.5 × 8 + 0.25 × 2 + 0.25 × 1) ÷ 10
    expect(weighing.priority).toBe(79); // 53.75 + 20 + 5.25
  });

  test('its interval uses the ends of its own scale, axes and urgency', () => {
    const { a2: _a2, ...known } = answers.judged;
    const facts = { answers: { judged: known, project: { complexity: 8 } }, core: { netCost: 1, ftePlanYear: 0.5 } };
    const weighing = weigh(compiled, { ...input, facts });
    // D 55 with a2 at −2 (−1.25) or 10 (+6.25): 53.75 … 61.25; U 40 … 100: 20 … 50; I 67.5 … 42.5: 3.25 … 5.75
    expect(weighing.interval).toEqual({ low: 77, high: 117 });
    expect(weighing.impactLoadInterval).toEqual({ low: 42.5, high: 67.5 });
    expect(weighing.priority).toBeUndefined();
    expect(weighing.missing.map(({ kind, key, low, high }) => [kind, key, low, high])).toEqual([
      ['urgency', 'urgency', 20, 50],
      ['criterion', 'a2', -3.75, 3.75],
      ['axis', 'risk', -2.5, 0],
    ]);
  });

  test('the minimum of an asymmetric scale escalates, its other end does not', () => {
    expect(weigh(compiled, input).escalations.map(({ key, goal, goals, outcome }) => [key, goal, goals, outcome])).toEqual([
      ['minus-three', 'A', ['A'], 'certain'],
    ]);
  });

  test('siblings that all weigh 0 weigh nothing', () => {
    const zero = compileFramework({ ...other, goals: [{ id: 'A', name: { nl: 'A' }, weight: 0 }] });
    expect(weigh(zero, input)).toMatchObject({ completeness: 1, contribution: { net: 0 } });
  });
});

describe('the spread of an evidence class', () => {
  const judgement: Criterion['source'] = { kind: 'judgement', value: { fact: 'answers', path: 'v' } };
  const weighed = (v: number, evidenceSpread: WeighingFramework['evidenceSpread'], change: Partial<WeighingInput> = {}) =>
    weigh(compileFramework(frameworkWith(judgement, { evidenceSpread: evidenceSpread ?? {} })), inputWith({ v }, change));

  test('widens the interval by score − spread and score + spread, and leaves the point score', () => {
    const certain = weighed(1, {});
    const uncertain = weighed(1, { C: 1 });
    expect(uncertain.priority).toBe(certain.priority);
    // 0.65 × 1 step ÷ 3 × 100 = 21.67
    const ends = [-65 / 3, 65 / 3].map((step) => shownScore(certain.unrounded.priority! + step));
    expect(uncertain.interval).toEqual({ low: ends[0], high: ends[1] });
    expect(evidenceOf(uncertain)).toMatchObject({ score: 1, low: 0, high: 2, class: 'C' });
    expect(uncertain.uncertain).toEqual([{ criterion: 'c', name: { nl: 'c' }, goal: 'G', class: 'C', low: -21.67, high: 21.67 }]);
    expect(uncertain.missing).toEqual([]);
    expect(certain.uncertain).toBeUndefined();
    expect(evidenceOf(certain)).not.toHaveProperty('low');
  });

  test('stops at the ends of the scale', () => {
    expect(evidenceOf(weighed(3, { C: 1 }))).toMatchObject({ low: 2, high: 3 });
    expect(evidenceOf(weighed(-3, { C: 2 }))).toMatchObject({ low: -3, high: -1 });
  });

  test('goes by the class that the project states, where it states one', () => {
    const classes = new Map([['c', 'A' as const]]);
    expect(evidenceOf(weighed(1, { C: 1 }, { classes }))).toMatchObject({ class: 'A' });
    expect(weighed(1, { C: 1 }, { classes }).uncertain).toBeUndefined();
    expect(evidenceOf(weighed(1, { A: 0.5, C: 1 }, { classes }))).toMatchObject({ low: 0.5, high: 1.5 });
  });

  test('makes an escalation possible when its low end reaches the minimum', () => {
    const outcomes = (v: number, spread: number) => weighed(v, { C: spread }).escalations.map(({ key, outcome }) => [key, outcome]);
    expect(outcomes(-2, 1)).toContainEqual(['minus-three', 'possible']);
    expect(outcomes(-2, 0.5)).not.toContainEqual(['minus-three', 'possible']);
    expect(outcomes(-3, 1)).toContainEqual(['minus-three', 'certain']);
  });
});

describe('completeness and the point score', () => {
  const missing = (leaves: readonly string[]) => weigh(compileFramework(referenceFramework), referenceInput('P4', leaves));

  test('at the minimum there is a point score, below it there is none', () => {
    // D1.1 + D1.2 + D2.1 + D2.2 = 0.5
    expect(missing(['D1.1', 'D1.2', 'D2.1', 'D2.2'])).toMatchObject({ completeness: 0.5 });
    expect(missing(['D1.1', 'D1.2', 'D2.1', 'D2.2']).priority).toBeDefined();
    const below = missing(['D1.1', 'D1.2', 'D2.1', 'D2.2', 'D5.1']);
    expect(below.completeness).toBe(0.45);
    expect(below.priority).toBeUndefined();
    expect(below.advice).toBeUndefined();
    expect(below.unrounded.priority).toBeUndefined();
    expect(below.missing.map(({ key }) => key)).toEqual(['D1.1', 'D1.2', 'D2.1', 'D2.2', 'D5.1']);
  });

  test('the completeness is not summed from rounded parts', () => {
    const shared = (key: string, goal: string, share: number): Criterion => ({ ...judged(key, goal), share });
    const compiled = compileFramework({
      ...referenceFramework,
      goals: [
        { id: 'A', name: { nl: 'A' }, weight: 1 },
        { id: 'B', name: { nl: 'B' }, weight: 1 },
      ],
      criteria: [shared('a', 'A', 1), shared('a2', 'A', 1), shared('b', 'B', 2), shared('b2', 'B', 1)],
    });
    const weighing = weigh(compiled, inputWith({ judged: { a: 1, b: 1 } }, { criteria: ['a', 'a2', 'b', 'b2'] }));
    expect(weighing.goals.map(({ completeness }) => completeness)).toEqual([0.5, 0.666666667]);
    expect(weighing.completeness).toBe(0.583333333);
  });

  test('an answer that the form refused is missing, with a finding that says why', () => {
    const compiled = compileFramework(frameworkWith({ kind: 'judgement', value: { fact: 'answers', path: 'own.score' } }));
    const message = { nl: 'Vul een getal in', en: 'Fill in a number' };
    const refused = [
      { path: 'own.score', message },
      { path: 'project.name', message: { nl: 'Maak de naam langer', en: 'Make the name longer' } },
    ];
    const weighing = weigh(compiled, inputWith({}, { refused }));
    expect(evidenceOf(weighing)).toMatchObject({ status: 'missing', reason: 'wrongType' });
    expect(weighing.findings).toEqual([
      {
        criterion: 'c',
        message: { nl: 'Vul een getal in; het antwoord telt als ontbrekend.', en: 'Fill in a number; the answer counts as missing.' },
      },
      {
        message: {
          nl: 'Maak de naam langer; het antwoord telt als ontbrekend.',
          en: 'Make the name longer; the answer counts as missing.',
        },
      },
    ]);
    expect(evidenceOf(weigh(compiled, inputWith({}))).reason).toBe('noAnswer');
  });

  const withProject = (change: object, core: object = {}) => {
    const input = referenceInput('P5');
    const answers = input.facts['answers'] as { project: object };
    return weigh(compileFramework(referenceFramework), {
      ...input,
      facts: {
        ...input.facts,
        answers: { ...answers, project: { ...answers.project, ...change } },
        core: { ...(input.facts['core'] as object), ...core },
      },
    });
  };

  test.each([
    ['complexity', { complexity: undefined }, ['answers.project.complexity'], false],
    ['complexity', { complexity: 6 }, ['answers.project.complexity'], true],
    ['complexity', { complexity: '2' }, ['answers.project.complexity'], true],
    ['complexity', { complexity: NaN }, ['answers.project.complexity'], true],
    ['risk', { probability: null }, ['answers.project.probability'], false],
    ['risk', { probability: undefined, consequence: '' }, ['answers.project.probability', 'answers.project.consequence'], false],
    ['risk', { probability: 0 }, ['answers.project.probability', 'answers.project.consequence'], true],
    ['urgency', { urgencyClass: undefined }, ['answers.project.urgencyClass'], false],
    ['urgency', { urgencyClass: 4 }, ['answers.project.urgencyClass'], true],
    ['urgency', { urgencyClass: '2' }, ['answers.project.urgencyClass'], true],
    ['urgency', { urgencyClass: NaN }, ['answers.project.urgencyClass'], true],
  ])('an unknown %s (%j) leaves no point score', (key, change, facts, finding) => {
    const weighing = withProject(change);
    expect(weighing.priority).toBeUndefined();
    expect(weighing.completeness).toBe(1);
    expect(Object.keys(weighing.axes)).toEqual(['complexity', 'risk', 'capacity'].filter((name) => name !== key));
    expect(weighing.missing).toMatchObject([{ key, facts }]);
    expect(weighing.findings).toHaveLength(finding ? 1 : 0);
    expect(weighing.interval.low).toBeLessThan(40.13);
    expect(weighing.interval.low + (key === 'urgency' ? 20 : key === 'risk' ? 6 : 4.5)).toBeCloseTo(weighing.interval.high, 2);
  });

  test('FTE is compared as shown', () => {
    expect(withProject({}, { ftePlanYear: 4.004 }).axisEvidence.capacity).toMatchObject({ class: 4, value: 4 });
    expect(withProject({}, { ftePlanYear: 4.005 }).axisEvidence.capacity).toMatchObject({ class: 5, value: 4.01 });
    expect(withProject({}, { ftePlanYear: undefined }).missing).toMatchObject([
      { key: 'capacity', facts: ['core.ftePlanYear'], low: -4.5, high: 0 },
    ]);
  });
});

describe('advice', () => {
  /** P is the judged score: one goal, contribution 1 on a scale of 100. */
  const compiled = compileFramework(
    frameworkWith(
      { kind: 'judgement', value: { fact: 'answers', path: 'v' } },
      { scale: { min: -100, max: 100 }, priority: { contribution: 1, urgency: 0, ease: 0 } },
    ),
  );
  const advice = (v: number) => weigh(compiled, inputWith({ v })).advice;

  test.each([
    [35, 'include'],
    [34.995, 'include'],
    [34.9949, 'discuss'],
    [25, 'discuss'],
    [24.995, 'discuss'],
    [24.99, 'park'],
    [10, 'park'],
    [9.99, 'exclude'],
    [-100, 'exclude'],
  ])('P = %d gives %s: nobody sees 25,00 under the line of 25', (v, expected) => {
    expect(advice(v)).toBe(expected);
  });

  test('thresholds written with lower ends only are read in order', () => {
    const bands = [
      { key: 'high', name: { nl: 'h' }, tone: 'good' as const, from: 35 },
      { key: 'middle', name: { nl: 'm' }, tone: 'calm' as const, from: 10 },
      { key: 'low', name: { nl: 'l' }, tone: 'bad' as const },
    ];
    const given = compileFramework({ ...compiled.framework, advice: bands });
    expect(weigh(given, inputWith({ v: 40 }))).toMatchObject({ advice: 'high', provisional: false, possibleAdvice: ['high'] });
    expect(weigh(given, inputWith({}))).toMatchObject({ provisional: true, possibleAdvice: ['high', 'middle', 'low'] });
    const gap = compileFramework({ ...compiled.framework, advice: bands.slice(0, 1) });
    expect(weigh(gap, inputWith({ v: 0 }))).toMatchObject({ provisional: false, possibleAdvice: [] });
    expect(weigh(gap, inputWith({ v: 0 })).advice).toBeUndefined();
  });
});
