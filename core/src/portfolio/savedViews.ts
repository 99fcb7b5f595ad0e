import type { StoredRecord } from '../storage/port.ts';
import type { SavedView } from './rankingViews.ts';

/** A view of the ranking that somebody keeps for themselves. */
export type SavedViewRecord = StoredRecord & {
  owner: string;
  name: string;
  parameters: Readonly<Record<string, string>>;
  createdAt: string;
};

export const maximumViews = 100;
export const maximumParameters = 30;

export const savedView = ({ id, revision, name, parameters }: SavedViewRecord): SavedView => ({ id, revision, name, parameters });
