import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `releases`. */
export const releasesErrors = {
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
