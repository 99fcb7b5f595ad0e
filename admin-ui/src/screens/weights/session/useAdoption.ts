import { useState } from 'react';
import { snap } from '@weegbrug/core/shared';
import { keepSum, percentages } from '@weegbrug/core/weights';

type Derived = readonly { goal: string; percent: number }[];

/** Adopted weights while somebody sets them: what is typed is fixed, the rest scales along, and the sum says what is left. */
export const useAdoption = (derived: Derived) => {
  const start = derived.map(({ percent }) => percent);
  const [values, setValues] = useState<readonly number[]>(start);
  const [fixed, setFixed] = useState<ReadonlySet<number>>(new Set());
  /** What cannot be read as a percentage stays as it was typed. */
  const [wrong, setWrong] = useState<ReadonlyMap<number, string>>(new Map());
  const replace = (next: readonly number[]): void => {
    setValues(next);
    setFixed(new Set());
    setWrong(new Map());
  };
  const change = (index: number, typed: string, parsed: number | string | undefined): void => {
    const right = typeof parsed === 'number' && parsed >= 0 && parsed <= 100 && snap(parsed) === Math.round(parsed * 100) / 100;
    const others = new Map(wrong);
    others.delete(index);
    if (!right) {
      setWrong(others.set(index, typed));
      return;
    }
    setWrong(others);
    setValues(keepSum(values, index, parsed, fixed));
    setFixed(new Set([...fixed, index]));
  };
  const toggle = (index: number): void => {
    const next = new Set(fixed);
    if (!next.delete(index)) next.add(index);
    setFixed(next);
  };
  const left = snap(100 - values.reduce((sum, value) => sum + value, 0));
  const differs = values.some((value, index) => value !== start[index]);
  return {
    values,
    fixed,
    wrong,
    change,
    toggle,
    left,
    differs,
    takeDerived: () => replace(start),
    roundToFives: () => replace(percentages(start, { step: 5 })),
  };
};
