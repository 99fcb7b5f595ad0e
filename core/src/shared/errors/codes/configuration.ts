import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `configuration`. */
export const configurationErrors = {} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
