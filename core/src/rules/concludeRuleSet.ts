import type { CompiledRuleSet } from './compileRuleSet.ts';
import type { Judgement } from './judgeRules.ts';
import type { ConditionTrace, Outcome } from './condition.ts';
import type { Rule, RuleEvidence, RuleSetResult } from './ruleSet.ts';

type Entry = RuleSetResult['events'][number];

/** Most sets of most projects have nothing to tell; all of them share this. */
const none: readonly never[] = Object.freeze([]);

/**
 * What follows from the outcomes of the rules, by the hit policy of the set. A rule counts only when its outcome is definitely true;
 * unknown and failed rules are named.
 * - `collect`: every rule that holds gives its event;
 * - `first`: the first rule that holds decides; an unknown or failed rule before it leaves the result open (no event).
 */
export const concludeRuleSet = ({ ruleSet, rules }: CompiledRuleSet, { outcomes, traces, failures }: Judgement): RuleSetResult => {
  let holding: Entry[] | undefined;
  let undecided: Entry[] | undefined;
  let notFalse: Entry[] | undefined;
  for (let index = 0; index < outcomes.length; index += 1) {
    const outcome = outcomes[index]!;
    if (outcome === 'false') continue;
    const { entry } = rules[index]!;
    (notFalse ??= []).push(entry);
    if (outcome === 'true') (holding ??= []).push(entry);
    else (undecided ??= []).push(entry);
  }
  const open = ruleSet.hitPolicy === 'first' && undecided !== undefined;
  const { key, purpose, otherwise } = ruleSet;
  const result: RuleSetResult = {
    ruleSet: key,
    purpose,
    events: (open ? undefined : holding) ?? none,
    possible: (open ? notFalse : undecided) ?? none,
    unknown: undecided?.map(({ rule }) => rule) ?? none,
    failed:
      failures === undefined ? none : [...failures].sort(byPosition).map(([index, message]) => ({ rule: rules[index]!.rule.key, message })),
    evidence:
      traces === undefined
        ? none
        : rules.slice(0, outcomes.length).map(({ rule }, index) => evidenceOf(rule, outcomes[index]!, traces[index], failures?.get(index))),
  };
  if (otherwise !== undefined) result.otherwise = otherwise;
  return result;
};

const byPosition = ([one]: [number, string], [other]: [number, string]): number => one - other;

const evidenceOf = (
  { key, name }: Rule,
  outcome: Outcome,
  trace: ConditionTrace | undefined,
  failure: string | undefined,
): RuleEvidence => {
  if (failure !== undefined) return { rule: key, name, outcome, failure };
  return trace === undefined ? { rule: key, name, outcome } : { rule: key, name, outcome, trace };
};
