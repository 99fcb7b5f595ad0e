import fc from 'fast-check';
import { compileFramework } from '../../core/src/framework/compileFramework.ts';
import { weigh } from '../../core/src/framework/weigh.ts';
import type { Weighing, WeighingInput } from '../../core/src/framework/weighing.ts';
import type { Goal, WeighingFramework } from '../../core/src/framework/weighingFramework.ts';
import { judged, referenceFramework } from '../framework/referenceCase.ts';
import type { TermMatrix } from '../../core/src/sensitivity/termMatrix.ts';
import { matrixOf, matrixProject } from './referenceMatrix.ts';

type Shape = { weight: number; children: readonly Shape[] };
/** Zero weights too, but not only zeroes: one of a group gets weight if none has. */
const weight = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0.01, max: 100, noNaN: true }));
const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    weight,
    children: fc.oneof({ maxDepth: 3, depthSize: 'small' }, fc.constant([]), fc.array(tie('shape'), { maxLength: 3 })),
  }),
}));

const toGoals = (shapes: readonly Shape[], prefix = 'G'): Goal[] =>
  shapes.map((one, index) => ({
    id: `${prefix}${index}`,
    name: { nl: `${prefix}${index}` },
    weight: shapes.every((sibling) => sibling.weight === 0) ? 1 : one.weight,
    ...(one.children.length === 0 ? {} : { children: toGoals(one.children, `${prefix}${index}x`) }),
  }));

export const anyGoals = fc.array(shape, { minLength: 1, maxLength: 4 }).map((shapes) => toGoals(shapes));

export const idsOf = (goals: readonly Goal[]): string[] => goals.flatMap(({ id, children }) => [id, ...idsOf(children ?? [])]);
const leavesIn = (goals: readonly Goal[]): string[] =>
  goals.flatMap(({ id, children }) => (children === undefined || children.length === 0 ? [id] : leavesIn(children)));

type Answers = { scores: (number | undefined)[]; axis: number | undefined; urgency: number | undefined; without: number };
export type Portfolio = { framework: WeighingFramework; inputs: WeighingInput[] };

/** A framework with one to three judged criteria per leaf (with shares and spreads), and some projects with answers of which a few are missing. */
export const anyPortfolio = ({ projects }: { projects: number }): fc.Arbitrary<Portfolio> =>
  anyGoals
    .chain((goals) => {
      const leaves = leavesIn(goals);
      const criteria = fc.array(fc.record({ goal: fc.constantFrom(...leaves), share: fc.integer({ min: 1, max: 7 }) }), {
        minLength: 1,
        maxLength: 10,
      });
      return fc.record({
        goals: fc.constant(goals),
        criteria,
        spread: fc.constantFrom(0, 0, 0.5, 1),
        coefficient: fc.integer({ min: 1, max: 100 }),
      });
    })
    .chain((given) => {
      const project = fc.record<Answers>({
        scores: fc.array(fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined, freq: 6 }), {
          minLength: given.criteria.length,
          maxLength: given.criteria.length,
        }),
        axis: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 8 }),
        urgency: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 8 }),
        without: fc.integer({ min: 0, max: given.criteria.length * 3 }),
      });
      return fc.record({ given: fc.constant(given), answers: fc.array(project, { minLength: 1, maxLength: projects }) });
    })
    .map(({ given, answers }) => {
      const contribution = given.coefficient / 100;
      const framework: WeighingFramework = {
        ...referenceFramework,
        goals: given.goals,
        criteria: given.criteria.map(({ goal, share }, index) => judged(`c${index}`, goal, share)),
        evidenceSpread: { C: given.spread },
        axes: { ...referenceFramework.axes, risk: { name: { nl: 'risk' }, value: { fact: 'answers', path: 'axis' } } },
        priority: { contribution, urgency: 0.2, ease: 0.15 },
      };
      const inputs = answers.map(({ scores, axis, urgency, without }): WeighingInput => ({
        facts: {
          answers: {
            judged: Object.fromEntries(scores.flatMap((score, index) => (score === undefined ? [] : [[`c${index}`, score]]))),
            project: { complexity: 3, urgencyClass: urgency },
            axis,
          },
          core: { netCost: 0, ftePlanYear: 1 },
        },
        criteria: given.criteria.flatMap((_, index) => (index === without ? [] : [`c${index}`])),
        ruleSets: new Map(),
        measures: new Map(),
      }));
      return { framework, inputs };
    });

export const weighAll = ({ framework, inputs }: Portfolio, goals: readonly Goal[] = framework.goals): Weighing[] => {
  const compiled = compileFramework({ ...framework, goals });
  return inputs.map((input) => weigh(compiled, input));
};

export const matrixOfPortfolio = (portfolio: Portfolio): TermMatrix =>
  matrixOf(
    portfolio.framework,
    weighAll(portfolio).map((weighing) => matrixProject(portfolio.framework, weighing)),
  );
