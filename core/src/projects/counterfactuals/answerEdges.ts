import type { Band, WeighingFramework } from '../../framework/weighingFramework.ts';
import type { Condition, FactReference } from '../../rules/condition.ts';
import type { RuleSet } from '../../rules/ruleSet.ts';
import { rulesOf } from '../../rules/rulesOf.ts';

/** Numbers that the framework or a rule compares an answer with, by address of the answer. */
export const answerEdges = (framework: WeighingFramework, ruleSets: readonly RuleSet[]): ReadonlyMap<string, readonly number[]> => {
  const edges = new Map<string, number[]>();
  const add = ({ fact, path }: FactReference, values: readonly unknown[]): void => {
    if (fact !== 'answers' || path === undefined) return;
    const list = edges.get(path) ?? [];
    list.push(...values.filter((value) => typeof value === 'number'));
    edges.set(path, list);
  };
  for (const { source } of framework.criteria) if (source.kind === 'bands') add(source.value, endsOf(source.bands));
  for (const { value, bands = [] } of Object.values(framework.axes)) if (!('product' in value)) add(value, endsOf(bands));
  for (const ruleSet of ruleSets)
    for (const { conditions } of rulesOf(ruleSet))
      eachLeaf(conditions, (leaf) => add(leaf, Array.isArray(leaf.value) ? leaf.value : [leaf.value]));
  return edges;
};

const endsOf = (bands: readonly Band[]): number[] =>
  bands.flatMap(({ from, above, upTo, below }) => [from, above, upTo, below].filter((end) => end !== undefined));

type Leaf = Extract<Condition, FactReference>;

const eachLeaf = (condition: Condition, visit: (leaf: Leaf) => void): void => {
  if ('all' in condition) for (const child of condition.all) eachLeaf(child, visit);
  else if ('any' in condition) for (const child of condition.any) eachLeaf(child, visit);
  else if ('not' in condition) eachLeaf(condition.not, visit);
  else visit(condition);
};
