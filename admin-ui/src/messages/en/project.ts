import type { project as nl } from '../nl/project.ts';

export const project: Readonly<Record<keyof typeof nl, string>> = {};
