import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CompiledProjectType, CompiledRelease } from '../../core/src/configuration/releaseLibrary.ts';
import { readCoreFields } from '../../core/src/forms/readCoreFields.ts';
import { compileFramework } from '../../core/src/framework/compileFramework.ts';
import { weigh } from '../../core/src/framework/weigh.ts';
import { weighFigures } from '../../core/src/framework/weighFigures.ts';
import type { MeasureResult, WeighingInput } from '../../core/src/framework/weighing.ts';
import { factsOf } from '../../core/src/projects/factsOf.ts';
import { runRuleSet } from '../../core/src/rules/runRuleSet.ts';
import { writePath } from '../../core/src/shared/dottedPath.ts';
import { sourceMeasures } from '../reference/sourcePlugins.ts';
import { openTown } from '../reference/town.ts';

type Case = { town: CompiledRelease; type: CompiledProjectType; typeKey: string; answers: object; measures: readonly MeasureResult[] };

const cases: Case[] = [];

beforeAll(async () => {
  for (const name of ['voorbeeldstad', 'kleinveld']) {
    const town = await openTown(name);
    const { municipality, testCases } = town.release.configuration;
    for (const { projectType, answers } of Object.values(testCases)) {
      const measures = await sourceMeasures.measure(municipality.plugins, answers);
      cases.push({ town, type: town.types.get(projectType)!, typeKey: projectType, answers, measures });
    }
  }
});

/** The facts as dotted paths, of the answers and of the measures that are read. */
const pathsOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, path === '' ? name : `${path}.${name}`))
    : [path];

const value = fc.oneof(
  fc.integer({ min: -4, max: 6 }),
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.constantFrom<unknown>(undefined, null, '', NaN, Infinity, true, false, 'text', [], {}),
);

const inputOf = (
  { town, type, typeKey, answers, measures }: Case,
  changes: readonly [number, unknown][],
  evidence: boolean,
): WeighingInput => {
  const core = readCoreFields(answers as never, town.framework.framework.planYear);
  let facts = factsOf({ typeKey, answers: answers as never, core, measures, judgements: {} });
  const paths = pathsOf(facts);
  for (const [position, changed] of changes) facts = writePath(facts, paths[position % paths.length]!, changed);
  return {
    facts,
    criteria: type.type.criteria,
    ruleSets: new Map(type.ruleSets.map((set) => [set.ruleSet.key, runRuleSet(set, facts, { evidence })])),
    measures: new Map(measures.map((measure) => [measure.key, measure])),
  };
};

describe('the figures without evidence', () => {
  test('are those of the weighing to the last bit, whatever is missing or unusable, and rules need no evidence for them', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), value), { maxLength: 12 }),
        fc.record({ A: fc.constantFrom(0, 0.5), B: fc.constantFrom(0, 1), C: fc.constantFrom(0, 2) }),
        (position, changes, evidenceSpread) => {
          const one = cases[position % cases.length]!;
          const framework = compileFramework({ ...one.town.framework.framework, evidenceSpread });
          const weighing = weigh(framework, inputOf(one, changes, true));
          const figures = weighFigures(framework, inputOf(one, changes, false));
          const {
            axisEvidence: _axes,
            goals: _goals,
            missing: _missing,
            uncertain: _uncertain,
            findings: _findings,
            ...expected
          } = weighing;
          expect(figures).toStrictEqual(expected);
          seen.add(figures.priority === undefined ? 'open' : figures.provisional ? 'provisional' : 'certain');
          if (figures.escalations.length > 0) seen.add('escalated');
        },
      ),
      { numRuns: 1_000 },
    );
    expect([...seen].sort()).toEqual(['certain', 'escalated', 'open', 'provisional']);
  });

  test('follow from the scores in the evidence', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.tuple(fc.nat(), value), { maxLength: 12 }), (position, changes) => {
        const one = cases[position % cases.length]!;
        const { goals, unrounded } = weigh(one.town.framework, inputOf(one, changes, true));
        const points = goals.flatMap(({ evidence }) => evidence.map((entry) => entry.points));
        const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0);
        expect(sum(points.filter((term) => term > 0))).toBeCloseTo(unrounded.positive, 6);
        expect(sum(points.filter((term) => term < 0))).toBeCloseTo(unrounded.negative, 6);
      }),
      { numRuns: 300 },
    );
  });
});
