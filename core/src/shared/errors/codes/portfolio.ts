import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `portfolio`. */
export const portfolioErrors = {
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
