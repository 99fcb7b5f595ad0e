import type { StoredRecord } from '../../storage/port.ts';
import type { PropertyChange } from '../structure/changesBetween.ts';
import { parsePath } from '../structure/stablePath.ts';

/** One small change that somebody made in the draft, as it is stored; never altered or removed. */
export type StoredDraftChange = StoredRecord & {
  /** The life of the draft in which it was made. */
  epoch: string;
  /** Revision that the draft got by the save; the same for all changes of one save. */
  step: number;
  /** Its place within the save, from 0. */
  position: number;
  at: string;
  by: string;
  byName: string;
  part: string;
  key?: string;
  /** Stable path inside the part or item; empty: the part or item itself was added or taken out. */
  path: string;
  kind: PropertyChange['kind'];
  /** JSON; absent: there was nothing. */
  from?: string;
  to?: string;
  /** Of an entry that was added or taken out: names of the entries of its list while it was there, for when it comes back. */
  neighbours?: readonly string[];
  /** The change that this one takes back. */
  undoes?: string;
};

/** A recorded change with its values read. */
export type DraftChange = Omit<StoredDraftChange, 'from' | 'to' | 'path' | 'kind' | 'municipality' | 'revision'> & PropertyChange;

export const draftChangeFromStore = ({
  from,
  to,
  path,
  municipality: _municipality,
  revision: _revision,
  ...change
}: StoredDraftChange): DraftChange =>
  ({
    ...change,
    path: parsePath(path),
    ...(from === undefined ? {} : { from: JSON.parse(from) as unknown }),
    ...(to === undefined ? {} : { to: JSON.parse(to) as unknown }),
  }) as DraftChange;
