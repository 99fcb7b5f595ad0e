import { Almanac, Engine, Rule } from 'json-rules-engine';
import { readPath } from '../shared/dottedPath.ts';
import type { CompiledRuleSet } from './compileRuleSet.ts';
import type { FactReference, Facts } from './condition.ts';
import { definiteOperator } from './definitely.ts';
import { isFactReference, readFact } from './readFact.ts';

/** The parts of json-rules-engine that it has but does not declare. */
type EngineRuleResult = { result: boolean; event: { type: string } };
type EngineRule = Rule & { evaluate(almanac: Almanac): Promise<EngineRuleResult> };
type EngineAlmanac = Almanac & { getValue(value: unknown): Promise<unknown> };

/** What one run finds out, by position of the rule in its set. */
export type EngineRun = {
  facts: Facts;
  /** Rules that definitely hold. */
  holds: Set<number>;
  failures: Map<number, string>;
  /** Asked after each rule; true ends the run. */
  decided: (index: number) => boolean;
  /** Milliseconds, monotonic. */
  now: () => number;
};

/** An engine for one rule set. It serves one run at a time. */
export type RuleEngine = { run(run: EngineRun): Promise<void> };

/**
 * Sets up json-rules-engine so that its traps are closed: each rule has a priority of its own and is therefore evaluated by itself, in
 * the order of the set; a rule that throws is noted and the next one goes on; facts are read by plain path over own properties (no
 * JSONPath, and a path into a plain value gives nothing instead of that value); comparisons have our declared outcomes.
 */
export const createRuleEngine = ({ rules, operators, limits }: CompiledRuleSet): RuleEngine => {
  const engine = new Engine([], { allowUndefinedFacts: true, pathResolver: readPath });
  let current: EngineRun | undefined;
  let stopped = false;
  let ruleTime = 0;
  let runTime = 0;

  const checkTime = (): void => {
    if (ruleTime > limits.ruleTime) throw new Error(`took longer than ${limits.ruleTime} ms`);
    if (runTime > limits.runTime) throw new Error(`took longer than ${limits.runTime} ms`);
  };

  /** Adds the time of one comparison to its rule and its run; nothing is compared any more once the time is up. */
  const timed = (compare: () => boolean): boolean => {
    checkTime();
    const { now } = current!;
    const start = now();
    try {
      return compare();
    } finally {
      const spent = now() - start;
      ruleTime += spent;
      runTime += spent;
    }
  };

  for (const [name, operator] of operators) {
    for (const wanted of [true, false]) {
      const outcome = wanted ? 'true' : 'false';
      engine.addOperator(definiteOperator(name, wanted), (actual: unknown, expected: unknown) =>
        timed(() => operator.evaluate(actual, expected) === outcome),
      );
    }
  }

  for (const compiled of rules) {
    if ('failure' in compiled) continue;
    const { index, rule, conditions } = compiled;
    const engineRule = new Rule({ name: rule.key, conditions, event: { type: 'holds' }, priority: rules.length - index }) as EngineRule;
    const evaluate = engineRule.evaluate.bind(engineRule);
    engineRule.evaluate = async (almanac) => {
      const run = current!;
      if (stopped) return notHolding;
      ruleTime = 0;
      try {
        const result = await evaluate(almanac);
        checkTime();
        if (result.result) run.holds.add(index);
        stopped = run.decided(index);
        return result;
      } catch (error) {
        run.failures.set(index, error instanceof Error ? error.message : String(error));
        stopped = run.decided(index);
        return notHolding;
      }
    };
    engine.addRule(engineRule);
  }

  return {
    run: async (run) => {
      current = run;
      stopped = false;
      runTime = 0;
      await engine.run({}, { almanac: createAlmanac(run.facts) });
      current = undefined;
    },
  };
};

const notHolding: EngineRuleResult = { result: false, event: { type: 'holds' } };

/** Facts for the engine, straight from the data. */
const createAlmanac = (facts: Facts): Almanac => {
  const almanac = new Almanac({ allowUndefinedFacts: true, pathResolver: readPath }) as EngineAlmanac;
  const read = async (reference: FactReference): Promise<unknown> => readFact(facts, reference);
  almanac.factValue = <T>(fact: string, _parameters?: Record<string, unknown>, path?: string): Promise<T> =>
    read(path === undefined ? { fact } : { fact, path }) as Promise<T>;
  almanac.getValue = async (value) => (isFactReference(value) ? readFact(facts, value) : value);
  return almanac;
};
