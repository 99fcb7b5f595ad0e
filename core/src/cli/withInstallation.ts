import { createReleaseLibrary } from '../configuration/createReleaseLibrary.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import { createMeasureHost } from '../plugins/createMeasureHost.ts';
import { loadPlugins } from '../plugins/loadPlugins.ts';
import { systemClock } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { openStore } from '../storage/openStore.ts';
import { readEnvironment } from './readEnvironment.ts';

/** Opens the data of this installation without a server, hands them over, and closes them whatever happens. */
export const withInstallation = async <T>(
  variables: NodeJS.ProcessEnv,
  use: (installation: Omit<OperationContext, 'scope'>) => Promise<T>,
): Promise<T> => {
  const environment = readEnvironment(variables);
  const [store, registry] = await Promise.all([openStore(environment.store), loadPlugins({ further: environment.pluginFolders })]);
  const releases = createReleaseLibrary(store, registry);
  const measures = createMeasureHost(registry);
  try {
    return await use({ store, releases, measures, clock: systemClock, newId });
  } finally {
    releases.close();
    await measures.close();
    await store.close();
  }
};
