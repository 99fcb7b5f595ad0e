import type { CompiledRule, CompiledRuleSet } from './compileRuleSet.ts';
import type { Facts, Outcome } from './condition.ts';
import { createRuleEngine, type EngineRun } from './createRuleEngine.ts';
import { evaluateCondition } from './evaluateCondition.ts';
import type { RuleEvidence, RuleSetResult } from './ruleSet.ts';
import { traceCondition } from './traceCondition.ts';

/** Engines that are kept for a next run of the same set; more runs at once make more. */
const keptEngines = 8;

/**
 * Runs a rule set on json-rules-engine. A rule counts only when its outcome is definitely true; unknown and failed rules are reported.
 * - `collect`: every rule that holds gives its event;
 * - `first`: the first rule that holds decides and ends the run; an unknown or failed rule before it leaves the result open (no event).
 *
 * Two runs at once never share an engine. Rules are kept apart: one that throws, or whose comparisons together take longer than
 * `ruleTime` (100 ms; a comparison cannot be broken off half-way), fails by itself; past `runTime` (1 s) the rest fails.
 * @param options.trace keep the outcome of every node of every evaluated condition
 * @param options.now stopwatch in milliseconds for the limits; the result does not depend on it otherwise
 */
export const runRuleSet = async (
  compiled: CompiledRuleSet,
  facts: Facts,
  options: { trace?: boolean; now?: () => number } = {},
): Promise<RuleSetResult> => {
  const { ruleSet, rules, operators } = compiled;
  const first = ruleSet.hitPolicy === 'first';
  const run: EngineRun = {
    facts,
    holds: new Set(),
    failures: new Map(rules.flatMap((rule) => ('failure' in rule ? [[rule.index, rule.failure] as const] : []))),
    decided: (index) => first && run.holds.has(index),
    now: options.now ?? (() => performance.now()),
  };

  if (rules.some((rule) => 'conditions' in rule)) {
    const engine = compiled.idleEngines.pop() ?? createRuleEngine(compiled);
    await engine.run(run);
    if (compiled.idleEngines.length < keptEngines) compiled.idleEngines.push(engine);
  }

  const outcomeOf = ({ rule, index }: CompiledRule): Outcome => {
    if (run.failures.has(index)) return 'unknown';
    if (run.holds.has(index)) return 'true';
    return evaluateCondition(rule.conditions, facts, operators) === 'unknown' ? 'unknown' : 'false';
  };
  const hit = first ? rules.find(({ index }) => run.holds.has(index))?.index : undefined;
  const judged = (hit === undefined ? rules : rules.slice(0, hit + 1)).map((compiledRule) => ({
    ...compiledRule,
    outcome: outcomeOf(compiledRule),
  }));
  const unknown = judged.filter(({ outcome }) => outcome === 'unknown');
  const holding = judged.filter(({ outcome }) => outcome === 'true');
  const open = first && unknown.length > 0;
  const toEvent = ({ rule }: CompiledRule): RuleSetResult['events'][number] => ({ rule: rule.key, event: rule.event });

  return {
    ruleSet: ruleSet.key,
    purpose: ruleSet.purpose,
    ...(ruleSet.otherwise === undefined ? {} : { otherwise: ruleSet.otherwise }),
    events: open ? [] : holding.map(toEvent),
    possible: (open ? judged.filter(({ outcome }) => outcome !== 'false') : unknown).map(toEvent),
    unknown: unknown.map(({ rule }) => rule.key),
    failed: judged.flatMap(({ rule, index }) => (run.failures.has(index) ? [{ rule: rule.key, message: run.failures.get(index)! }] : [])),
    evidence: judged.map(({ rule, index, outcome }): RuleEvidence => {
      const failure = run.failures.get(index);
      return {
        rule: rule.key,
        name: rule.name,
        outcome,
        ...(options.trace === true && failure === undefined ? { trace: traceCondition(rule.conditions, facts, operators) } : {}),
        ...(failure === undefined ? {} : { failure }),
      };
    }),
  };
};
