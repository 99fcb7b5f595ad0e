import type { Condition, FactReference } from '../rules/condition.ts';
import { isObject } from './schema/isObject.ts';

/** The facts that a condition compares, both sides. Unlike `factsOfCondition` it takes a condition that is not well formed, for checks come later. */
export const referencesOf = (condition: Condition | undefined): FactReference[] => collect(condition);

const collect = (node: unknown): FactReference[] => {
  if (!isObject(node)) return [];
  if (Array.isArray(node['all'])) return node['all'].flatMap(collect);
  if (Array.isArray(node['any'])) return node['any'].flatMap(collect);
  if ('not' in node) return collect(node['not']);
  return [node, node['value']].filter((side): side is FactReference => isObject(side) && typeof side['fact'] === 'string');
};
