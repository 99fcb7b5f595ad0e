import type { JsonLimits } from './jsonLimits.ts';

/** What JSON.parse would accept in silence and we do not. */
export type JsonTrouble = {
  kind: 'depth' | 'keys' | 'items' | 'text' | 'duplicate' | 'name' | 'number' | 'surrogate' | 'nul';
  pointer: string;
  position: number;
};

type Level = { keys: Set<string> | undefined; name: string; items: number };

const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A number of so many characters without an exponent loses nothing that matters. */
const safeLength = 15;

/**
 * Walks once over JSON text, without building anything and without recursion, and reports the first trouble: duplicate keys, names that reach
 * a prototype, numbers that would lose digits, text that is no Unicode, and whatever passes the limits.
 * Malformed JSON ends the walk without a report: JSON.parse names the place.
 */
export const findJsonTrouble = (source: string, limits: JsonLimits): JsonTrouble | undefined => {
  const levels: Level[] = [];
  /** Parts of such a text hold no NUL and no half characters either, unless they are escaped. */
  const isPlain = source.isWellFormed() && !source.includes('\u0000');
  let expectsName = false;
  let position = 0;

  const pointer = (): string =>
    levels.map(({ keys, name, items }) => `/${keys === undefined ? items : name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  const trouble = (kind: JsonTrouble['kind'], at = position): JsonTrouble => ({ kind, pointer: pointer(), position: at });

  let backslash = -1;
  /** Where a text ends in which nothing can be wrong, as in nearly every one: whole characters, none of them escaped, within the limit. */
  const endOfPlainText = (start: number): number | undefined => {
    if (backslash < start) {
      const next = source.indexOf('\\', start);
      backslash = next < 0 ? source.length : next;
    }
    const end = source.indexOf('"', start + 1);
    return isPlain && end >= 0 && end < backslash && (end - start) * 3 <= limits.textBytes ? end : undefined;
  };

  while (position < source.length) {
    const character = source[position]!;
    const level = levels.at(-1);
    switch (character) {
      case '{':
      case '[':
        if (levels.length >= limits.depth) return trouble('depth');
        levels.push({ keys: character === '{' ? new Set() : undefined, name: '', items: 0 });
        expectsName = character === '{';
        position += 1;
        break;
      case '}':
      case ']':
        if (level === undefined) return undefined;
        levels.pop();
        expectsName = false;
        position += 1;
        break;
      case ',':
        if (level === undefined) return undefined;
        if (level.keys === undefined) {
          level.items += 1;
          if (level.items >= limits.itemsPerArray) return trouble('items');
        } else expectsName = true;
        position += 1;
        break;
      case '"': {
        const isName = expectsName && level?.keys !== undefined;
        const closing = isName ? undefined : endOfPlainText(position);
        if (closing !== undefined) {
          position = closing + 1;
          break;
        }
        const { value, end } = readText(source, position) ?? {};
        if (value === undefined || end === undefined) return undefined;
        if (isName) {
          level.name = value;
          if (forbiddenNames.has(value)) return trouble('name');
          if (level.keys!.has(value)) return trouble('duplicate');
          level.keys!.add(value);
          if (level.keys!.size > limits.keysPerObject) return trouble('keys');
          expectsName = false;
        }
        if (value.length * 3 > limits.textBytes && Buffer.byteLength(value) > limits.textBytes) return trouble('text');
        if (!isPlain || value.length !== end - position - 2) {
          if (value.includes('\u0000')) return trouble('nul');
          if (!value.isWellFormed()) return trouble('surrogate');
        }
        position = end;
        break;
      }
      default: {
        if (character === '-' || (character >= '0' && character <= '9')) {
          const short = endOfDecimal(source, position);
          if (short - position <= safeLength && source[short] !== 'e' && source[short] !== 'E') {
            position = short;
            break;
          }
          number.lastIndex = position;
          const raw = number.exec(source)?.[0];
          if (raw === undefined) return undefined;
          const value = Number(raw);
          if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return trouble('number');
          position += raw.length;
        } else position += 1;
      }
    }
  }
  return undefined;
};

/** Where the digits, signs and points end that begin here. */
const endOfDecimal = (source: string, start: number): number => {
  let end = start + 1;
  for (let code = source.charCodeAt(end); (code >= 48 && code <= 57) || code === 45 || code === 46; code = source.charCodeAt(end)) end += 1;
  return end;
};

/** The text that begins at a quote, and the position after it. Most texts hold no backslash, and then end at the next quote. */
const readText = (source: string, position: number): { value: string; end: number } | undefined => {
  let next = source.indexOf('"', position + 1);
  while (next >= 0 && isEscaped(source, next)) next = source.indexOf('"', next + 1);
  if (next < 0) return undefined;
  const value = source.slice(position + 1, next);
  if (!value.includes('\\')) return { value, end: next + 1 };
  const unescaped = unescape(source.slice(position, next + 1));
  return unescaped === undefined ? undefined : { value: unescaped, end: next + 1 };
};

/** Not with a regular expression: that overflows on a text of megabytes. */
const isEscaped = (source: string, quote: number): boolean => {
  let before = quote - 1;
  while (source[before] === '\\') before -= 1;
  return (quote - before) % 2 === 0;
};

const unescape = (raw: string): string | undefined => {
  try {
    return JSON.parse(raw) as string;
  } catch {
    return undefined;
  }
};
