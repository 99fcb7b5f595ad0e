import type { CompiledRuleSet } from './compileRuleSet.ts';
import { concludeRuleSet } from './concludeRuleSet.ts';
import type { Facts } from './condition.ts';
import { createRuleEngine } from './createRuleEngine.ts';
import type { RuleSetResult } from './ruleSet.ts';
import type { RunOptions } from './runRuleSet.ts';

/**
 * Runs a rule set on json-rules-engine. It is the reference: slower by far, and with the result of `runRuleSet` to the last node of the
 * evidence. Nothing of the compiled conditions takes part; only the definitions of the operators and the hit policies are shared.
 * Every run has an engine of its own, so that no two runs ever disturb each other.
 */
export const runRuleSetInterpreted = async (
  compiled: CompiledRuleSet,
  facts: Facts,
  { evidence = false, now = () => performance.now() }: RunOptions = {},
): Promise<RuleSetResult> => {
  const { outcomes, traces, failures } = await createRuleEngine(compiled, facts, now).run();
  return concludeRuleSet(compiled, {
    outcomes,
    ...(evidence ? { traces: traces ?? [] } : {}),
    ...(failures === undefined ? {} : { failures }),
  });
};
