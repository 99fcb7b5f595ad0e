import { compileConfiguration } from '../../configuration/compileConfiguration.ts';
import type { MunicipalityConfiguration } from '../../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { restoredProject, type StoredProject } from '../../projects/storedProject.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { systemScope } from '../../shared/systemScope.ts';
import { loadCandidate } from '../releaseCandidate.ts';
import { type Reachable, reachables, reachedBy } from './coverage.ts';
import { weighTestCase } from './runTestCase.ts';

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

/** Projects that are read at once, and the milliseconds after which other requests get a turn. */
const page = 100;
const slice = 10;

/**
 * Which rules, rows, bands, advice, routes and escalations of the draft were reached. Projects count by how they are weighed now, under their own release, for what is the same in the draft.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-UNUSABLE while the draft does not compile
 */
export const readCoverage = async (context: OperationContext): Promise<CoverageView> => {
  requirePermission(context.scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const { configuration } = await loadCandidate(context);
  const [cases, { reached: projects, count }] = [
    await reachedByCases(context, configuration),
    await reachedByProjects(context, configuration),
  ];
  const all = reachables(configuration);
  return {
    total: all.length,
    byTestCases: all.filter(({ id }) => cases.has(id)).length,
    byProjects: all.filter(({ id }) => projects.has(id)).length,
    projects: count,
    unreached: all.filter(({ id }) => !cases.has(id)).map((reachable) => ({ ...reachable, byProject: projects.has(reachable.id) })),
  };
};

const reachedByCases = async (
  { releases, measures }: OperationContext,
  configuration: MunicipalityConfiguration,
): Promise<ReadonlySet<string>> => {
  const compiled = compileConfiguration(configuration, releases.plugins);
  const reached = new Set<string>();
  for (const testCase of Object.values(configuration.testCases)) {
    if (!compiled.types.has(testCase.projectType)) continue;
    for (const id of reachedBy(await weighTestCase(compiled, measures, testCase), configuration, configuration)) reached.add(id);
  }
  return reached;
};

const reachedByProjects = async (
  context: OperationContext,
  target: MunicipalityConfiguration,
): Promise<{ reached: ReadonlySet<string>; count: number }> => {
  // Only what of the configuration was reached comes out, nothing about a project; whoever edits need not see them.
  const scope = systemScope(context.scope.municipality);
  const { store, releases } = context;
  const reached = new Set<string>();
  let count = 0;
  let turn = performance.now();
  for (let skip = 0; ; skip += page) {
    const found = await store.find<StoredProject>(scope, 'projects', {}, { sort: { id: 1 }, skip, limit: page });
    for (const stored of found) {
      count += 1;
      const project = await restoredProject(context, stored);
      const own = await releases.byHash(scope.municipality, project.weighing.release).then(
        ({ release }) => release.configuration,
        () => undefined,
      );
      if (own !== undefined) for (const id of reachedBy(project, own, target)) reached.add(id);
      if (performance.now() - turn > slice) {
        await new Promise((resolve) => setImmediate(resolve));
        turn = performance.now();
      }
    }
    if (found.length < page) return { reached, count };
  }
};
