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

/** A copy with the edit made; only what stands on the way to it is new. */
const editAt = (value: unknown, [step, ...rest]: readonly string[], edit: MendEdit): unknown => {
  if (step === undefined) return 'to' in edit ? edit.to : value;
  const last = rest.length === 0;
  if (Array.isArray(value)) {
    const position = Number(step);
    if (!Number.isInteger(position) || position < 0 || position >= value.length || 'rename' in edit) return value;
    return last && edit.to === undefined ? value.toSpliced(position, 1) : value.with(position, editAt(value[position], rest, edit));
  }
  if (!isRecord(value)) return value;
  const exists = Object.hasOwn(value, step);
  if (!last) return exists ? { ...value, [step]: editAt(value[step], rest, edit) } : value;
  if ('rename' in edit) {
    if (!exists || Object.hasOwn(value, edit.rename)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name === step ? edit.rename : name, child]));
  }
  if (edit.to !== undefined) return { ...value, [step]: edit.to };
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== step));
};
