import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `workflow`. */
export const workflowErrors = {
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
