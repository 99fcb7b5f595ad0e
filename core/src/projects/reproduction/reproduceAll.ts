import type { OperationContext } from '../../configuration/operationContext.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { loadProject } from '../loadProject.ts';
import { restoredPastWeighing, type StoredPastWeighing } from '../pastWeighing.ts';
import { createReproducer } from './createReproducer.ts';
import type { ReproductionView } from './reproductionViews.ts';
import { weighingAt } from './weighingAt.ts';

/** Projects that are looked up at once. */
const page = 500;

/**
 * Computes every recorded weighing of a municipality again, past ones included, one project after the other.
 * @returns how it went, one weighing at a time, so that thousands need no memory
 * @throws WB-PERMISSION-MISSING
 */
export async function* reproduceAll(context: OperationContext): AsyncGenerator<ReproductionView> {
  const { scope, store } = context;
  requirePermission(scope, 'project:read');
  const reproduce = createReproducer(context);
  for (let skip = 0; ; skip += page) {
    const codes = await store.find(scope, 'portfolioEntries', {}, { sort: { id: 1 }, skip, limit: page, projection: ['id'] });
    for (const { id: code } of codes) {
      yield await reproduce(code, await weighingAt(context, await loadProject(context, code), undefined));
      const past = await store.find<StoredPastWeighing>(scope, 'weighings', { projectCode: code }, { sort: { at: 1 }, limit: 1_000 });
      for (const weighing of past) yield await reproduce(code, await restoredPastWeighing(context, weighing));
    }
    if (codes.length < page) return;
  }
}
