import type { OperationContext } from '../../configuration/operationContext.ts';
import type { ListView } from '../../shared/listView.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { loadCandidate } from '../releaseCandidate.ts';
import { findReviewers } from './findReviewers.ts';

export type ReviewerView = { account: string; name: string; roles: readonly LocalizedText[] };

/**
 * Who can be asked to look at the draft, by name.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE
 */
export const listReviewers = async (context: OperationContext): Promise<ListView<ReviewerView>> => {
  requirePermission(context.scope, 'configuration:edit', 'configuration:publish');
  const candidate = await loadCandidate(context);
  const { roles } = candidate.active.configuration;
  const items = (await findReviewers(context, candidate))
    .filter(({ account }) => account !== context.scope.actor.id)
    .map(({ account, name, roles: keys }) => ({
      account,
      name,
      roles: keys.flatMap((key) => (Object.hasOwn(roles, key) ? [roles[key]!.name] : [])),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  return { items, total: items.length };
};
