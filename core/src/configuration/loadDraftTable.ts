import { type LoadedDraft, loadDraft } from './loadDraft.ts';
import { partValidator } from './namedSchemas.ts';
import type { OperationContext } from './operationContext.ts';
import { shapeless } from './shapeless.ts';
import { draftTableDomains } from './draftTableDomains.ts';
import type { RuleSet, RuleSetOfTable } from '../rules/ruleSet.ts';
import { checkColumns } from '../rules/tables/checkColumns.ts';
import { tableLimits } from '../rules/tables/decisionTable.ts';
import type { FactDomains } from '../rules/tables/factDomain.ts';
import type { TableLabels } from '../rules/tables/sayTable.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/**
 * The table of a rule set in the draft, with what its answers can be and what they are called.
 * @throws WB-TABLE-NONE when the draft has no such rule set, it is not written as a table, or the table has no usable columns
 */
export const loadDraftTable = async (
  context: OperationContext,
  key: string,
): Promise<{ draft: LoadedDraft; ruleSet: RuleSetOfTable; domains: FactDomains; labels: TableLabels }> => {
  const draft = await loadDraft(context);
  const { ruleSets } = draft.configuration;
  const ruleSet = Object.hasOwn(ruleSets, key) ? ruleSets[key] : undefined;
  if (ruleSet === undefined || !isTable(ruleSet)) throw new WeegbrugError('WB-TABLE-NONE', { ruleSet: key });
  const domains = draftTableDomains(draft.configuration, key, ruleSet.table, context.releases.plugins);
  const labels = new Map(
    [...domains].flatMap(([column, domain]) => (domain.kind === 'choice' && domain.labels !== undefined ? [[column, domain.labels]] : [])),
  );
  return { draft, ruleSet, domains, labels };
};

/** A draft may hold anything; a table is one that has its shape and columns that can be read. */
const isTable = (ruleSet: RuleSet): ruleSet is RuleSetOfTable =>
  partValidator('ruleSets')(ruleSet).every(({ keyword }) => !shapeless.has(keyword)) &&
  ruleSet.table !== undefined &&
  checkColumns(ruleSet.table.columns, tableLimits).length === 0;
