import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { PartAddress } from './partAddress.ts';

/** A copy of the configuration with one part or item replaced; `undefined` takes an item away. */
export const withPart = (
  configuration: MunicipalityConfiguration,
  { part, key }: PartAddress,
  value: unknown,
): MunicipalityConfiguration => {
  if (key === undefined) return { ...configuration, [part]: value };
  const items = { ...(configuration[part as keyof MunicipalityConfiguration] as unknown as Record<string, unknown>) };
  if (value === undefined) delete items[key];
  else items[key] = value;
  return { ...configuration, [part]: items };
};
