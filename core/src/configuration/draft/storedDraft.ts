import type { StoredRecord } from '../../storage/port.ts';
import { canonicalText } from '../structure/canonicalText.ts';
import { formatVersion } from '../formats/formatVersion.ts';
import { migrateConfiguration } from '../formats/migrateConfiguration.ts';
import { partOf } from '../partOf.ts';
import type { MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import type { PartAddress } from '../partAddress.ts';
import { withPart } from '../withPart.ts';
import { readContent } from './readContent.ts';

/** A part or item in which the draft differs from its base, with who changed it last. */
export type DraftPart = PartAddress & {
  /** JSON of the value, properties in order; absent: it was taken out. */
  content?: string;
  by: string;
  byName: string;
  at: string;
};

/** The shared draft as it is stored: only what differs from its base. The record stays when nothing differs, so that no revision ever means two drafts. */
export type StoredDraft = StoredRecord & {
  base: string;
  /** Version of the configuration format of its parts; absent where the draft was stored whole. */
  format?: number;
  /** This life of the draft: from its first change until it is published or discarded. */
  epoch?: string;
  changed: readonly DraftPart[];
  /** The whole configuration, in drafts that were written before their parts were kept apart. */
  content?: string;
};

/** The content of a draft: the base with its parts laid over it, in the format of today. */
export const readStoredDraft = (
  { changed, content, format }: StoredDraft,
  base: MunicipalityConfiguration,
): { configuration: MunicipalityConfiguration; changed: readonly DraftPart[] } => {
  if (content === undefined && format === formatVersion) return { configuration: draftOver(base, changed), changed };
  const written = content === undefined ? inFormat(draftOver(base, changed), format) : (JSON.parse(content) as MunicipalityConfiguration);
  const configuration = migrateConfiguration(written);
  return {
    configuration,
    changed: changed.map(({ content: _content, ...part }) => {
      const value = partOf(configuration, part.part, part.key);
      return value === undefined ? part : { ...part, content: canonicalText(value) };
    }),
  };
};

const draftOver = (base: MunicipalityConfiguration, parts: readonly DraftPart[]): MunicipalityConfiguration =>
  parts.reduce(
    (configuration, part) => withPart(configuration, part, part.content === undefined ? undefined : readContent(part.content)),
    base,
  );

/** The base is in the format of today already; bringing it there once more changes nothing. */
const inFormat = (configuration: MunicipalityConfiguration, format: unknown): MunicipalityConfiguration =>
  ({ ...configuration, municipality: { ...configuration.municipality, formatVersion: format } }) as MunicipalityConfiguration;
