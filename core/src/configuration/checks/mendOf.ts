import type { MendEdit, ProposedMend } from '../../shared/proposedMend.ts';
import type { Mend } from '../municipalityConfiguration.ts';
import type { PartAddress } from '../partAddress.ts';
import { changesBetween } from '../structure/changesBetween.ts';
import { isRecord } from '../structure/isRecord.ts';

/**
 * A proposed mend as small changes of the part, at places that survive a move.
 * @param value the part as it is
 * @param pointer JSON pointer of the problem in the part
 * @returns `undefined` when there is no such place, or nothing would change
 */
export const mendOf = ({ label, edits }: ProposedMend, address: PartAddress, value: unknown, pointer: string): Mend | undefined => {
  const mended = edits.reduce((now, edit) => editAt(now, steps(`${pointer}${'at' in edit ? edit.at : ''}`), edit), value);
  const changes = changesBetween(value, mended);
  return changes.length === 0 ? undefined : { label, ...address, changes };
};

const steps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** A copy with the edit made; only what stands on the way to it is new. A place that is not there stays away. */
const editAt = (value: unknown, [step, ...rest]: readonly string[], edit: MendEdit): unknown => {
  if (step === undefined) return 'to' in edit ? edit.to : value;
  const last = rest.length === 0;
  if (Array.isArray(value)) {
    const position = Number(step);
    if (!Number.isInteger(position) || position < 0 || position >= value.length) return value;
    return last ? editEntry(value, position, edit) : value.with(position, editAt(value[position], rest, edit));
  }
  if (!isRecord(value)) return value;
  if (last) return editProperty(value, step, edit);
  return Object.hasOwn(value, step) ? { ...value, [step]: editAt(value[step], rest, edit) } : value;
};

const editEntry = (list: readonly unknown[], position: number, edit: MendEdit): readonly unknown[] => {
  if ('rename' in edit) return list;
  if ('insertBefore' in edit) return list.toSpliced(position, 0, edit.insertBefore);
  return edit.to === undefined ? list.toSpliced(position, 1) : list.with(position, edit.to);
};

const editProperty = (value: Readonly<Record<string, unknown>>, name: string, edit: MendEdit): Readonly<Record<string, unknown>> => {
  if ('insertBefore' in edit) return value;
  if ('rename' in edit) {
    if (Object.hasOwn(value, edit.rename)) return value;
    return Object.fromEntries(Object.entries(value).map(([other, child]) => [other === name ? edit.rename : other, child]));
  }
  if (edit.to !== undefined) return { ...value, [name]: edit.to };
  const { [name]: _gone, ...others } = value;
  return others;
};
