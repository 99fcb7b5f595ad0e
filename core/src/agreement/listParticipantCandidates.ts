import type { OperationContext } from '../configuration/operationContext.ts';
import { listTownPeople } from '../projects/townPeople.ts';
import type { ListView } from '../shared/listView.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { CandidateView } from './weightSessionViews.ts';

/**
 * Everybody with an active account, by name.
 * @throws WB-PERMISSION-MISSING
 */
export const listParticipantCandidates = async (context: OperationContext): Promise<ListView<CandidateView>> => {
  requirePermission(context.scope, 'weights:facilitate');
  const { voters } = await listTownPeople(context);
  const { roles } = (await context.releases.active(context.scope.municipality)).release.configuration;
  const items = voters
    .map(({ account, name, roles: keys }) => ({
      account,
      name,
      roles: keys.flatMap((key) => (Object.hasOwn(roles, key) ? [roles[key]!.name] : [])),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  return { items, total: items.length };
};
