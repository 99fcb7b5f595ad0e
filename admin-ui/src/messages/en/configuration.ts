import type { configuration as nl } from '../nl/configuration.ts';

export const configuration: Readonly<Record<keyof typeof nl, string>> = {};
