import { requirePermission } from '../shared/requirePermission.ts';
import { findDraftChanges } from './draft/findDraftChanges.ts';
import { type ShownChange, shownChanges } from './draft/shownChanges.ts';
import type { DraftChange } from './draft/draftChange.ts';
import { loadDraft } from './loadDraft.ts';
import type { OperationContext } from './operationContext.ts';
import { requirePartAddress } from './partAddress.ts';
import { pathText } from './structure/stablePath.ts';

/** A change in the draft as a person sees it. */
export type DraftChangeView = {
  /** What to take back, or to bring back when it was taken back. */
  id: string;
  part: string;
  key?: string;
  /** Stable path inside the part or item; empty: the part or item itself. */
  path: string;
  kind: 'set' | 'order';
  /** Absent: there was nothing. */
  from?: unknown;
  to?: unknown;
  /** When it was begun and when it was done. */
  since: string;
  at: string;
  byName: string;
  /** Who took it back; absent while it stands. */
  undone?: { at: string; byName: string };
};

/** So many are shown; the rest is kept. */
const most = 500;

/**
 * What was changed in the draft since it began, or in one part or item of it, the latest first.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-PART-UNKNOWN
 */
export const listDraftChanges = async (
  context: OperationContext,
  input: { part?: string; key?: string } = {},
): Promise<{ items: readonly DraftChangeView[]; total: number }> => {
  requirePermission(context.scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const { epoch } = await loadDraft(context);
  const { part, key } = input;
  const address = part === undefined ? undefined : requirePartAddress({ part, ...(key === undefined ? {} : { key }) });
  const changes = [...shownChanges(await findDraftChanges(context, epoch, address))];
  changes.sort((one, other) => latestOf(other).step - latestOf(one).step || one.change.position - other.change.position);
  return { items: changes.slice(0, most).map(changeView), total: changes.length };
};

const latestOf = ({ change, undoings }: ShownChange): DraftChange => undoings.at(-1) ?? change;

const changeView = (shown: ShownChange): DraftChangeView => {
  const { change, members, undoings } = shown;
  const { part, key, path, kind, at, byName } = change;
  const latest = latestOf(shown);
  return {
    id: latest.id,
    part,
    ...(key === undefined ? {} : { key }),
    path: pathText(path),
    kind,
    ...(change.from === undefined ? {} : { from: change.from }),
    ...(change.to === undefined ? {} : { to: change.to }),
    since: members[0].at,
    at,
    byName,
    ...(undoings.length % 2 === 1 ? { undone: { at: latest.at, byName: latest.byName } } : {}),
  };
};
