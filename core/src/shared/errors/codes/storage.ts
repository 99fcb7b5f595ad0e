import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `storage`. */
export const storageErrors = {
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
