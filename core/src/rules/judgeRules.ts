import { compileNode } from './compileCondition.ts';
import type { CompiledRuleSet } from './compileRuleSet.ts';
import type { ConditionTrace, Facts, Outcome } from './condition.ts';
import { createFactReader, type FactValues } from './factReader.ts';

/** What the rules of a set say about one set of facts, by position; shorter than the set when a rule decided before its end. */
export type Judgement = {
  outcomes: Outcome[];
  /** By position; only when asked for. */
  traces?: (ConditionTrace | undefined)[];
  /** Why rules could not be judged; their outcome is unknown. */
  failures?: Map<number, string>;
};

type Run = { compiled: CompiledRuleSet; facts: Facts; values: FactValues | undefined; judgement: Judgement };

/** Rules between two readings of the stopwatch. */
const rulesPerReading = 32;

/**
 * Judges the rules in order, each by itself: one that throws is noted, and the next goes on.
 *
 * Where a comparison may take long, time is measured over many rules together, for reading a clock costs more than judging a rule. As long as together they take less than
 * one may, each of them did; only otherwise they are judged again with the stopwatch on each: one that takes longer than `ruleTime` fails,
 * and past `runTime` the rest does. A comparison cannot be broken off half-way.
 * @param options.now stopwatch in milliseconds
 */
export const judgeRules = (compiled: CompiledRuleSet, facts: Facts, options: { traced: boolean; now: () => number }): Judgement => {
  const { rules, limits } = compiled;
  const { traced, now } = options;
  const judgement: Judgement = traced ? { outcomes: [], traces: [] } : { outcomes: [] };
  const run: Run = { compiled, facts, values: readTogether(compiled, facts), judgement };
  if (!compiled.needsStopwatch) {
    judgeUpTo(run, 0, rules.length);
    return judgement;
  }
  let runTime = 0;
  let decided = false;
  for (let from = 0; from < rules.length && !decided; from += rulesPerReading) {
    const end = Math.min(from + rulesPerReading, rules.length);
    if (runTime <= limits.runTime) {
      const start = now();
      decided = judgeUpTo(run, from, end);
      const spent = now() - start;
      if (spent <= limits.ruleTime && runTime + spent <= limits.runTime) {
        runTime += spent;
        continue;
      }
    }
    decided = false;
    for (let index = from; index < end && !decided; index += 1) {
      const start = now();
      decided = runTime <= limits.runTime && judgeUpTo(run, index, index + 1);
      const ruleTime = now() - start;
      runTime += ruleTime;
      const exceeded = ruleTime > limits.ruleTime ? limits.ruleTime : runTime > limits.runTime ? limits.runTime : undefined;
      if (exceeded === undefined) continue;
      fail(judgement, index, `took longer than ${exceeded} ms`);
      decided = false;
    }
  }
  return judgement;
};

/** The facts of all rules; `undefined` where a property throws: each rule then reads its own, so that it costs only those that look at it. */
const readTogether = ({ reader }: CompiledRuleSet, facts: Facts): FactValues | undefined => {
  try {
    return reader.read(facts);
  } catch {
    return undefined;
  }
};

/** Judges the rules from one position up to another. @returns whether one of them decided */
const judgeUpTo = ({ compiled, facts, values, judgement }: Run, from: number, end: number): boolean => {
  const { rules, ruleSet, operators } = compiled;
  const { outcomes, traces } = judgement;
  const first = ruleSet.hitPolicy === 'first';
  for (let index = from; index < end; index += 1) {
    const compiledRule = rules[index]!;
    if ('failure' in compiledRule) {
      fail(judgement, index, compiledRule.failure);
      continue;
    }
    try {
      const reader = values === undefined ? createFactReader() : undefined;
      const node = reader === undefined ? compiledRule.node : compileNode(compiledRule.rule.conditions, reader, operators);
      const seen = reader === undefined ? values! : reader.read(facts);
      if (traces === undefined) outcomes[index] = node.decide(seen);
      else outcomes[index] = (traces[index] = node.trace(seen)).outcome;
    } catch (error) {
      fail(judgement, index, error instanceof Error ? error.message : String(error));
    }
    if (first && outcomes[index] === 'true') return true;
  }
  return false;
};

const fail = (judgement: Judgement, index: number, reason: string): void => {
  judgement.outcomes[index] = 'unknown';
  if (judgement.traces !== undefined) judgement.traces[index] = undefined;
  (judgement.failures ??= new Map()).set(index, reason);
};
