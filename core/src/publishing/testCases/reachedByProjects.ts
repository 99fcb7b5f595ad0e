import type { MunicipalityConfiguration } from '../../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import type { ReleaseLibrary } from '../../configuration/releaseLibrary.ts';
import { restoredProject, type StoredProject } from '../../projects/storedProject.ts';
import { systemScope } from '../../shared/systemScope.ts';
import type { Store } from '../../storage/port.ts';
import { reachedBy } from './coverage.ts';

export type ReachedByProjects = { reached: ReadonlySet<string>; /** Projects that were looked at. */ count: number };

/** Projects that are read at once, and the milliseconds after which other requests get a turn. */
const page = 100;
const slice = 10;
/** Contents per town whose answer is remembered. */
const kept = 4;

/** By release library: there is one per process, while a request may come with a store of its own around the real one. */
const known = new WeakMap<ReleaseLibrary, Map<string, Map<string, Promise<ReachedByProjects>>>>();

/**
 * What of a configuration the projects reached, by how each is weighed now, under its own release. All projects are read once per content, and
 * again after any of them has changed, also by another process.
 * @param hash of the canonical JSON of the configuration
 */
export const reachedByProjects = (
  context: OperationContext,
  hash: string,
  target: MunicipalityConfiguration,
): Promise<ReachedByProjects> => {
  const { releases, store, scope } = context;
  const towns = known.get(releases) ?? followProjects(store, releases);
  const answers = towns.get(scope.municipality) ?? new Map<string, Promise<ReachedByProjects>>();
  towns.set(scope.municipality, answers);
  const earlier = answers.get(hash);
  if (earlier !== undefined) return earlier;
  const answer = readProjects(context, target);
  answers.set(hash, answer);
  answer.catch(() => answers.delete(hash));
  for (const oldest of answers.keys()) if (answers.size > kept) answers.delete(oldest);
  return answer;
};

const followProjects = (store: Store, releases: ReleaseLibrary): Map<string, Map<string, Promise<ReachedByProjects>>> => {
  const towns = new Map<string, Map<string, Promise<ReachedByProjects>>>();
  known.set(releases, towns);
  store.subscribe((changes) => {
    for (const { collection, municipality } of changes) if (collection === 'projects') towns.delete(municipality);
  });
  return towns;
};

const readProjects = async (context: OperationContext, target: MunicipalityConfiguration): Promise<ReachedByProjects> => {
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
