import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';

/** The value of a part, or of one item of it; `undefined` when it is not there. */
export const partOf = (configuration: MunicipalityConfiguration, part: string, key: string | undefined): unknown => {
  const value: unknown = Object.hasOwn(configuration, part) ? configuration[part as keyof MunicipalityConfiguration] : undefined;
  if (key === undefined || value === undefined) return value;
  return Object.hasOwn(value as object, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
};
