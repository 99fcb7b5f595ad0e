import type { OperationContext } from '../../configuration/operationContext.ts';
import { releaseNumbers } from '../../configuration/releaseNumbers.ts';
import { isClosed } from '../../portfolio/isRanked.ts';
import { portfolioModel } from '../../portfolio/portfolioModel.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import type { MoveCandidates } from './moveViews.ts';

/**
 * Running projects that are not under the active release, from the compact rows of the portfolio.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE
 */
export const listMoveCandidates = async (context: OperationContext): Promise<MoveCandidates> => {
  requirePermission(context.scope, 'project:move');
  const { active, entries } = await portfolioModel(context);
  const numbers = await releaseNumbers(context);
  const { hash, number } = active.release;
  const items = [...entries.values()]
    .filter((entry) => entry.release !== hash && !isClosed(entry))
    .map(({ row: { code, name, typeName, phase }, release }) => ({
      code,
      name,
      typeName,
      phase,
      release: { hash: release, number: numbers.get(release) ?? release.slice(0, 8) },
    }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
  return { to: { hash, number }, items, total: items.length };
};
