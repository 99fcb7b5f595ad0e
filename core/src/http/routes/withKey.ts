import type { Call } from '../route.ts';

/** The input of an operation that keeps idempotency keys itself. */
export const withKey = <T extends object>({ idempotencyKey }: Call, input: T): T & { idempotencyKey?: string } =>
  idempotencyKey === undefined ? input : { ...input, idempotencyKey };
