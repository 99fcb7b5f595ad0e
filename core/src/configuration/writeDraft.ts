import { auditEntry } from '../storage/auditEntry.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { NewRecord, Write } from '../storage/port.ts';
import { changedAddresses } from './draft/changedAddresses.ts';
import { recordChanges } from './draft/recordChanges.ts';
import type { DraftPart } from './draft/storedDraft.ts';
import { formatVersion } from './formats/formatVersion.ts';
import { isStale } from './isStale.ts';
import type { LoadedDraft } from './loadDraft.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { OperationContext } from './operationContext.ts';
import type { PartAddress } from './partAddress.ts';
import { partOf } from './partOf.ts';
import { canonicalText } from './structure/canonicalText.ts';
import { isSame } from './structure/isSame.ts';

/** What a draft has to become, and how the history tells it. */
export type DraftProposal = {
  configuration: MunicipalityConfiguration;
  action: string;
  text: LocalizedText;
  /** The recorded change that this one takes back. */
  undoes?: string;
  /** The draft ends with it: what comes after is another life. */
  ends?: true;
  /** What belongs to the same action elsewhere: in the same commit. */
  others?: readonly Write[];
};

/**
 * Stores a changed draft with every small change that makes the difference and the audit record, in one commit. Nothing is written when nothing differs.
 * @param draft as it was read just before
 * @throws WB-RELEASE-DRAFT-STALE when somebody else changed the draft since it was read
 */
export const writeDraft = async (context: OperationContext, draft: LoadedDraft, change: DraftProposal): Promise<LoadedDraft> => {
  const { scope, clock, newId } = context;
  const { configuration } = change;
  const addresses = changedAddresses(draft.configuration, configuration);
  const others = change.others ?? [];
  if (addresses.length === 0 && others.length === 0 && change.ends === undefined) return draft;
  const at = clock();
  const epoch = draft.epoch ?? newId();
  const parts = addresses.map((address) => ({
    address,
    before: partOf(draft.configuration, address.part, address.key),
    after: partOf(configuration, address.part, address.key),
  }));
  const changed: DraftPart[] = [
    ...draft.changed.filter((earlier) => !addresses.some((address) => isSameAddress(earlier, address))),
    ...parts
      .filter(({ address, after }) => !isSame(after, partOf(draft.base.configuration, address.part, address.key)))
      .map(({ address, after }) => ({
        ...address,
        ...(after === undefined ? {} : { content: canonicalText(after) }),
        by: scope.actor.id,
        byName: scope.actor.name,
        at: at.toISOString(),
      })),
  ];
  const [only] = addresses;
  const details = addresses.length === 1 ? { ...only } : { parts: addresses };
  const [revision] = await commitDraft(context, [
    change.ends === undefined ? draftWrite(draft, { base: draft.base.hash, epoch, changed }) : draftEnd(draft, draft.active.hash),
    ...recordChanges(context, {
      epoch,
      step: draft.revision + 1,
      at,
      parts,
      ...(change.undoes === undefined ? {} : { undoes: change.undoes }),
    }),
    auditEntry({ id: newId(), at, actor: scope.actor, action: change.action, subject: 'configuration', text: change.text, details }),
    ...others,
  ]);
  const { epoch: _epoch, ...kept } = draft;
  const active = { base: draft.active, configuration: draft.active.configuration };
  return change.ends === undefined
    ? { ...kept, revision: revision!, epoch, ...(changed.length === 0 ? active : { base: draft.base, configuration }), changed }
    : { ...kept, revision: revision!, ...active, changed: [] };
};

/** The write that ends a draft, as publishing does: nothing differs from the release any more, and the revision goes on. */
export const draftEnd = (draft: Pick<LoadedDraft, 'revision'>, base: string): Write => draftWrite(draft, { base, changed: [] });

/** The write that stores a draft, with its format. */
export const draftWrite = (draft: Pick<LoadedDraft, 'revision'>, content: Omit<NewRecord, 'id'>): Write => {
  const record: NewRecord = { id: 'draft', format: formatVersion, ...content };
  return draft.revision === 0
    ? { kind: 'create', collection: 'configurationDrafts', record }
    : { kind: 'replace', collection: 'configurationDrafts', expectedRevision: draft.revision, record };
};

const isSameAddress = (one: PartAddress, other: PartAddress): boolean => one.part === other.part && one.key === other.key;

/** A commit in which the draft takes part: a draft that somebody else wrote first is stale, whichever way the store notices. */
export const commitDraft = async ({ scope, store }: OperationContext, writes: readonly Write[]): Promise<number[]> => {
  try {
    return await store.commit(scope, writes);
  } catch (error) {
    if (isStale(error)) throw new WeegbrugError('WB-RELEASE-DRAFT-STALE', {}, { cause: error });
    throw error;
  }
};
