import { canonicalText, hashContent } from './hashConfiguration.ts';
import { configurationParts, type MunicipalityConfiguration } from './municipalityConfiguration.ts';

/** A part of a configuration as it is stored once, whichever releases hold it. */
export type ReleasePart = {
  /** `framework`, or `forms/woningbouw` for an item of a part that is a folder. */
  address: string;
  /** SHA-256 (hex) of `content`. */
  hash: string;
  /** Canonical JSON (RFC 8785) of the value. */
  content: string;
};

/**
 * The parts of a configuration. Nothing is left out: an empty folder is a part of its own, so that `joinParts` gives the very text back over which the hash
 * of the release was computed.
 */
export const partsOf = (configuration: MunicipalityConfiguration): ReleasePart[] =>
  Object.entries(configuration).flatMap(([name, value]: [string, unknown]) => {
    const items = isFolder(name) && isItems(value) ? Object.entries(value) : [];
    return items.length === 0 ? [partOf(name, value)] : items.map(([key, item]) => partOf(`${name}/${key}`, item));
  });

/**
 * The canonical JSON of the whole configuration that these parts make together.
 * @param parts canonical text by address
 */
export const joinParts = (parts: ReadonlyMap<string, string>): string => {
  const whole = new Map<string, string | Map<string, string>>();
  for (const [address, content] of parts) {
    const slash = address.indexOf('/');
    const name = slash < 0 ? address : address.slice(0, slash);
    if (slash < 0) {
      whole.set(name, content);
      continue;
    }
    const items = whole.get(name);
    const group = items instanceof Map ? items : new Map<string, string>();
    group.set(address.slice(slash + 1), content);
    whole.set(name, group);
  }
  return objectText([...whole].map(([name, value]) => [name, typeof value === 'string' ? value : objectText([...value])]));
};

const partOf = (address: string, value: unknown): ReleasePart => {
  const content = canonicalText(value);
  return { address, hash: hashContent(content), content };
};

const isFolder = (name: string): boolean =>
  name === 'templates' ||
  (Object.hasOwn(configurationParts, name) && 'folder' in configurationParts[name as keyof typeof configurationParts]);

const isItems = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !Object.values(value).includes(undefined);

/** RFC 8785 orders names by UTF-16 code units, as a comparison of texts does. */
const objectText = (entries: readonly (readonly [string, string])[]): string =>
  `{${[...entries]
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([name, content]) => `${JSON.stringify(name)}:${content}`)
    .join(',')}}`;
