import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `documents`. */
export const documentsErrors = {
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
