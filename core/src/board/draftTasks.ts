import type { OperationContext } from '../configuration/operationContext.ts';
import type { TaskView } from './boardViews.ts';
import { listProjectDrafts } from '../projects/listProjectDrafts.ts';

/** The actor's own drafts. */
export const draftTasks = async (context: OperationContext): Promise<readonly TaskView[]> => {
  const { items } = await listProjectDrafts(context);
  return items.map(({ id, title, typeName, changedAt, projectCode }) => ({
    kind: 'draft',
    draftId: id,
    ...(projectCode === undefined ? {} : { projectCode }),
    projectName: title === '' ? typeName.nl : title,
    title: { nl: 'Concept verder invullen', en: 'Go on with the draft' },
    reason: { nl: `${typeName.nl}, nog niet ingediend`, en: `${typeName.en ?? typeName.nl}, not submitted yet` },
    since: changedAt,
  }));
};
