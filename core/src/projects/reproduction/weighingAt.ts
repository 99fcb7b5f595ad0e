import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { restoredPastWeighing, type StoredPastWeighing } from '../pastWeighing.ts';
import type { PastWeighing, Project } from '../project.ts';
import { weighingFigures } from '../weighingFigures.ts';

/**
 * The weighing of a project that was in force at a moment; the present one without a moment.
 * @param at ISO moment or date (then the end of that day, UTC)
 * @throws WB-PROJECT-WEIGHING-NOT-FOUND, WB-PROJECT-MOMENT-INVALID
 */
export const weighingAt = async (context: OperationContext, project: Project, at: string | undefined): Promise<PastWeighing> => {
  const present: PastWeighing = {
    ...project,
    at: project.weighing.at,
    release: project.weighing.release,
    figures: weighingFigures(project.weighing),
  };
  if (at === undefined) return present;
  const moment = momentOf(at);
  if (present.at <= moment) return present;
  const [past] = await context.store.find<StoredPastWeighing>(
    context.scope,
    'weighings',
    { $and: [{ projectCode: project.code }, { at: { $lte: moment } }] },
    { sort: { at: -1 }, limit: 1 },
  );
  if (past === undefined) throw new WeegbrugError('WB-PROJECT-WEIGHING-NOT-FOUND', { code: project.code, at });
  return restoredPastWeighing(context, past);
};

const momentOf = (at: string): string => {
  const moment = new Date(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T23:59:59.999Z` : at);
  if (Number.isNaN(moment.getTime())) throw new WeegbrugError('WB-PROJECT-MOMENT-INVALID', { at });
  return moment.toISOString();
};
