import type { wizard as nl } from '../nl/wizard.ts';

export const wizard: Readonly<Record<keyof typeof nl, string>> = {};
