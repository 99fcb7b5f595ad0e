import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createReleaseLibrary } from '../configuration/createReleaseLibrary.ts';
import { closeRendering } from '../documents/renderInWorker.ts';
import { startServer } from '../http/startServer.ts';
import { createLog } from '../http/log/createLog.ts';
import { createMeasureHost } from '../plugins/createMeasureHost.ts';
import { loadPlugins } from '../plugins/loadPlugins.ts';
import { systemClock } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { openStore } from '../storage/openStore.ts';
import { readEnvironment } from './readEnvironment.ts';
import { startTowns } from './startTowns.ts';

/**
 * `weegbrug serve`: opens the data, takes over the towns in the configuration folder, seeds the demonstration, and listens.
 * Prints one line with the URL when it answers; everything else is in the log on the error stream. Stops in an orderly way on SIGTERM and SIGINT.
 */
export const serve = async (variables: NodeJS.ProcessEnv): Promise<void> => {
  const environment = readEnvironment(variables);
  const { log, flush } = createLog(environment.logLevel);
  const [store, registry] = await Promise.all([openStore(environment.store), loadPlugins()]);
  for (const { plugin, code, message } of registry.problems) log.error({ plugin, code }, message.nl);
  const releases = createReleaseLibrary(store, registry);
  const measures = createMeasureHost(registry);
  const common = { store, releases, measures, clock: systemClock, newId };
  const towns = await startTowns({ ...common, registry, log, folder: environment.configurationFolder, demo: environment.demo });
  const server = await startServer({
    ...common,
    registry,
    log,
    host: environment.host,
    port: environment.port,
    municipalities: towns,
    options: {
      trustedProxies: environment.trustedProxies,
      requestsPerMinute: environment.requestsPerMinute,
      softwareVersion: softwareVersion(),
      ...(environment.publicOrigin === undefined ? {} : { publicOrigin: environment.publicOrigin }),
      ...(existsSync(applicationFolder) ? { applicationFolder } : {}),
    },
  });
  console.log(`Weegbrug: ${server.url}`);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    releases.close();
    await measures.close();
    await closeRendering();
    await store.close();
    log.info('stopped');
    flush();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
};

const applicationFolder = fileURLToPath(new URL('../../../admin-ui/dist', import.meta.url));

const softwareVersion = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
};
