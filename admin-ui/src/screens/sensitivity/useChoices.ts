import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { SensitivityChoices } from './useSensitivity.ts';

export const tops = [3, 5, 10, 20, 50] as const;
export const stepsOfWeight = [1, 2, 5, 10] as const;
export const spreads = [1.1, 1.25, 1.5, 2] as const;
const highestSeed = 4_294_967_295;

/** Choices from the address, each back to its own when it is none of what may be chosen. */
export const useChoices = (): [SensitivityChoices, (changes: Partial<SensitivityChoices>) => void] => {
  const [search, setSearch] = useSearchParams();
  const choices = useMemo(() => {
    const among = <T extends number>(name: string, allowed: readonly T[], otherwise: T): T =>
      allowed.find((value) => String(value) === search.get(name)) ?? otherwise;
    const seed = Number(search.get('seed') ?? 1);
    return {
      top: among('top', tops, 10),
      step: among('step', stepsOfWeight, 5),
      spread: among('spread', spreads, 1.25),
      agreed: search.get('agreed') === 'true',
      seed: Number.isInteger(seed) && seed >= 0 && seed <= highestSeed ? seed : 1,
    };
  }, [search]);
  const change = (changes: Partial<SensitivityChoices>): void =>
    setSearch((current) => {
      const next = new URLSearchParams(current);
      for (const [name, value] of Object.entries(changes)) next.set(name, String(value));
      return next;
    });
  return [choices, change];
};
