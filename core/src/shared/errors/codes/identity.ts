import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `identity`. */
export const identityErrors = {
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
