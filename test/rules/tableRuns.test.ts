import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileRuleSet } from '../../core/src/rules/compileRuleSet.ts';
import type { Aggregate, HitPolicy, RuleSetOfTable, RuleSetResult } from '../../core/src/rules/ruleSet.ts';
import { runRuleSet } from '../../core/src/rules/runRuleSet.ts';
import { runRuleSetInterpreted } from '../../core/src/rules/runRuleSetInterpreted.ts';
import type { TableCell, TableRow } from '../../core/src/rules/tables/decisionTable.ts';

type Policy = { hitPolicy: HitPolicy; aggregate?: Aggregate; otherwise?: number };
const names = ['a', 'b', 'c'] as const;
const tableOf = (rows: readonly TableRow[], policy: Policy): RuleSetOfTable => ({
  key: 'set',
  name: { nl: 'set' },
  purpose: 'criterion',
  ...policy,
  table: {
    columns: names.map((key) => ({
      key,
      name: { nl: key },
      kind: key === 'c' ? 'yesNo' : 'number',
      value: { fact: 'answers', path: key },
    })),
    rows,
  },
});

/** What a set says: a score, missing (no row), a conflict, or open. */
const conclusion = ({ unknown, conflict, score, events, otherwise }: RuleSetResult): number | 'missing' | 'conflict' | 'open' => {
  if (conflict !== undefined) return 'conflict';
  if (unknown.length > 0) return 'open';
  if (score !== undefined) return score;
  const [entry] = events;
  return entry?.event.type === 'score' ? entry.event.params.score : (otherwise ?? 'missing');
};

const number = fc.constantFrom<TableCell>({ below: 1 }, { from: 1 }, { upTo: 1 }, { above: 1 }, { from: 0, upTo: 1 }, { from: 1, upTo: 1 });
const row = fc
  .record({
    a: fc.option(number, { nil: undefined }),
    b: fc.option(number, { nil: undefined }),
    c: fc.option(fc.boolean(), { nil: undefined }),
  })
  .chain((cells) =>
    fc.constantFrom(-2, -1, 0, 1, 2).map((score): TableRow => ({
      when: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined)) as TableRow['when'],
      score,
    })),
  );
const policy = fc
  .constantFrom<Policy>(
    { hitPolicy: 'first' },
    { hitPolicy: 'unique' },
    { hitPolicy: 'collect', aggregate: 'sum' },
    { hitPolicy: 'collect', aggregate: 'max' },
    { hitPolicy: 'collect', aggregate: 'min' },
  )
  .chain((one) => fc.constantFrom(undefined, 0, 1).map((otherwise) => ({ ...one, ...(otherwise === undefined ? {} : { otherwise }) })));
const numbers = [0, 0.5, 1, 1.5, 2];
const answers = fc.record({
  a: fc.constantFrom(...numbers, undefined),
  b: fc.constantFrom(...numbers, undefined, 'text', NaN),
  c: fc.constantFrom(true, false, undefined, null),
});

const fits = (cell: TableCell | undefined, value: unknown): boolean => {
  if (cell === undefined) return true;
  if (typeof cell === 'boolean') return cell === value;
  const { from = -Infinity, above = -Infinity, upTo = Infinity, below = Infinity } = cell as Record<string, number>;
  return typeof value === 'number' && value >= from && value > above && value <= upTo && value < below;
};

/** The result with every answer known, straight from the words of the hit policies. */
const byHand = (
  rows: readonly TableRow[],
  { hitPolicy, aggregate, otherwise }: Policy,
  known: Record<string, unknown>,
): number | 'missing' | 'conflict' => {
  const scores = rows.filter(({ when }) => names.every((name) => fits(when[name], known[name]))).map(({ score }) => score!);
  if (scores.length === 0) return otherwise ?? 'missing';
  if (hitPolicy === 'unique') return scores.length > 1 ? 'conflict' : scores[0]!;
  if (hitPolicy === 'first') return scores[0]!;
  if (aggregate === 'sum') return scores.reduce((sum, score) => sum + score, 0);
  return aggregate === 'max' ? Math.max(...scores) : Math.min(...scores);
};

