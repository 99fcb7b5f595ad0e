import { listWeightSessions } from '../agreement/listWeightSessions.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { TaskView } from './boardViews.ts';

/** Weighting sessions that wait for the actor's judgement. */
export const weightTasks = async (context: OperationContext): Promise<readonly TaskView[]> => {
  const { items } = await listWeightSessions(context);
  return items
    .filter(({ phase, mine }) => phase === 'collecting' && mine?.handedIn === false)
    .map(({ id, title, roundOpenedAt, facilitatorName, method, round }) => ({
      kind: 'weights',
      sessionId: id,
      projectName: title,
      title: { nl: 'Weeg de doelen', en: 'Weigh the goals' },
      reason: {
        nl: `${method === 'points' ? 'Honderd punten verdelen' : 'Doelen twee aan twee vergelijken'}, ${round > 1 ? `ronde ${round}, ` : ''}gevraagd door ${facilitatorName}`,
        en: `${method === 'points' ? 'Divide a hundred points' : 'Compare goals two by two'}, ${round > 1 ? `round ${round}, ` : ''}asked by ${facilitatorName}`,
      },
      since: roundOpenedAt,
    }));
};
