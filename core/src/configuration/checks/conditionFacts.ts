import type { FactReference } from '../../rules/condition.ts';

/** Every reference to a fact in a condition with the pointer of its path (or of its fact where it has none). Takes any value; what is no condition gives nothing. */
export const conditionFacts = (condition: unknown, pointer: string): { pointer: string; reference: FactReference }[] => {
  if (!isObject(condition)) return [];
  for (const group of ['all', 'any'] as const) {
    const children = condition[group];
    if (Array.isArray(children)) return children.flatMap((child: unknown, index) => conditionFacts(child, `${pointer}/${group}/${index}`));
  }
  if (condition['not'] !== undefined) return conditionFacts(condition['not'], `${pointer}/not`);
  return [...factAt(condition, pointer), ...factAt(condition['value'], `${pointer}/value`)];
};

/** Facts that exist somewhere; a mistake in any other stands at its name. */
const facts = new Set(['answers', 'measures', 'judgements', 'core', 'type', 'weighing', 'instance', 'project']);

/** A single reference, with its pointer. */
export const factAt = (value: unknown, pointer: string): { pointer: string; reference: FactReference }[] => {
  if (!isObject(value) || typeof value['fact'] !== 'string') return [];
  const { fact, path } = value;
  return [
    typeof path === 'string' && facts.has(fact)
      ? { pointer: `${pointer}/path`, reference: { fact, path } }
      : { pointer: `${pointer}/fact`, reference: { fact, ...(typeof path === 'string' ? { path } : {}) } },
  ];
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
