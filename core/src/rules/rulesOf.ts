import type { Rule, RuleSet } from './ruleSet.ts';
import { conditionsOfRow } from './tables/conditionsOfRow.ts';
import { ruleKeyOfRow } from './tables/decisionTable.ts';
import { rowName } from './tables/rowName.ts';

/**
 * The rules of a set, however it is written. Every row of a table is one rule, in the order of the table, under the key `row-1`, `row-2` …;
 * both evaluators run these.
 */
export const rulesOf = (ruleSet: RuleSet): readonly Rule[] => {
  const { table, purpose } = ruleSet;
  if (table === undefined) return ruleSet.rules;
  return table.rows.map((row, position) => ({
    key: ruleKeyOfRow(position),
    name: row.name ?? rowName(table, position),
    conditions: conditionsOfRow(table, row),
    event:
      purpose === 'criterion'
        ? { type: 'score', params: { score: row.score ?? Number.NaN } }
        : { type: purpose, params: { message: row.message ?? { nl: '' } } },
  }));
};
