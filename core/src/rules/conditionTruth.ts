import type { Condition, ConditionLeaf, FactReference } from './condition.ts';
import type { Operator } from './operator.ts';
import { bothSets, complementOf, eitherSet, isEmptySet, type Values, valuesOfDomain, valuesWhere } from './possibleValues.ts';
import { isFactReference } from './readFact.ts';
import type { FactDomain } from './tables/factDomain.ts';

/** What is known of the facts that a condition reads. */
export type TruthSources = {
  /** `undefined` where nothing is known of the fact. */
  domainOf: (reference: FactReference) => FactDomain | undefined;
  operators: ReadonlyMap<string, Operator>;
};

/** Values that facts can have, by fact, while a condition has the wanted outcome; a fact that is not named can have any. `never`: it cannot have it. */
export type PossibleFacts = ReadonlyMap<string, Values> | 'never';

/** More comparisons are not looked into; then nothing is said. */
const mostLeaves = 60;

/**
 * An upper bound of the facts with which a condition is definitely true (or definitely false): what is not in it cannot make it so. Answers that are
 * missing leave a condition unknown and play no part. Exact for each fact by itself; how facts hang together is not looked into.
 */
export const possibleFacts = (condition: Condition, wanted: boolean, sources: TruthSources): PossibleFacts => {
  if ('not' in condition) return possibleFacts(condition.not, !wanted, sources);
  if ('all' in condition || 'any' in condition) {
    const children = ('all' in condition ? condition.all : condition.any).map((child) => possibleFacts(child, wanted, sources));
    return 'all' in condition === wanted ? together(children) : oneOf(children);
  }
  const holding = holdingValues(condition, sources);
  if (holding === undefined) return new Map();
  const set = bothSets(wanted ? holding.values : complementOf(holding.values), holding.all);
  return isEmptySet(set) ? 'never' : new Map([[keyOf(condition), set]]);
};

const keyOf = ({ fact, path }: FactReference): string => `${fact}|${path ?? ''}`;

const holdingValues = (leaf: ConditionLeaf, { domainOf, operators }: TruthSources): { values: Values; all: Values } | undefined => {
  const operator = operators.get(leaf.operator);
  if (operator === undefined || operator.expects === 'none' || isFactReference(leaf.value)) return undefined;
  const domain = domainOf(leaf);
  const all = domain === undefined ? undefined : valuesOfDomain(domain);
  const values = domain === undefined ? undefined : valuesWhere(operator, leaf.value, domain);
  return all === undefined || values === undefined ? undefined : { values, all };
};

/** All of them at once. */
export const together = (parts: readonly PossibleFacts[]): PossibleFacts => {
  const facts = new Map<string, Values>();
  for (const part of parts) {
    if (part === 'never') return 'never';
    for (const [key, set] of part) {
      const earlier = facts.get(key);
      const both = earlier === undefined ? set : bothSets(earlier, set);
      if (isEmptySet(both)) return 'never';
      facts.set(key, both);
    }
  }
  return facts;
};

const oneOf = (parts: readonly PossibleFacts[]): PossibleFacts => {
  const [first, ...others] = parts.filter((part) => part !== 'never');
  if (first === undefined) return 'never';
  return others.reduce<ReadonlyMap<string, Values>>(
    (facts, part) => new Map([...facts].flatMap(([key, set]) => (part.has(key) ? [[key, eitherSet(set, part.get(key)!)] as const] : []))),
    first,
  );
};

/** Comparisons of a condition. */
const countLeaves = (condition: Condition): number => {
  if ('not' in condition) return countLeaves(condition.not);
  if ('all' in condition) return condition.all.reduce((sum, child) => sum + countLeaves(child), 0);
  return 'any' in condition ? condition.any.reduce((sum, child) => sum + countLeaves(child), 0) : 1;
};

/** Whether a condition is small enough to be reasoned about. */
export const isReasonable = (condition: Condition): boolean => countLeaves(condition) <= mostLeaves;

/** A part of a condition of which the outcome is settled beforehand. */
export type SettledPlace = { pointer: string; truth: 'never' | 'always'; node: Condition };

/** Places in a condition, the smallest ones, that can never be true, or are true whatever is answered. Takes a condition without problems. */
export const settledPlaces = (condition: Condition, sources: TruthSources): SettledPlace[] => {
  if (!isReasonable(condition)) return [];
  const visit = (node: Condition, pointer: string): SettledPlace[] => {
    const inside =
      'not' in node
        ? visit(node.not, `${pointer}/not`)
        : 'all' in node
          ? node.all.flatMap((child, index) => visit(child, `${pointer}/all/${index}`))
          : 'any' in node
            ? node.any.flatMap((child, index) => visit(child, `${pointer}/any/${index}`))
            : [];
    if (inside.length > 0) return inside;
    if (possibleFacts(node, true, sources) === 'never') return [{ pointer, truth: 'never', node }];
    return possibleFacts(node, false, sources) === 'never' ? [{ pointer, truth: 'always', node }] : [];
  };
  return visit(condition, '');
};
