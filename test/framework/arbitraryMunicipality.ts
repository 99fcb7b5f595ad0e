import fc from 'fast-check';
import { compileFramework } from '../../core/src/framework/compileFramework.ts';
import { leafWeights } from '../../core/src/framework/leafWeights.ts';
import { weigh } from '../../core/src/framework/weigh.ts';
import type { Weighing, WeighingInput } from '../../core/src/framework/weighing.ts';
import type { Goal, WeighingFramework } from '../../core/src/framework/weighingFramework.ts';
import { judged, referenceFramework } from './referenceCase.ts';

type Shape = { weight: number; children: readonly Shape[] };
const weight = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.001, max: 100, noNaN: true }));
const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    weight,
    children: fc.oneof({ maxDepth: 3, depthSize: 'small' }, fc.constant([]), fc.array(tie('shape'), { maxLength: 3 })),
  }),
}));
export const tree = fc.array(shape, { minLength: 1, maxLength: 4 });

export const toGoals = (shapes: readonly Shape[], prefix = 'G'): Goal[] =>
  shapes.map((one, index) => {
    const id = `${prefix}${index}`;
    return {
      id,
      name: { nl: id },
      weight: one.weight,
      ...(one.children.length === 0 ? {} : { children: toGoals(one.children, `${id}x`) }),
    };
  });

const steps = fc.oneof(fc.constant(0), fc.constant(0.5), fc.constant(1));

/** A municipality: its own tree, scale, axes and coefficients, and per leaf some judged criteria with their answers (−1 … 1 of the scale). */
export const municipality = fc
  .record({
    shapes: tree,
    min: fc.integer({ min: -10, max: -1 }),
    max: fc.integer({ min: 1, max: 10 }),
    axisMax: fc.integer({ min: 2, max: 10 }),
    highest: fc.integer({ min: 1, max: 5 }),
    coefficients: fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 0, max: 100 }))),
    axisWeights: fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 100 }))),
    spread: fc.record({ A: steps, B: steps, C: steps }, { requiredKeys: [] }),
  })
  .chain((given) => {
    const goals = toGoals(given.shapes);
    const leaves = [...leafWeights(goals).keys()];
    const criterion = fc.record({
      goal: fc.constantFrom(...leaves),
      share: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9 })),
      score: fc.integer({ min: given.min, max: given.max }),
      known: fc.boolean(),
      applies: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
      evidenceClass: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
      ownClass: fc.option(fc.constantFrom('A' as const, 'B' as const, 'C' as const), { nil: undefined }),
    });
    const axis = fc.option(fc.integer({ min: 1, max: given.axisMax }), { nil: undefined, freq: 4 });
    return fc.record({
      given: fc.constant({ ...given, goals }),
      criteria: fc.array(criterion, { maxLength: 12 }),
      axes: fc.tuple(axis, axis, axis),
      urgency: fc.option(fc.integer({ min: 0, max: given.highest }), { nil: undefined, freq: 4 }),
    });
  })
  .map(({ given, criteria, axes, urgency }) => {
    const axisSum = given.axisWeights.reduce((sum, one) => sum + one, 0);
    const [complexity, risk, capacity] = given.axisWeights.map((one) => one / axisSum) as [number, number, number];
    const [contribution, byUrgency, ease] = given.coefficients.map((one) => one / 100) as [number, number, number];
    const axisNamed = (name: string) => ({ name: { nl: name }, value: { fact: 'answers', path: name } });
    const framework: WeighingFramework = {
      ...referenceFramework,
      scale: { min: given.min, max: given.max },
      goals: given.goals,
      evidenceSpread: given.spread as NonNullable<WeighingFramework['evidenceSpread']>,
      criteria: criteria.map(({ goal, share, evidenceClass }, index) => {
        const criterion = judged(`c${index}`, goal, share);
        return { ...criterion, evidence: { ...criterion.evidence, class: evidenceClass } };
      }),
      axisScale: { min: 1, max: given.axisMax },
      axes: { complexity: axisNamed('complexity'), risk: axisNamed('risk'), capacity: axisNamed('capacity') },
      impactLoad: { complexity, risk, capacity },
      urgency: {
        value: { fact: 'answers', path: 'urgency' },
        classes: Array.from({ length: given.highest + 1 }, (_, index) => ({ class: index, label: { nl: 'x' } })),
      },
      priority: { contribution, urgency: byUrgency, ease: ease + 0.01 },
    };
    return { framework, criteria, axes, urgency };
  });
export type Municipality = typeof municipality extends fc.Arbitrary<infer T> ? T : never;

export const inputOf = ({
  criteria,
  axes: [complexity, risk, capacity],
  urgency,
}: Pick<Municipality, 'criteria' | 'axes' | 'urgency'>): WeighingInput => ({
  facts: {
    answers: {
      judged: Object.fromEntries(criteria.flatMap(({ known, score }, index) => (known ? [[`c${index}`, score]] : []))),
      complexity,
      risk,
      capacity,
      urgency,
    },
    core: { netCost: 0 },
  },
  criteria: criteria.flatMap(({ applies }, index) => (applies ? [`c${index}`] : [])),
  classes: new Map(criteria.flatMap(({ ownClass }, index) => (ownClass === undefined ? [] : [[`c${index}`, ownClass]]))),
  ruleSets: new Map(),
  measures: new Map(),
});
export const weighIn = (town: Municipality): Weighing => weigh(compileFramework(town.framework), inputOf(town));
