import type { OperationContext } from '../configuration/operationContext.ts';
import { loadCandidate } from '../publishing/releaseCandidate.ts';
import { loadReview } from '../publishing/review/draftReview.ts';
import type { TaskView } from './boardViews.ts';

/** The draft of the configuration, for those who were asked to look at it and have not said anything of what it is now. */
export const reviewTasks = async (context: OperationContext): Promise<readonly TaskView[]> => {
  const { actor } = context.scope;
  if (!actor.permissions.has('configuration:publish')) return [];
  const candidate = await loadCandidate(context);
  const { requests, verdict } = await loadReview(context, candidate);
  const request = requests.find(({ of }) => of === actor.id);
  if (request === undefined || verdict !== undefined || !candidate.isChanged) return [];
  return [
    {
      kind: 'review',
      projectName: '',
      title: { nl: 'Beoordeel het concept van de inrichting', en: 'Review the draft of the configuration' },
      reason: { nl: `Gevraagd door ${request.byName}`, en: `Asked by ${request.byName}` },
      since: request.at,
    },
  ];
};
