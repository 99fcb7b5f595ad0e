import type { NewRecord, Write } from '../../storage/port.ts';
import type { OperationContext } from '../operationContext.ts';
import type { PartAddress } from '../partAddress.ts';
import { readAt } from '../structure/applyChanges.ts';
import { canonicalText } from '../structure/canonicalText.ts';
import { changesBetween, type PropertyChange } from '../structure/changesBetween.ts';
import { entryNames } from '../structure/identity.ts';
import { pathText } from '../structure/stablePath.ts';
import type { StoredDraftChange } from './draftChange.ts';

/** One part or item before and after a save. */
export type PartChange = { address: PartAddress; before: unknown; after: unknown };

/** The writes that keep what a save changed, one per property. */
export const recordChanges = (
  { scope, newId }: OperationContext,
  save: { epoch: string; step: number; at: Date; parts: readonly PartChange[]; undoes?: string },
): Write[] =>
  save.parts
    .flatMap(({ address, before, after }) =>
      changesBetween(before, after).map((change) => ({ address, change, neighbours: neighboursOf(before, after, change) })),
    )
    .map(({ address, change, neighbours }, position): Write => {
      const record = {
        id: newId(),
        epoch: save.epoch,
        step: save.step,
        position,
        at: save.at.toISOString(),
        by: scope.actor.id,
        byName: scope.actor.name,
        ...address,
        path: pathText(change.path),
        kind: change.kind,
        ...(change.from === undefined ? {} : { from: canonicalText(change.from) }),
        ...(change.to === undefined ? {} : { to: canonicalText(change.to) }),
        ...(neighbours === undefined ? {} : { neighbours }),
        ...(save.undoes === undefined ? {} : { undoes: save.undoes }),
      } satisfies Omit<StoredDraftChange, 'municipality' | 'revision'> & NewRecord;
      return { kind: 'create', collection: 'draftChanges', record };
    });

const neighboursOf = (before: unknown, after: unknown, change: PropertyChange): readonly string[] | undefined => {
  if (change.kind !== 'set' || typeof change.path.at(-1) !== 'object' || (change.from !== undefined && change.to !== undefined))
    return undefined;
  const list = readAt(change.to === undefined ? before : after, change.path.slice(0, -1));
  return Array.isArray(list) ? entryNames(list) : undefined;
};
