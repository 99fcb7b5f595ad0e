import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `http`. */
export const httpErrors = {
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
