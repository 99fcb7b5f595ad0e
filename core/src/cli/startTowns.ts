import type { Logger } from 'pino';
import { importFolder } from '../configuration/importFolder.ts';
import { type LoadedMunicipality, loadMunicipalities } from '../configuration/loadMunicipalities.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { MunicipalityView } from '../http/apiTypes.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import { systemScope } from '../shared/systemScope.ts';
import { checkOwnTemplate } from './checkOwnTemplate.ts';

export type StartTownsInput = Omit<OperationContext, 'scope'> & { registry: PluginRegistry; log: Logger; folder: string; demo: boolean };

/**
 * Takes over every town in the configuration folder and seeds the demonstration where a town has one. A town that is broken is reported and left as it
 * was: with an earlier release it goes on working, without one it shows as broken; the others do not notice.
 * @returns the towns of this server, with their names as they are at the moment of asking
 */
export const startTowns = async ({
  registry,
  log,
  folder,
  demo,
  ...context
}: StartTownsInput): Promise<() => Promise<readonly MunicipalityView[]>> => {
  const loaded = await loadMunicipalities(folder, registry, context.store, checkOwnTemplate);
  await Promise.all(loaded.map((town) => startTown({ ...context, scope: systemScope(town.key) }, town, log, demo)));
  const keys = [...new Set([...loaded.map(({ key }) => key), ...(await context.store.municipalities())])].sort();
  return () =>
    Promise.all(
      keys.map(async (key): Promise<MunicipalityView> => {
        try {
          const { release } = await context.releases.active(key);
          return { key, name: release.configuration.municipality.name, state: 'ready' };
        } catch {
          return { key, name: { nl: key }, state: 'broken' };
        }
      }),
    );
};

const startTown = async (
  context: OperationContext,
  { key, configuration, problems, folder }: LoadedMunicipality,
  log: Logger,
  demo: boolean,
): Promise<void> => {
  for (const { severity, code, file, line, column, message } of problems)
    log[severity === 'error' ? 'error' : 'warn']({ municipality: key, code, place: `${file}:${line ?? 1}:${column ?? 1}` }, message.nl);
  try {
    if (configuration !== undefined)
      log.info({ municipality: key, outcome: await importFolder(context, { configuration }) }, 'configuration');
    if (demo && configuration !== undefined) {
      const { seedDemo } = await import('../rollout/seedDemo.ts');
      log.info({ municipality: key, outcome: await seedDemo(context, { folder }) }, 'demonstration');
    }
  } catch (error) {
    log.error({ municipality: key, err: error }, 'this municipality could not be started');
  }
};
