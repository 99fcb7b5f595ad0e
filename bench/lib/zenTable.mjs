const literal = (value) => (typeof value === 'string' ? JSON.stringify(value) : String(value));

const comparisons = {
  equal: (value) => `== ${literal(value)}`,
  greaterThan: (value) => `> ${literal(value)}`,
  greaterThanInclusive: (value) => `>= ${literal(value)}`,
  lessThan: (value) => `< ${literal(value)}`,
  lessThanInclusive: (value) => `<= ${literal(value)}`,
  isMissing: () => '== null',
};

const addressOf = ({ fact, path }) => (path === undefined ? fact : `${fact}.${path}`);

const expressionOf = (condition) => {
  if ('all' in condition) return `(${condition.all.map(expressionOf).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(expressionOf).join(' or ')})`;
  if ('not' in condition) return `(not ${expressionOf(condition.not)})`;
  if (condition.operator === 'contains') return `contains(${addressOf(condition)} ?? [], ${literal(condition.value)})`;
  const comparison = comparisons[condition.operator];
  if (comparison === undefined) throw new Error(`the table has no words for "${condition.operator}"`);
  return `(${addressOf(condition)} ${comparison(condition.value)})`;
};

/**
 * Rules as one decision table of ZEN that collects what holds: a column per fact, a row per rule, the key of the rule as output. What does
 * not fit into cells (any, not, contains, two comparisons of one fact) stands in a last column as an expression.
 */
export const zenTable = (rules) => {
  const simple = ({ conditions }) => {
    const leaves = conditions.all ?? [];
    const fits = leaves.every((leaf) => 'fact' in leaf && leaf.operator !== 'contains');
    return fits && leaves.length > 0 && new Set(leaves.map(addressOf)).size === leaves.length ? leaves : undefined;
  };
  const addresses = [...new Set(rules.flatMap((rule) => (simple(rule) ?? []).map(addressOf)))];
  const columns = new Map(addresses.map((address, index) => [address, `c${index}`]));
  const table = {
    hitPolicy: 'collect',
    inputs: [...addresses.map((field) => ({ id: columns.get(field), name: field, field })), { id: 'expression', name: 'expression' }],
    outputs: [{ id: 'rule', name: 'rule', field: 'rule' }],
    rules: rules.map((rule) => {
      const blank = Object.fromEntries([...columns.values(), 'expression'].map((column) => [column, '']));
      const leaves = simple(rule);
      const cells =
        leaves === undefined
          ? { expression: expressionOf(rule.conditions) }
          : Object.fromEntries(leaves.map((leaf) => [columns.get(addressOf(leaf)), comparisons[leaf.operator](leaf.value)]));
      return { _id: rule.key, ...blank, ...cells, rule: JSON.stringify(rule.key) };
    }),
  };
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'table', name: 'table', type: 'decisionTableNode', position: { x: 1, y: 0 }, content: table },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  };
};
