import type { StoredDraftChange } from '../configuration/draft/draftChange.ts';
import { hashConfiguration } from '../configuration/hashConfiguration.ts';
import { type LoadedDraft, loadDraft } from '../configuration/loadDraft.ts';
import type { MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { Release } from '../configuration/release.ts';

/** Content that somebody wants to publish: the draft as it is, or what was frozen to be published later. */
export type ReleaseCandidate = {
  configuration: MunicipalityConfiguration;
  /** SHA-256 (hex) of the canonical JSON: what a colleague approves is this content and nothing else. */
  hash: string;
  /** Revision of the draft that it comes from. */
  revision: number;
  /** The life of that draft. */
  epoch?: string;
  /** The release that the draft began with. */
  base: Release;
  /** The release that it would follow. */
  active: Release;
  /** Anything differs from the base. */
  isChanged: boolean;
  /** Who made the last change. */
  lastEditor?: { id: string; name: string };
  /** It passed everything that people have to do when it was frozen; only what can be computed is looked at again. */
  isFrozen?: true;
};

/**
 * The shared draft as something to publish.
 * @throws WB-RELEASE-NONE
 */
export const loadCandidate = async (context: OperationContext): Promise<ReleaseCandidate> => {
  const draft = await loadDraft(context);
  const { revision, epoch, base, active, configuration, changed } = draft;
  const lastEditor = changed.length === 0 ? undefined : await lastEditorOf(context, draft);
  return {
    configuration,
    hash: hashConfiguration(configuration),
    revision,
    ...(epoch === undefined ? {} : { epoch }),
    base,
    active,
    isChanged: changed.length > 0,
    ...(lastEditor === undefined ? {} : { lastEditor }),
  };
};

/** Who made the last recorded change, also when it took something back; in drafts of before changes were recorded, who changed the last part. */
const lastEditorOf = async (
  { scope, store }: OperationContext,
  { epoch, changed }: LoadedDraft,
): Promise<ReleaseCandidate['lastEditor']> => {
  const recorded =
    epoch === undefined
      ? []
      : await store.find<StoredDraftChange>(scope, 'draftChanges', { epoch }, { sort: { step: -1, position: -1 }, limit: 1 });
  const last = recorded[0] ?? [...changed].sort((one, other) => (one.at < other.at ? -1 : 1)).at(-1);
  return last === undefined ? undefined : { id: last.by, name: last.byName };
};
