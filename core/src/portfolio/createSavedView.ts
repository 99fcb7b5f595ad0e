import type { OperationContext } from '../configuration/operationContext.ts';
import type { SavedView } from './rankingViews.ts';
import { earlierResult, type Keyed, rememberResult, repeatableOf } from '../projects/idempotency.ts';
import { repeatOnDuplicate } from '../projects/repeatOnDuplicate.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { maximumParameters, maximumViews, savedView, type SavedViewRecord } from './savedViews.ts';

/**
 * Keeps the filters, sorting and grouping of the ranking under a name, for the actor alone.
 * @throws WB-PERMISSION-MISSING, WB-PORTFOLIO-VIEW-INVALID, WB-PROJECT-IDEMPOTENCY-CONFLICT
 */
export const createSavedView = async (
  context: OperationContext,
  input: { name: string; parameters: Readonly<Record<string, string>> } & Keyed,
): Promise<SavedView> => {
  requirePermission(context.scope, 'ranking:read');
  const { scope, store } = context;
  const repeatable = repeatableOf(context, 'createSavedView', input);
  return repeatOnDuplicate(repeatable, async () => {
    const earlier = await earlierResult(context, repeatable);
    const known = earlier === undefined ? undefined : await store.get<SavedViewRecord>(scope, 'savedViews', earlier);
    if (known !== undefined) return savedView(known);
    const name = input.name.trim();
    const parameters = Object.entries(input.parameters);
    const count = await store.count(scope, 'savedViews', { owner: scope.actor.id });
    const tooLong = parameters.some(([key, value]) => key.length > 50 || typeof value !== 'string' || value.length > 500);
    if (name === '' || name.length > 100 || parameters.length > maximumParameters || tooLong || count >= maximumViews)
      throw new WeegbrugError('WB-PORTFOLIO-VIEW-INVALID', { maximum: maximumParameters, views: maximumViews });
    const record = {
      id: context.newId(),
      owner: scope.actor.id,
      name,
      parameters: input.parameters,
      createdAt: context.clock().toISOString(),
    };
    await store.commit(scope, [{ kind: 'create', collection: 'savedViews', record }, ...rememberResult(context, repeatable, record.id)]);
    return savedView({ ...record, municipality: scope.municipality, revision: 1 });
  });
};
