import type { StoredRecord } from '../storage/port.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';

/** One published configuration: immutable, content-addressed. */
export type Release = StoredRecord & {
  /** SHA-256 (hex) over the canonical JSON of the configuration; also the id. */
  hash: string;
  /** `2026.7`: year and number within the year. */
  number: string;
  configuration: MunicipalityConfiguration;
  author: string;
  authorName: string;
  reason: string;
  publishedAt: string;
  /** Where it came from: read from the folder at start, or published in the product. */
  origin: 'folder' | 'published';
  parent?: string;
  softwareVersion: string;
  pluginVersions: Readonly<Record<string, string>>;
};

/** Which release is active; id `active`. */
export type ActiveRelease = StoredRecord & { release: string; since: string; by: string };
