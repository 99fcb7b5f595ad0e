import { textOf } from '../../shared/textOf.ts';
import { changedAddresses } from '../draft/changedAddresses.ts';
import { fileOf } from '../fileOf.ts';
import { type ConfigurationPart, configurationParts, type MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import { type PartAddress, requirePartAddress } from '../partAddress.ts';
import { partOf } from '../partOf.ts';
import { formatJson } from './formatJson.ts';

/** Text by path inside the folder of a municipality, `/` as separator: `forms/woningbouw.json`. */
export type FolderFiles = Readonly<Record<string, string>>;

/** A configuration as the files that hold it; the same content gives the same bytes. */
export const folderFiles = (configuration: MunicipalityConfiguration): FolderFiles =>
  Object.fromEntries(
    [...Object.keys(configurationParts), 'templates']
      .flatMap((part): PartAddress[] =>
        'file' in (configurationParts[part as ConfigurationPart] ?? {})
          ? [{ part }]
          : Object.keys((partOf(configuration, part, undefined) as Readonly<Record<string, unknown>> | undefined) ?? {}).map((key) => ({
              part,
              key,
            })),
      )
      .map((address): [string, string] => {
        const value = partOf(configuration, address.part, address.key);
        return [fileOfAddress(address), address.part === 'templates' ? textOf(value) : formatJson(value ?? {})];
      })
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** The files in which two configurations differ. */
export const changedFiles = (before: MunicipalityConfiguration, after: MunicipalityConfiguration): readonly ChangedFile[] =>
  changedAddresses(before, after).map(({ part, key }) => ({
    file: fileOfAddress({ part, ...(key === undefined ? {} : { key }) }),
    state: partOf(before, part, key) === undefined ? 'added' : partOf(after, part, key) === undefined ? 'removed' : 'changed',
  }));
export type ChangedFile = { file: string; state: 'added' | 'changed' | 'removed' };

export const fileOfAddress = ({ part, key }: PartAddress): string =>
  part === 'templates' ? `templates/${key ?? ''}.hbs` : fileOf(part as ConfigurationPart, key);

/** What a file of the folder holds; `undefined` for a file that does not belong to a configuration (also outside the folder: `../x`). */
export const addressOfFile = (file: string): PartAddress | undefined => {
  const [, folder, name, extension] = /^(?:([a-z-]+)\/)?([^/\\]+)\.(json|hbs)$/.exec(file) ?? [];
  if (name === undefined) return undefined;
  if (folder === 'templates') return extension === 'hbs' && /^[\w-]{1,60}$/.test(name) ? { part: 'templates', key: name } : undefined;
  const places = Object.entries(configurationParts) as [ConfigurationPart, { file?: string; folder?: string }][];
  const part = places.find(([, place]) => (folder === undefined ? place.file === file : place.folder === folder))?.[0];
  if (part === undefined || extension !== 'json') return undefined;
  try {
    return requirePartAddress(folder === undefined ? { part } : { part, key: name });
  } catch {
    return undefined;
  }
};
