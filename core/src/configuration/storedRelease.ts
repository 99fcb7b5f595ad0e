import type { StoredRecord } from '../storage/port.ts';
import { hashContent } from './hashConfiguration.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { Release } from './release.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/** A release as it is stored: the configuration as canonical text, so that its hash can be verified and no store looks inside it. */
export type StoredRelease = Omit<Release, 'configuration'> & { content: string };

/** Fields of a release without its content, for lists. */
export const releaseSummaryFields = [
  'hash',
  'number',
  'author',
  'authorName',
  'reason',
  'publishedAt',
  'origin',
  'parent',
  'softwareVersion',
  'pluginVersions',
] as const;

/** @throws WB-RELEASE-DAMAGED when the content is not what the hash says */
export const releaseFromStore = ({ content, ...release }: StoredRelease): Release => {
  if (hashContent(content) !== release.hash) throw new WeegbrugError('WB-RELEASE-DAMAGED', { number: release.number });
  return { ...release, configuration: JSON.parse(content) as MunicipalityConfiguration };
};

/** The shared draft as it is stored. */
export type StoredDraft = StoredRecord & {
  base: string;
  content: string;
  changed: readonly { part: string; key?: string; by: string; byName: string; at: string }[];
};