test('what is known stays so however the missing answers turn out, and both evaluators agree to the last node', async () => {
  const seen = new Set<unknown>();
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 5 }), policy, answers, async (rows, how, given) => {
      const compiled = compileRuleSet(tableOf(rows, how));
      const result = runRuleSet(compiled, { answers: given }, { evidence: true });
      expect(await runRuleSetInterpreted(compiled, { answers: given }, { evidence: true })).toEqual(result);
      const concluded = conclusion(result);
      const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
      const completions = (isNumber(given.a) ? [given.a] : numbers).flatMap((a) =>
        (isNumber(given.b) ? [given.b] : numbers).flatMap((b) =>
          (typeof given.c === 'boolean' ? [given.c] : [true, false]).map((c) => ({ a, b, c })),
        ),
      );
      const outcomes = new Set(completions.map((known) => byHand(rows, how, known)));
      if (concluded !== 'open') expect([...outcomes]).toEqual([concluded]);
      if (completions.length === 1) expect(concluded).not.toBe('open');
      seen.add(typeof concluded === 'number' ? 'score' : concluded);
    }),
    { numRuns: 1_500 },
  );
  expect([...seen].sort()).toEqual(['conflict', 'missing', 'open', 'score']);
});

describe('a row that is unknown', () => {
  const rows: TableRow[] = [
    { when: { a: { from: 1 } }, score: 2 },
    { when: { b: { from: 1 } }, score: 1 },
  ];
  const run = (how: Policy, given: object) => conclusion(runRuleSet(compileRuleSet(tableOf(rows, how)), { answers: given }));

  test('leaves max and min known where it could not change them', () => {
    expect(run({ hitPolicy: 'collect', aggregate: 'max' }, { a: 1 })).toBe(2);
    expect(run({ hitPolicy: 'collect', aggregate: 'max' }, { b: 1 })).toBe('open');
    expect(run({ hitPolicy: 'collect', aggregate: 'min' }, { b: 1 })).toBe(1);
    expect(run({ hitPolicy: 'collect', aggregate: 'min' }, { a: 1 })).toBe('open');
    expect(run({ hitPolicy: 'collect', aggregate: 'max', otherwise: 2 }, { b: 0 })).toBe(2);
    expect(run({ hitPolicy: 'collect', aggregate: 'max', otherwise: 1 }, { b: 0 })).toBe('open');
  });

  test('leaves a sum open unless it adds nothing', () => {
    expect(run({ hitPolicy: 'collect', aggregate: 'sum' }, { a: 1 })).toBe('open');
    expect(run({ hitPolicy: 'collect', aggregate: 'sum' }, { a: 1, b: 1 })).toBe(3);
    const zero = tableOf([rows[0]!, { when: { b: { from: 1 } }, score: 0 }], { hitPolicy: 'collect', aggregate: 'sum' });
    expect(conclusion(runRuleSet(compileRuleSet(zero), { answers: { a: 1 } }))).toBe(2);
  });
});

test('ten thousand rows run in a moment and keep only what says something', () => {
  const rows = Array.from({ length: 10_000 }, (_row, index): TableRow => ({ when: { a: { from: index, below: index + 1 } }, score: 1 }));
  const compiled = compileRuleSet(tableOf(rows, { hitPolicy: 'unique' }));
  const found = runRuleSet(compiled, { answers: { a: 9_000.5 } }, { evidence: true });
  expect(found.evidence).toMatchObject([{ rule: 'row-9001', outcome: 'true', name: { nl: 'Rij 9001: a vanaf 9.000 en onder 9.001' } }]);
  const open = runRuleSet(compiled, { answers: {} }, { evidence: true });
  expect(open.unknown).toHaveLength(50);
  expect(open.evidence).toHaveLength(50);
  expect(JSON.stringify(open).length).toBeLessThan(50_000);
  expect(() => compileRuleSet(tableOf([...rows, rows[0]!], { hitPolicy: 'unique' }))).toThrow('WB-RULES-TOO-MANY');
});
