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
import { CommandFailure } from './commandFailure.ts';
import { keepHouse } from './keepHouse.ts';
import { type Environment, readEnvironment } from './readEnvironment.ts';
import { startTowns } from './startTowns.ts';

/**
 * `weegbrug serve`: opens the data, takes over the towns in the configuration folder, seeds the demonstration, and listens.
 * Prints one line with the URL when it answers; everything else is in the log on the error stream. Stops in an orderly way on SIGTERM and SIGINT.
 */
export const serve = async (variables: NodeJS.ProcessEnv): Promise<void> => {
  const environment = readEnvironment(variables);
  if (!existsSync(environment.configurationFolder))
    throw new CommandFailure(`WEEGBRUG_CONFIG: de map "${environment.configurationFolder}" bestaat niet. / The folder does not exist.`);
  const { log, flush } = createLog(environment.logLevel);
  const [store, registry] = await Promise.all([openStore(environment.store), loadPlugins({ further: environment.pluginFolders })]);
  for (const { plugin, code, message } of registry.problems) log.error({ plugin, code }, message.nl);
  const releases = createReleaseLibrary(store, registry);
  const measures = createMeasureHost(registry);
  const closeAll = async (): Promise<void> => {
    releases.close();
    await Promise.all([measures.close(), closeRendering()]);
    await store.close();
    flush();
  };
  const common = { store, releases, measures, clock: systemClock, newId };
  try {
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
    const stopHousekeeping = keepHouse({ ...common, log });
    stopOnSignal(async () => {
      stopHousekeeping();
      await server.stop();
      log.info('stopped');
      await closeAll();
    });
  } catch (error) {
    await closeAll();
    throw asFailure(error, environment);
  }
};

/** The first signal stops in an orderly way; a second one while that takes too long ends the process. */
const stopOnSignal = (stop: () => Promise<void>): void => {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
};

const asFailure = (error: unknown, { host, port }: Environment): unknown => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new CommandFailure(
      `PORT: op ${host}:${port} luistert al een programma; kies een andere poort. / A program listens there already; choose another port.`,
    );
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return new CommandFailure(
      `HOST, PORT: op ${host}:${port} mag of kan niet worden geluisterd. / Listening there is not allowed or not possible.`,
    );
  return error;
};

const applicationFolder = fileURLToPath(new URL('../../../admin-ui/dist', import.meta.url));

const softwareVersion = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
};
