import { createReleaseLibrary } from '../configuration/createReleaseLibrary.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import { createMeasureHost } from '../plugins/createMeasureHost.ts';
import { loadPlugins } from '../plugins/loadPlugins.ts';
import { reproduceAll } from '../projects/reproduction/reproduceAll.ts';
import { reproduceWeighing } from '../projects/reproduction/reproduceWeighing.ts';
import type { ReproductionView } from '../projects/reproduction/reproductionViews.ts';
import { systemClock } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import type { Language } from '../shared/localizedText.ts';
import { systemScope } from '../shared/systemScope.ts';
import { openStore } from '../storage/openStore.ts';
import { CommandFailure } from './commandFailure.ts';
import { readEnvironment } from './readEnvironment.ts';
import { sayReproduction } from './sayReproduction.ts';

export type ReproduceInput = { code?: string; all?: boolean; at?: string; municipality?: string; language: Language };

/**
 * `weegbrug reproduce`: computes weighings again from what was stored, off the serving path. With MongoDB beside a running server, with the embedded
 * store while the server is down (only one process can have it open).
 * @returns whether everything came out the same
 */
export const reproduceWeighings = async (
  variables: NodeJS.ProcessEnv,
  { code, all = false, at, municipality, language }: ReproduceInput,
  print: (line: string) => void,
): Promise<boolean> => {
  if ((code === undefined) !== all) throw new CommandFailure('Noem één project of gebruik --all. / Name one project or use --all.');
  if (all && at !== undefined)
    throw new CommandFailure('--all rekent elke weging na; laat --at weg. / --all covers every weighing; leave out --at.');
  const environment = readEnvironment(variables);
  const [store, registry] = await Promise.all([openStore(environment.store), loadPlugins({ further: environment.pluginFolders })]);
  const releases = createReleaseLibrary(store, registry);
  const measures = createMeasureHost(registry);
  const contextOf = (town: string): OperationContext => ({
    scope: systemScope(town),
    store,
    releases,
    measures,
    clock: systemClock,
    newId,
  });
  try {
    const towns = municipality === undefined ? await store.municipalities() : [municipality];
    if (code === undefined) return await everything(towns.map(contextOf), language, print);
    const town = await townOf(towns.map(contextOf), code);
    const view = await reproduceWeighing(town, { code, ...(at === undefined ? {} : { at }) });
    for (const line of sayReproduction(view, language)) print(line);
    return view.outcome === 'identical';
  } finally {
    releases.close();
    await measures.close();
    await store.close();
  }
};

const everything = async (contexts: readonly OperationContext[], language: Language, print: (line: string) => void): Promise<boolean> => {
  const counts: Record<ReproductionView['outcome'], number> = { identical: 0, different: 0, impossible: 0 };
  for (const context of contexts) {
    for await (const view of reproduceAll(context)) {
      counts[view.outcome] += 1;
      if (view.outcome !== 'identical') for (const line of sayReproduction(view, language)) print(`${context.scope.municipality}/${line}`);
    }
  }
  print(
    language === 'nl'
      ? `${counts.identical} wegingen gelijk, ${counts.different} anders, ${counts.impossible} niet na te rekenen`
      : `${counts.identical} weighings identical, ${counts.different} different, ${counts.impossible} impossible to compute again`,
  );
  return counts.different + counts.impossible === 0;
};

/** The one municipality that has the project. */
const townOf = async (contexts: readonly OperationContext[], code: string): Promise<OperationContext> => {
  const found: OperationContext[] = [];
  for (const context of contexts) if ((await context.store.get(context.scope, 'portfolioEntries', code)) !== undefined) found.push(context);
  const [first, second] = found;
  if (second !== undefined)
    throw new CommandFailure(
      `Meer gemeenten hebben een project ${code}; noem er een met --municipality. / Several municipalities have a project ${code}; name one with --municipality.`,
    );
  if (first === undefined) throw new CommandFailure(`Er is geen project ${code}. / There is no project ${code}.`);
  return first;
};
