import type { OperationContext } from '../configuration/operationContext.ts';
import { portfolioEntryRecord } from '../portfolio/portfolioEntryRecord.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { Write } from '../storage/port.ts';
import type { Project } from './project.ts';
import { storedProject } from './storedProject.ts';

/**
 * Replaces a project together with everything that belongs to the same action.
 * @returns the project as it is stored now
 * @throws WB-PROJECT-STALE when somebody else changed it since it was read
 */
export const commitProject = async (context: OperationContext, project: Project, others: readonly Write[]): Promise<Project> => {
  const { municipality, revision, ...record } = project;
  const { framework } = await context.releases.byHash(municipality, project.weighing.release);
  try {
    const [written] = await context.store.commit(context.scope, [
      { kind: 'replace', collection: 'projects', expectedRevision: revision, record: await storedProject(context, record) },
      { kind: 'replace', collection: 'portfolioEntries', expectedRevision: revision, record: portfolioEntryRecord(record, framework) },
      ...others,
    ]);
    return { ...project, revision: written ?? revision + 1 };
  } catch (error) {
    if (error instanceof WeegbrugError && error.code === ('WB-STORE-STALE' as string))
      throw new WeegbrugError('WB-PROJECT-STALE', { code: project.code }, { cause: error });
    throw error;
  }
};
