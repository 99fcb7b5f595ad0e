import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `forms`. */
export const formsErrors = {
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
