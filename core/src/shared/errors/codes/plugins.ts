import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `plugins`. */
export const pluginsErrors = {
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
