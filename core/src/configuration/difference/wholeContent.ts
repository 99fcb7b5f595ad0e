import { readAt } from '../structure/applyChanges.ts';
import { isRecord } from '../structure/isRecord.ts';
import type { ChangeContent } from './configurationChange.ts';
import type { Reading } from './differenceOf.ts';
import { weightShifts } from './goalWeights.ts';
import type { Thing } from './place.ts';
import { textOf } from '../../shared/textOf.ts';

/** What is worth knowing about something that came or went as a whole; of a question whether it is required, where its answer stands and whether a criterion reads it. */
export const wholeContent = (things: readonly Thing[], { names, before, after }: Reading): ChangeContent => {
  const own = things.at(-1)!;
  if (own.kind === 'goal') {
    const list = own.path.slice(0, -1);
    const { goals } = weightShifts(readAt(before, list), readAt(after, list));
    return { type: 'whole', siblings: goals.map((goal) => ({ ...goal, moved: false })) };
  }
  const address = answerAddress(things);
  if (address === undefined || own.before !== undefined) return { type: 'whole' };
  return { type: 'whole', required: isRequired(things, 'after'), scored: names.readByCriterion(address) };
};

/** `<namespace>.<name>` of a question or group that stands in a section. */
export const answerAddress = (things: readonly Thing[]): string | undefined => {
  const own = things.at(-1)!;
  const section = things.find(({ kind }) => kind === 'section');
  const value = own.after ?? own.before;
  if (section === undefined || !isRecord(value) || (own.kind !== 'question' && own.kind !== 'group')) return undefined;
  const holder = isRecord(section.after) ? section.after : section.before;
  if (!isRecord(holder) || typeof holder['namespace'] !== 'string' || typeof value['name'] !== 'string') return undefined;
  // A question of a group is answered in every row: the group is what has an answer.
  const group = things.at(-2);
  const holderName = group?.kind === 'group' && isRecord(group.after ?? group.before) ? (group.after ?? group.before) : value;
  return `${holder['namespace']}.${textOf((holderName as Readonly<Record<string, unknown>>)['name'])}`;
};

/** Whether a question must be answered: its name stands in `required` of the schema of its section or group. */
export const isRequired = (things: readonly Thing[], side: 'before' | 'after'): boolean => {
  const own = things.at(-1)!;
  const holder = things.at(-2);
  const value = own[side];
  const around = holder?.[side];
  if (holder === undefined || !isRecord(value) || !isRecord(around)) return false;
  const schema = holder.kind === 'group' ? groupSchema(things, side) : around['schema'];
  return isRecord(schema) && Array.isArray(schema['required']) && schema['required'].includes(value['name']);
};

const groupSchema = (things: readonly Thing[], side: 'before' | 'after'): unknown => {
  const [section, group] = [things.at(-3)?.[side], things.at(-2)?.[side]];
  if (!isRecord(section) || !isRecord(group) || !isRecord(section['schema']) || !isRecord(section['schema']['properties']))
    return undefined;
  const own = section['schema']['properties'][textOf(group['name'])];
  return isRecord(own) ? own['items'] : undefined;
};
