import { entryNames, type StablePath } from '@weegbrug/core/structure';
import { isRecord, pointerStep } from '../schema/node.ts';

/** The JSON pointer of a place in a value, or of the nearest one around it that is there. */
export const pointerOf = (value: unknown, path: StablePath): string => {
  let [pointer, here] = ['', value];
  for (const step of path) {
    const name = typeof step === 'string' ? step : Array.isArray(here) ? (entryNames(here)?.indexOf(step.entry) ?? -1) : -1;
    const next: unknown =
      typeof name === 'number' ? (here as readonly unknown[])[name] : isRecord(here) && Object.hasOwn(here, name) ? here[name] : undefined;
    if (next === undefined) return pointer;
    pointer += pointerStep(name);
    here = next;
  }
  return pointer;
};
