import { Almanac, Engine, Rule } from 'json-rules-engine';
import { readPath } from '../shared/dottedPath.ts';
import type { CompiledRuleSet } from './compileRuleSet.ts';
import type { Condition, FactReference, Facts } from './condition.ts';
import { definitely, definiteOperator } from './definitely.ts';
import { type EngineAnswer, engineTrace } from './engineTrace.ts';
import type { Judgement } from './judgeRules.ts';
import { isFactReference, readFact } from './readFact.ts';

/** The parts of json-rules-engine that it has but does not declare. */
type EngineRuleResult = EngineAnswer & { event: { type: string } };
type EngineRule = Rule & { evaluate(almanac: Almanac): Promise<EngineRuleResult>; setEngine(engine: Engine): void };
type EngineAlmanac = Almanac & { getValue(value: unknown): Promise<unknown> };

/** An engine for one run of one rule set. */
export type RuleEngine = { run(): Promise<Required<Pick<Judgement, 'outcomes' | 'traces'>> & Pick<Judgement, 'failures'>> };

/**
 * Sets up json-rules-engine so that its traps are closed: each rule has a priority of its own and is therefore evaluated by itself, in
 * the order of the set; a rule that throws is noted and the next one goes on; facts are read by plain path over own properties (no
 * JSONPath, and a path into a plain value gives nothing instead of that value); comparisons have our declared outcomes.
 *
 * The engine knows true and false only. Each rule is asked twice: whether it definitely holds, and whether it definitely does not; neither
 * makes it unknown. Of the time, the first asking counts.
 */
export const createRuleEngine = ({ rules, operators, limits, ruleSet }: CompiledRuleSet, facts: Facts, now: () => number): RuleEngine => {
  const engine = new Engine([], { allowUndefinedFacts: true, pathResolver: readPath });
  const judgement: Judgement & { traces: NonNullable<Judgement['traces']> } = { outcomes: [], traces: [] };
  let stopped = false;
  let counting = true;
  let ruleTime = 0;
  let runTime = 0;

  const checkTime = (): void => {
    if (ruleTime > limits.ruleTime) throw new Error(`took longer than ${limits.ruleTime} ms`);
    if (runTime > limits.runTime) throw new Error(`took longer than ${limits.runTime} ms`);
  };

  /** Adds the time of one comparison to its rule and its run; nothing is compared any more once the time is up. */
  const timed = (compare: () => boolean): boolean => {
    if (!counting) return compare();
    checkTime();
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
        timed(() => operator.against(expected)(actual) === outcome),
      );
    }
  }

  const fail = (index: number, reason: string): void => {
    judgement.outcomes[index] = 'unknown';
    judgement.traces[index] = undefined;
    (judgement.failures ??= new Map()).set(index, reason);
  };

  const toRule = (condition: Condition, wanted: boolean, priority: number): EngineRule =>
    new Rule({ conditions: definitely(condition, wanted), event: { type: 'holds' }, priority }) as EngineRule;

  rules.forEach((compiled, index) => {
    const { conditions } = compiled.rule;
    // A rule that takes no part has its turn too, so that a rule which decides before it leaves it out.
    const asked: Condition = 'failure' in compiled ? { fact: 'none', operator: 'none' } : conditions;
    const holds = toRule(asked, true, rules.length - index);
    const holdsNot = toRule(asked, false, rules.length - index);
    holdsNot.setEngine(engine);
    const askHolds = holds.evaluate.bind(holds);
    holds.evaluate = async (almanac) => {
      if (stopped) return notHolding;
      if ('failure' in compiled) {
        fail(index, compiled.failure);
        return notHolding;
      }
      ruleTime = 0;
      try {
        counting = true;
        const yes = await askHolds(almanac);
        checkTime();
        counting = false;
        const no = await holdsNot.evaluate(almanac);
        judgement.outcomes[index] = yes.result ? 'true' : no.result ? 'false' : 'unknown';
        judgement.traces[index] = engineTrace(conditions, yes, no);
        stopped = ruleSet.hitPolicy === 'first' && yes.result;
        return yes;
      } catch (error) {
        fail(index, error instanceof Error ? error.message : String(error));
        return notHolding;
      }
    };
    engine.addRule(holds);
  });

  return {
    run: async () => {
      await engine.run({}, { almanac: createAlmanac(facts) });
      return judgement;
    },
  };
};

const notHolding: EngineRuleResult = { result: false, event: { type: 'holds' }, conditions: { result: false } };

/** Facts for the engine, straight from the data. */
const createAlmanac = (facts: Facts): Almanac => {
  const almanac = new Almanac({ allowUndefinedFacts: true, pathResolver: readPath }) as EngineAlmanac;
  const read = async (reference: FactReference): Promise<unknown> => readFact(facts, reference);
  almanac.factValue = <T>(fact: string, _parameters?: Record<string, unknown>, path?: string): Promise<T> =>
    read(path === undefined ? { fact } : { fact, path }) as Promise<T>;
  almanac.getValue = async (value) => (isFactReference(value) ? readFact(facts, value) : value);
  return almanac;
};
