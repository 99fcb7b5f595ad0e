import type { Json } from '../../schema/node.ts';
import { isRecord } from '../../schema/node.ts';

export const questionKinds = ['text', 'longText', 'number', 'integer', 'euro', 'percent', 'date', 'choice', 'choices', 'yesNo'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What a question of a kind needs: the schema of its answer and what its item says. */
export const partsOfKind = (kind: QuestionKind): { schema: Json; item: Json } => {
  const options = [{ value: 'keuze1', label: { nl: 'Eerste keuze', en: 'First choice' } }];
  switch (kind) {
    case 'text':
      return { schema: { type: 'string', minLength: 1, maxLength: 200 }, item: { widget: 'text' } };
    case 'longText':
      return { schema: { type: 'string', minLength: 1, maxLength: 4000 }, item: { widget: 'textarea' } };
    case 'number':
      return { schema: { type: 'number' }, item: { widget: 'number' } };
    case 'integer':
      return { schema: { type: 'integer', minimum: 0 }, item: { widget: 'number' } };
    case 'euro':
      return { schema: { type: 'integer' }, item: { widget: 'euro' } };
    case 'percent':
      return { schema: { type: 'number', minimum: 0, maximum: 100 }, item: { widget: 'percent' } };
    case 'date':
      return { schema: { type: 'string', format: 'date' }, item: { widget: 'date' } };
    case 'choice':
      return { schema: { type: 'string', enum: ['keuze1'] }, item: { widget: 'radio', options } };
    case 'choices':
      return {
        schema: { type: 'array', items: { type: 'string', enum: ['keuze1'] }, uniqueItems: true },
        item: { widget: 'checkboxes', options },
      };
    case 'yesNo':
      return { schema: { type: 'boolean' }, item: { widget: 'yesNo' } };
  }
};

/** The kind behind a schema and widget; undefined for what has no friendly form (groups). */
export const kindOfQuestion = (schema: unknown, item: Json): QuestionKind | undefined => {
  if (!isRecord(schema) || item['kind'] !== 'question') return undefined;
  const { type, format } = schema;
  if (type === 'boolean') return 'yesNo';
  if (type === 'array') return 'choices';
  if (item['widget'] === 'euro' || item['widget'] === 'percent') return item['widget'];
  if (type === 'number' || type === 'integer') return schema['enum'] === undefined && item['options'] === undefined ? type : 'choice';
  if (schema['enum'] !== undefined || item['options'] !== undefined || item['optionsFrom'] !== undefined) return 'choice';
  if (format === 'date') return 'date';
  return item['widget'] === 'textarea' ? 'longText' : 'text';
};

/** A name for an answer from its question: "Aantal bomen erbij" becomes aantalBomenErbij. */
export const nameFromLabel = (label: string, taken: ReadonlySet<string>): string => {
  const words = label
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 4);
  const joined = words
    .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
    .join('');
  const base = /^[a-z]/i.test(joined) ? joined.slice(0, 50) : `vraag${joined.slice(0, 40)}`;
  let name = base;
  for (let number = 2; taken.has(name); number += 1) name = `${base}${number}`;
  return name;
};
