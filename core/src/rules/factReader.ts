import { forbiddenNames } from '../shared/dottedPath.ts';
import type { FactReference, Facts } from './condition.ts';

/** The values of the facts that compiled conditions look at, by slot; absent ones are undefined. */
export type FactValues = readonly unknown[];

/** Facts that are read together: each once, however many comparisons look at it, and what they have of their path in common once too. */
export type FactReader = {
  /** The place of a fact among the values; asked while compiling. */
  slotOf(reference: FactReference): number;
  /** Reads all facts. Own properties only, as `readFact` does; throws only where a property of the facts itself throws. */
  read(facts: Facts): FactValues;
};

type Branch = { name: string; slot: number; branches: Branch[]; byName: Map<string, Branch> };

const noSlot = -1;

const branchOf = (name: string): Branch => ({ name, slot: noSlot, branches: [], byName: new Map() });

/** Makes an empty reader. */
export const createFactReader = (): FactReader => {
  const slots = new Map<string, number>();
  const root = branchOf('');
  const absent: unknown[] = [];

  const place = (steps: readonly string[], slot: number): void => {
    let branch = root;
    for (const name of steps) {
      let next = branch.byName.get(name);
      if (next === undefined) {
        next = branchOf(name);
        branch.byName.set(name, next);
        branch.branches.push(next);
      }
      branch = next;
    }
    branch.slot = slot;
  };

  return {
    slotOf: (reference) => {
      const steps = stepsOf(reference);
      const key = JSON.stringify(steps);
      const known = slots.get(key);
      if (known !== undefined) return known;
      const slot = slots.size;
      slots.set(key, slot);
      absent.push(undefined);
      if (steps !== undefined) place(steps, slot);
      return slot;
    },
    read: (facts) => {
      const values = absent.slice();
      readBranches(root.branches, facts, values);
      return values;
    },
  };
};

/** The names on the way to a fact; `undefined` for a reference that names nothing. */
const stepsOf = ({ fact, path }: FactReference): string[] | undefined => {
  if (typeof fact !== 'string' || (path !== undefined && typeof path !== 'string')) return undefined;
  const steps = path === undefined ? [] : path.split('.');
  return steps.some((name) => forbiddenNames.has(name)) ? undefined : [fact, ...steps];
};

const readBranches = (branches: readonly Branch[], from: object, values: unknown[]): void => {
  for (const { name, slot, branches: further } of branches) {
    if (!Object.hasOwn(from, name)) continue;
    const value = (from as Record<string, unknown>)[name];
    if (slot !== noSlot) values[slot] = value;
    if (further.length > 0 && typeof value === 'object' && value !== null) readBranches(further, value, values);
  }
};
