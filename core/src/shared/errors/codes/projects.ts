import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `projects`. */
export const projectsErrors = {
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
