import { isRecord } from '../structure/isRecord.ts';
import type { Words } from './configurationChange.ts';
import { nameOfPart } from './nouns.ts';
import type { Names } from './names.ts';
import type { Thing } from './place.ts';
import { asWords, mapWords, same } from './words.ts';

/** Properties by which people know a thing, the best first. */
export const namingProperties = ['label', 'title', 'name', 'text'] as const;

/** What a thing is called: as it is called now, or was when it is gone; its key where it has no name. */
export const nameOfThing = (thing: Pick<Thing, 'kind' | 'path' | 'before' | 'after'>, names: Names): Words =>
  nameIn(thing.after, thing, names) ?? nameIn(thing.before, thing, names) ?? lastName(thing);

/** What it is called in one version. */
const nameIn = (value: unknown, { kind }: Pick<Thing, 'kind'>, names: Names): Words | undefined => {
  if (kind === 'framework' || kind === 'municipality') return nameOfPart(kind);
  if (!isRecord(value) || kind === 'texts') return undefined;
  if (kind === 'section' && typeof value['use'] === 'string') return names.nameOf('sections', value['use']);
  for (const name of namingProperties) {
    const text = asWords(value[name]);
    if (text !== undefined) return kind === 'note' ? mapWords(text, short) : text;
  }
  return undefined;
};

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

const lastName = ({ path }: Pick<Thing, 'path'>): Words => {
  const step = path.at(-1);
  return same(step === undefined ? '' : typeof step === 'string' ? step : step.entry.replace(/^=/, ''));
};
