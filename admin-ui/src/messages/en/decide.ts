import type { decide as nl } from '../nl/decide.ts';

export const decide: Readonly<Record<keyof typeof nl, string>> = {};
