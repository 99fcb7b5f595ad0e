import { aggregateScores } from './aggregateScores.ts';
import type { CompiledRuleSet } from './compileRuleSet.ts';
import type { Judgement } from './judgeRules.ts';
import type { ConditionTrace, Outcome } from './condition.ts';
import type { Rule, RuleEvidence, RuleSetResult } from './ruleSet.ts';

type Entry = RuleSetResult['events'][number];

/** Most sets of most projects have nothing to tell; all of them share this. */
const none: readonly never[] = Object.freeze([]);

/** Of a table with more rows than this, only so many rows that are not false stay as evidence: ten thousand would be stored with every project. */
const keptRows = 50;

/**
 * What follows from the outcomes of the rules, by the hit policy of the set. A rule counts only when its outcome is definitely true;
 * unknown and failed rules are named.
 * - `first`: the first rule that holds decides; an unknown or failed rule before it leaves the result open (no event);
 * - `unique`: the one rule that holds decides; a second one is a conflict, an unknown one beside it leaves the result open (no event);
 * - `collect`: every rule that holds gives its event; with `aggregate` their scores become one, and only the unknown rules that could change
 *   it are named (see `aggregateScores`).
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
  const { key, purpose, hitPolicy, aggregate, otherwise, table } = ruleSet;
  const conflict = hitPolicy === 'unique' && holding !== undefined && holding.length > 1;
  const open = conflict || (hitPolicy !== 'collect' && undecided !== undefined);
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
  if (conflict) result.conflict = holding!.map(({ rule }) => rule);
  if (aggregate !== undefined) {
    const { score, changing } = aggregateScores(aggregate, ruleSet, holding ?? none, undecided ?? none);
    if (score !== undefined) result.score = score;
    result.possible = changing;
    result.unknown = changing.map(({ rule }) => rule);
  }
  return table !== undefined && rules.length > keptRows ? shortened(result) : result;
};

/** The result of a long table without the rows that said nothing. */
const shortened = ({ possible = none, ...result }: RuleSetResult): RuleSetResult => ({
  ...result,
  ...(result.conflict === undefined ? {} : { conflict: result.conflict.slice(0, keptRows) }),
  possible: possible.slice(0, keptRows),
  unknown: result.unknown.slice(0, keptRows),
  failed: result.failed.slice(0, keptRows),
  evidence: result.evidence.filter(({ outcome }) => outcome !== 'false').slice(0, keptRows),
});

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
