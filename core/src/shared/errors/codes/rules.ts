import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `rules`. */
export const rulesErrors = {
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
