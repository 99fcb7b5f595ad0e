import { type ConfigurationPart, configurationParts } from './municipalityConfiguration.ts';

/** File (relative to the municipality's folder) of an item. */
export const fileOf = (part: ConfigurationPart, key: string | undefined): string => {
  const place: { file?: string; folder?: string } = configurationParts[part];
  return place.file ?? `${place.folder}/${key}.json`;
};
