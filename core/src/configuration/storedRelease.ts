import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { systemScope } from '../shared/systemScope.ts';
import type { Store, StoredRecord } from '../storage/port.ts';
import { migrateConfiguration } from './formats/migrateConfiguration.ts';
import { hashContent } from './hashConfiguration.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { Release } from './release.ts';
import { joinParts } from './releaseParts.ts';

/**
 * A release as it is stored. The configuration stands in parts by address, each stored once under its hash in `releaseParts`; releases of before that hold
 * it whole, as canonical text.
 */
export type StoredRelease = Omit<Release, 'configuration'> &
  ({ parts: Readonly<Record<string, string>>; content?: never } | { content: string; parts?: never });

/** A part of releases: canonical text under its own hash. */
type StoredPart = StoredRecord & { content: string };

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
  'review',
  'scheduledFor',
] as const;

/**
 * The release with everything in it, in the format of this software. Its hash stays that of the content that was published, whatever its format was.
 * @throws WB-RELEASE-DAMAGED when a part is missing, or the whole is not what the hash says
 */
export const releaseFromStore = async (store: Pick<Store, 'find'>, { content, parts, ...release }: StoredRelease): Promise<Release> => {
  const text = parts === undefined ? content : await joinedContent(store, release.municipality, parts);
  if (text === undefined || hashContent(text) !== release.hash) throw new WeegbrugError('WB-RELEASE-DAMAGED', { number: release.number });
  return { ...release, configuration: migrateConfiguration(JSON.parse(text) as MunicipalityConfiguration) };
};

/** The canonical text of stored parts together; `undefined` when one is missing. */
export const joinedContent = async (
  store: Pick<Store, 'find'>,
  municipality: string,
  parts: Readonly<Record<string, string>>,
): Promise<string | undefined> => {
  const hashes = [...new Set(Object.values(parts))];
  const found = await store.find<StoredPart>(systemScope(municipality), 'releaseParts', { id: { $in: hashes } });
  const byHash = new Map(found.map(({ id, content }) => [id, content]));
  const texts = new Map(Object.entries(parts).flatMap(([address, hash]) => (byHash.has(hash) ? [[address, byHash.get(hash)!]] : [])));
  return texts.size === Object.keys(parts).length ? joinParts(texts) : undefined;
};
