import { entryNames, namesOfEntries } from './identity.ts';
import { isRecord, ownOf } from './isRecord.ts';
import type { StablePath } from './stablePath.ts';

/** The stable path of a JSON pointer into a value; it ends at a list whose entries have no names, and where the value ends. */
export const pathOfPointer = (value: unknown, pointer: string): StablePath => {
  const path: StablePath[number][] = [];
  let here = value;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(here)) {
      const entry = namesOfEntries(here, here) === undefined ? undefined : entryNames(here)?.[Number(name)];
      if (entry === undefined) return path;
      path.push({ entry });
      here = here[Number(name)] as unknown;
    } else if (isRecord(here)) {
      path.push(name);
      here = ownOf(here, name);
    } else return path;
  }
  return path;
};
