import { type DraftPart, readStoredDraft, type StoredDraft } from './draft/storedDraft.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { OperationContext } from './operationContext.ts';
import type { Release } from './release.ts';

export type LoadedDraft = {
  /** Grows with every change and never starts again; 0 before the first change ever. */
  revision: number;
  /** This life of the draft; absent before its first change. */
  epoch?: string;
  /** The release that the draft changes; the active one while nothing differs. */
  base: Release;
  active: Release;
  configuration: MunicipalityConfiguration;
  /** What differs from the base. Empty: there is nothing to publish. */
  changed: readonly DraftPart[];
};

/**
 * The shared draft, or the active release where nothing was changed.
 * @throws WB-RELEASE-NONE
 */
export const loadDraft = async ({ scope, store, releases }: OperationContext): Promise<LoadedDraft> => {
  const { release: active } = await releases.active(scope.municipality);
  const stored = await store.get<StoredDraft>(scope, 'configurationDrafts', 'draft');
  if (stored === undefined) return { revision: 0, base: active, active, configuration: active.configuration, changed: [] };
  const base =
    stored.changed.length === 0 || stored.base === active.hash ? active : (await releases.byHash(scope.municipality, stored.base)).release;
  return {
    revision: stored.revision,
    ...(stored.epoch === undefined ? {} : { epoch: stored.epoch }),
    base,
    active,
    ...readStoredDraft(stored, base.configuration),
  };
};
