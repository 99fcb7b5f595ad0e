import type { Keyed } from '../../projects/idempotency.ts';
import type { Call } from '../route.ts';

/** The input of an operation that keeps idempotency keys itself. */
export const withKey = <T extends object>({ idempotencyKey, asked }: Call, input: T): T & Keyed =>
  idempotencyKey === undefined || asked === undefined ? input : { ...input, idempotencyKey, asked };
