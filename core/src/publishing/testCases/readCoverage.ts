import { compileConfiguration } from '../../configuration/compileConfiguration.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { loadCandidate } from '../releaseCandidate.ts';
import { type Reachable, reachables } from './coverage.ts';
import { reachedByProjects } from './reachedByProjects.ts';
import { testRuns, unfinished } from './testRuns.ts';

/** GET /configuration/coverage: what of the draft no test case and no project ever reached. */
export type CoverageView = {
  total: number;
  /** Reached by a test case, by a project, or by both. */
  byTestCases: number;
  byProjects: number;
  /** Projects that were looked at. */
  projects: number;
  unreached: readonly (Reachable & { /** A project reached it; a test case would hold it. */ byProject: boolean })[];
};

/**
 * Which rules, rows, bands, advice, routes and escalations of the draft were reached. Projects count by how they are weighed now, under their own release, for what is the same in the draft.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-UNUSABLE while the draft does not compile
 */
export const readCoverage = async (context: OperationContext): Promise<CoverageView> => {
  requirePermission(context.scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const { hash, configuration } = await loadCandidate(context);
  const runs = await testRuns(context, hash, configuration);
  // Refuses, with what does not compile; then nothing could be run.
  if (runs.some(({ why }) => why === unfinished)) compileConfiguration(configuration, context.releases.plugins);
  const cases = new Set(runs.flatMap(({ reached }) => reached));
  const { reached: projects, count } = await reachedByProjects(context, hash, configuration);
  const all = reachables(configuration);
  return {
    total: all.length,
    byTestCases: all.filter(({ id }) => cases.has(id)).length,
    byProjects: all.filter(({ id }) => projects.has(id)).length,
    projects: count,
    unreached: all.filter(({ id }) => !cases.has(id)).map((reachable) => ({ ...reachable, byProject: projects.has(reachable.id) })),
  };
};
