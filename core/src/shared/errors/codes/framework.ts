import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `framework`. */
export const frameworkErrors = {} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
