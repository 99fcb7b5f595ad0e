import { isRecord } from './node.ts';

const first = (value: unknown, language: 'nl' | 'en'): string | undefined => {
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (typeof value === 'number') return String(value);
  if (!isRecord(value)) return undefined;
  const text = value[language] ?? value['nl'];
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
};

/** What an item of a list is called on screen: its label, title or name, otherwise its key. */
export const itemName = (value: unknown, language: 'nl' | 'en'): string | undefined => {
  if (!isRecord(value)) return first(value, language);
  for (const name of [
    'label',
    'title',
    'name',
    'text',
    'indicator',
    'subject',
    'use',
    'role',
    'answer',
    'key',
    'id',
    'to',
    'value',
    'score',
    'class',
  ]) {
    const found = first(value[name], language);
    if (found !== undefined) return found;
  }
  return undefined;
};
