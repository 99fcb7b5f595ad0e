import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { type ConfigurationPart, configurationParts } from './municipalityConfiguration.ts';

/** A part of the configuration, or one item of a part that is a folder. */
export type PartAddress = { part: string; key?: string };

const keyForm = /^[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*$/;
const forbiddenNames = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * Refuses an address that no configuration can have: a key is there exactly for parts that are folders.
 * @throws WB-RELEASE-PART-UNKNOWN
 */
export const requirePartAddress = ({ part, key }: PartAddress): { part: ConfigurationPart; key?: string } => {
  const place: { file?: string; folder?: string } | undefined = Object.hasOwn(configurationParts, part)
    ? configurationParts[part as ConfigurationPart]
    : undefined;
  const keyIsRight =
    place?.folder === undefined
      ? key === undefined
      : key !== undefined && key.length <= 60 && keyForm.test(key) && !forbiddenNames.has(key);
  if (place === undefined || !keyIsRight)
    throw new WeegbrugError('WB-RELEASE-PART-UNKNOWN', { part: key === undefined ? part : `${part}/${key}` });
  return { part: part as ConfigurationPart, ...(key === undefined ? {} : { key }) };
};

/** Whether any name at any depth would reach an object's prototype. */
export const hasForbiddenName = (value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  Object.entries(value).some(([name, child]) => forbiddenNames.has(name) || hasForbiddenName(child));

/** The address as people read it: `forms/woningbouw`. */
export const addressText = ({ part, key }: PartAddress): string => (key === undefined ? part : `${part}/${key}`);
