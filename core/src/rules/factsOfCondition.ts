import type { Condition, FactReference } from './condition.ts';
import { isFactReference } from './readFact.ts';

/** Every fact that a condition reads, each once, in the order of reading; right-hand sides that refer to facts included. */
export const factsOfCondition = (condition: Condition): FactReference[] => {
  const found = new Map<string, FactReference>();
  const visit = (node: Condition): void => {
    if ('all' in node) node.all.forEach(visit);
    else if ('any' in node) node.any.forEach(visit);
    else if ('not' in node) visit(node.not);
    else
      [node, node.value]
        .filter(isFactReference)
        .forEach(({ fact, path }) => found.set(`${fact}|${path ?? ''}`, path === undefined ? { fact } : { fact, path }));
  };
  visit(condition);
  return [...found.values()];
};
