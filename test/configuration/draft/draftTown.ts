import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReleaseLibrary } from '../../../core/src/configuration/createReleaseLibrary.ts';
import { importFolder } from '../../../core/src/configuration/importFolder.ts';
import type { OperationContext } from '../../../core/src/configuration/operationContext.ts';
import type { Permission } from '../../../core/src/shared/permissions.ts';
import { systemScope } from '../../../core/src/shared/systemScope.ts';
import { openEmbeddedStore } from '../../../core/src/storage/embedded/openEmbeddedStore.ts';
import { minimalConfiguration, minimalRegistry } from '../minimalMunicipality.ts';

export type DraftTown = {
  /** What an administrator works with; the name is the id in front of the space. */
  as: (name: string, permissions?: readonly Permission[]) => OperationContext;
  system: OperationContext;
  /** Sets the clock on, milliseconds; every look at the clock is a second. */
  pass: (time: number) => void;
  close: () => Promise<void>;
};

const everything: readonly Permission[] = ['configuration:read', 'configuration:edit', 'configuration:publish'];

/** A town in a store of its own, with the smallest configuration as its only release. */
export const openDraftTown = async (): Promise<DraftTown> => {
  const folder = mkdtempSync(join(tmpdir(), 'weegbrug-draft-'));
  const store = await openEmbeddedStore({ folder });
  let [now, counter] = [Date.UTC(2026, 10, 2, 9), 0];
  const system: OperationContext = {
    scope: systemScope('klein'),
    store,
    clock: () => new Date((now += 1_000)),
    newId: () => String((counter += 1)).padStart(32, '0'),
    releases: createReleaseLibrary(store, minimalRegistry),
    measures: { measure: () => Promise.resolve([]), close: () => Promise.resolve() },
  };
  await importFolder(system, { configuration: minimalConfiguration() });
  return {
    system,
    as: (name, permissions = everything) => ({
      ...system,
      scope: {
        municipality: 'klein',
        actor: { id: name.split(' ')[0]!.toLowerCase(), name, roles: ['beheerder'], permissions: new Set(permissions) },
      },
    }),
    pass: (time) => void (now += time),
    close: async () => {
      system.releases.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
