import { migrateConfiguration } from './formats/migrateConfiguration.ts';
import type { ConfigurationPart, MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { OperationContext } from './operationContext.ts';
import type { Release } from './release.ts';
import type { StoredDraft } from './storedRelease.ts';

export type LoadedDraft = {
  /** 0 when there is no draft: it then equals the active release. */
  revision: number;
  base: Release;
  active: Release;
  configuration: MunicipalityConfiguration;
  changed: StoredDraft['changed'];
};

/**
 * The shared draft, or the active release where nothing was changed.
 * @throws WB-RELEASE-NONE
 */
export const loadDraft = async ({ scope, store, releases }: OperationContext): Promise<LoadedDraft> => {
  const { release: active } = await releases.active(scope.municipality);
  const stored = await store.get<StoredDraft>(scope, 'configurationDrafts', 'draft');
  if (stored === undefined) return { revision: 0, base: active, active, configuration: active.configuration, changed: [] };
  const base = stored.base === active.hash ? active : (await releases.byHash(scope.municipality, stored.base)).release;
  return {
    revision: stored.revision,
    base,
    active,
    configuration: migrateConfiguration(JSON.parse(stored.content) as MunicipalityConfiguration),
    changed: stored.changed,
  };
};

/** The value of a part, or of one item of it; `undefined` when it is not there. */
export const partOf = (configuration: MunicipalityConfiguration, part: string, key: string | undefined): unknown => {
  const value: unknown = Object.hasOwn(configuration, part) ? configuration[part as ConfigurationPart] : undefined;
  if (key === undefined || value === undefined) return value;
  return Object.hasOwn(value as object, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
};
