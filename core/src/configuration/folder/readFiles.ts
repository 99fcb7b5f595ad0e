import type { ErrorPlace } from '../../shared/errors/weegbrugError.ts';
import { assembleConfiguration } from '../assembleConfiguration.ts';
import type { PartDocument } from '../checks/checkContext.ts';
import { formatVersion } from '../formats/formatVersion.ts';
import { migrateDocuments } from '../formats/migrateDocuments.ts';
import { type ConfigurationPart, configurationParts, type MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import { isRecord } from '../structure/isRecord.ts';
import { addressOfFile, type FolderFiles } from './folderFiles.ts';
import { type ParsedJson, parseStrictJson } from './parseStrictJson.ts';
import { placeOfOffset } from './placeOf.ts';

/** Largest template, in UTF-8 bytes. */
const templateBytes = 256 * 1024;

type FilesRead = {
  /** In the format of this software. */ configuration: MunicipalityConfiguration;
  /** By path, for the line and column of a place. */ parsed: ReadonlyMap<string, ParsedJson>;
};

/**
 * The configuration that the files of a folder hold, brought to the format of this software. Its content is not checked beyond being JSON objects.
 * @returns what is wrong, with file, line and column, when it cannot be read
 */
export const readFiles = (files: FolderFiles): FilesRead | { mistakes: readonly ErrorPlace[] } => {
  const mistakes: ErrorPlace[] = [];
  const parsed = new Map<string, ParsedJson>();
  const documents: PartDocument[] = [];
  const templates: Record<string, string> = {};
  for (const [file, text] of Object.entries(files)) {
    const address = addressOfFile(file);
    if (address === undefined) mistakes.push({ pointer: file, message: words.unknown });
    else if (address.part === 'templates') {
      if (Buffer.byteLength(text) > templateBytes) mistakes.push({ pointer: file, message: words.template });
      templates[address.key!] = text;
    } else {
      const json = parseStrictJson(Buffer.from(text));
      parsed.set(file, json);
      for (const { offset, message } of json.mistakes) {
        const { line, column } = placeOfOffset(json.text, offset);
        mistakes.push({ pointer: `${file}:${line}:${column}`, message: { nl: message.nl, en: message.en } });
      }
      if (json.mistakes.length === 0 && !isRecord(json.value)) mistakes.push({ pointer: `${file}:1:1`, message: words.object });
      documents.push({ ...(address as { part: ConfigurationPart; key?: string }), file, value: json.value });
    }
  }
  for (const place of Object.values(configurationParts))
    if ('file' in place && !Object.hasOwn(files, place.file)) mistakes.push({ pointer: place.file, message: words.missing });
  if (mistakes.length > 0) return { mistakes };
  const configuration = assembleConfiguration(migrateDocuments(documents), templates);
  if ((configuration.municipality as { formatVersion?: unknown }).formatVersion !== formatVersion)
    return { mistakes: [{ pointer: 'municipality.json', message: words.format }] };
  return { configuration, parsed };
};

const words = {
  unknown: {
    nl: 'Dit bestand hoort niet bij een inrichting. Haal het weg.',
    en: 'This file does not belong to a configuration. Take it away.',
  },
  template: { nl: 'Het sjabloon is groter dan 256 KiB. Maak het kleiner.', en: 'The template is larger than 256 KiB. Make it smaller.' },
  object: { nl: 'Hier hoort een JSON-object te staan.', en: 'There must be a JSON object here.' },
  missing: { nl: 'Dit bestand ontbreekt. Zet het terug.', en: 'This file is missing. Put it back.' },
  format: {
    nl: `Deze software leest de inrichting tot en met vorm ${formatVersion}. Werk de server bij, of herstel ‘formatVersion’.`,
    en: `This software reads configurations up to format ${formatVersion}. Update the server, or mend ‘formatVersion’.`,
  },
} as const;
