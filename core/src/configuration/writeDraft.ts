import { auditEntry } from '../storage/auditEntry.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { NewRecord, Write } from '../storage/port.ts';
import type { OperationContext } from './operationContext.ts';
import { canonicalConfiguration } from './hashConfiguration.ts';
import { type LoadedDraft, partOf } from './loadDraft.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';

export type PartAddress = { part: string; key?: string };

/**
 * Stores a changed draft with its audit record in one commit. A draft that became equal to its base disappears.
 * @throws WB-RELEASE-DRAFT-STALE when somebody else changed the draft since `expectedRevision`
 */
export const writeDraft = async (
  context: OperationContext,
  draft: LoadedDraft,
  change: {
    expectedRevision: number;
    configuration: MunicipalityConfiguration;
    address?: PartAddress;
    action: string;
    text: LocalizedText;
    /** What belongs to the same action elsewhere: in the same commit. */
    others?: readonly Write[];
  },
): Promise<LoadedDraft> => {
  const { scope, clock, newId } = context;
  if (change.expectedRevision !== draft.revision) throw new WeegbrugError('WB-RELEASE-DRAFT-STALE');
  const at = clock();
  const { address, configuration } = change;
  const isSame = (one: PartAddress, other: PartAddress): boolean => one.part === other.part && one.key === other.key;
  const earlier = address === undefined ? [] : draft.changed.filter((item) => !isSame(item, address));
  const differs =
    address !== undefined &&
    fingerprint(partOf(configuration, address.part, address.key)) !==
      fingerprint(partOf(draft.base.configuration, address.part, address.key));
  const changed = differs ? [...earlier, { ...address, by: scope.actor.id, byName: scope.actor.name, at: at.toISOString() }] : earlier;
  const record: NewRecord = { id: 'draft', base: draft.base.hash, content: canonicalConfiguration(configuration), changed };
  const audit = auditEntry({
    id: newId(),
    at,
    actor: scope.actor,
    action: change.action,
    subject: 'configuration',
    text: change.text,
    ...(address === undefined ? {} : { details: { ...address } }),
  });
  const gone = changed.length === 0;
  if (gone && draft.revision === 0) return draft;
  const write: Write = gone
    ? { kind: 'delete', collection: 'configurationDrafts', id: 'draft', expectedRevision: draft.revision }
    : draft.revision === 0
      ? { kind: 'create', collection: 'configurationDrafts', record }
      : { kind: 'replace', collection: 'configurationDrafts', expectedRevision: draft.revision, record };
  const [revision] = await commitDraft(context, [write, audit, ...(change.others ?? [])]);
  return gone
    ? { ...draft, revision: 0, base: draft.active, configuration: draft.active.configuration, changed: [] }
    : { ...draft, revision: revision!, configuration, changed };
};

/** A commit in which the draft takes part: a draft that somebody else wrote first is stale, whichever way the store notices. */
export const commitDraft = async ({ scope, store }: OperationContext, writes: readonly Write[]): Promise<number[]> => {
  try {
    return await store.commit(scope, writes);
  } catch (error) {
    const code: string | undefined = error instanceof WeegbrugError ? error.code : undefined;
    if (code === 'WB-STORE-STALE' || code === 'WB-STORE-DUPLICATE') throw new WeegbrugError('WB-RELEASE-DRAFT-STALE', {}, { cause: error });
    throw error;
  }
};

const fingerprint = (value: unknown): string | undefined =>
  value === undefined ? undefined : canonicalConfiguration(value as MunicipalityConfiguration);
