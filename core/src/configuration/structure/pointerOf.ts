import { entryNames } from './identity.ts';
import { isRecord, ownOf } from './isRecord.ts';
import type { StablePath } from './stablePath.ts';

/** The JSON pointer of a place in this version of a value; of the nearest place around it that is there. */
export const pointerOf = (value: unknown, path: StablePath): string => {
  let pointer = '';
  let here = value;
  for (const step of path) {
    const name = typeof step === 'string' ? step : Array.isArray(here) ? (entryNames(here) ?? []).indexOf(step.entry) : -1;
    here = typeof name === 'string' ? (isRecord(here) ? ownOf(here, name) : undefined) : (here as readonly unknown[] | undefined)?.[name];
    if (here === undefined) return pointer;
    pointer += `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }
  return pointer;
};
