import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReleaseLibrary } from '../../core/src/configuration/createReleaseLibrary.ts';
import { importFolder } from '../../core/src/configuration/importFolder.ts';
import { loadDraft } from '../../core/src/configuration/loadDraft.ts';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import { saveDraftPart } from '../../core/src/configuration/saveDraftPart.ts';
import type { PluginRegistry } from '../../core/src/plugins/pluginRegistry.ts';
import type { Permission } from '../../core/src/shared/permissions.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import type { Store, Write } from '../../core/src/storage/port.ts';
import { minimalConfiguration, minimalRegistry } from '../configuration/minimalMunicipality.ts';

const rights: Readonly<Record<string, readonly Permission[]>> = {
  beheerder: ['configuration:read', 'configuration:edit', 'configuration:publish'],
  redacteur: ['configuration:read', 'configuration:edit'],
  controleur: ['configuration:publish'],
};

/** Who works in the town: two administrators, somebody who only edits, somebody who only publishes. */
const people: Readonly<Record<string, string>> = { marloes: 'beheerder', jeroen: 'beheerder', fatima: 'redacteur', bilal: 'controleur' };

/** The minimal municipality with these roles. */
export const publishingConfiguration = ({ fourEyes = false } = {}): MunicipalityConfiguration => {
  const configuration = minimalConfiguration();
  for (const [key, permissions] of Object.entries(rights))
    configuration.roles[key] = { key, name: { nl: key, en: key }, permissions: [...permissions] };
  configuration.municipality.releasePolicy = { fourEyes };
  configuration.municipality.budgetYears = [2027, 2028, 2029, 2030, 2031];
  return configuration as MunicipalityConfiguration;
};

export type PublishingTown = {
  store: Store;
  as(name: string): OperationContext;
  system(): OperationContext;
  /** The clock of everybody. */
  now(): Date;
  /** Moves it, also back. */
  pass(minutes: number): void;
  /** Changes the plan year in the draft. */
  edit(name: string, planYear: number): Promise<number>;
  /** Another process on the same data, with these plugins. */
  with(registry: PluginRegistry): OperationContext;
  close(): Promise<void>;
};

export const openPublishingTown = async (options: { fourEyes?: boolean } = {}): Promise<PublishingTown> => {
  const folder = mkdtempSync(join(tmpdir(), 'weegbrug-publishing-'));
  const store = await openEmbeddedStore({ folder });
  const libraries = [createReleaseLibrary(store, minimalRegistry)];
  let now = Date.parse('2026-11-02T09:00:00Z');
  let number = 0;
  const contextWith = (releases = libraries[0]!): OperationContext => ({
    scope: systemScope('klein'),
    store,
    clock: () => new Date(now),
    newId: () => `id-${String((number += 1)).padStart(6, '0')}`,
    releases,
    measures: { measure: () => Promise.resolve([]), close: () => Promise.resolve() },
  });
  const system = contextWith();
  const as = (name: string): OperationContext => ({
    ...system,
    scope: { municipality: 'klein', actor: { id: name, name, roles: [people[name]!], permissions: new Set(rights[people[name]!]) } },
  });
  await importFolder(system, { configuration: publishingConfiguration(options) });
  await store.commit(
    system.scope,
    Object.entries(people).map(([username, role]): Write => ({
      kind: 'create',
      collection: 'accounts',
      record: { id: username, username, name: username, roles: [role], passwordHash: '-', active: true },
    })),
  );
  return {
    store,
    as,
    system: () => system,
    now: () => new Date(now),
    pass: (minutes) => void (now += minutes * 60_000),
    edit: async (name, planYear) => {
      const { configuration, revision } = await loadDraft(system);
      const value = { ...configuration.framework, planYear };
      now += 1_000;
      return (await saveDraftPart(as(name), { part: 'framework', value, expectedRevision: revision })).revision;
    },
    with: (registry) => {
      const library = createReleaseLibrary(store, registry);
      libraries.push(library);
      return contextWith(library);
    },
    close: async () => {
      for (const library of libraries) library.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
