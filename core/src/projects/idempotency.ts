import { hash } from 'node:crypto';
import type { OperationContext } from '../configuration/operationContext.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { StoredRecord, Write } from '../storage/port.ts';

type IdempotencyRecord = StoredRecord & { owner: string; operation: string; fingerprint: string; result: string; at: string };

/** What a caller adds to the input of a creation that may be repeated. */
export type Keyed = {
  /** The caller's `Idempotency-Key`; absent: every call is a new one. */
  idempotencyKey?: string;
  /** The request as it was sent, where there was one: what is compared when the key is used again. Absent: the input is. */
  asked?: string;
};

/** One creation that the caller may repeat without doing it twice. */
export type Repeatable = {
  operation: string;
  key: string | undefined;
  /** The id of the record of the key, and what is compared. Worked out when first asked for, and not without a key. */
  digests: () => Digests;
};

type Digests = { id: string; fingerprint: string };

const digest = (text: string): string => hash('sha256', text);

export const repeatableOf = (
  { scope }: Pick<OperationContext, 'scope'>,
  operation: string,
  { idempotencyKey, asked, ...input }: Keyed & object,
): Repeatable => {
  let digests: Digests | undefined;
  return {
    operation,
    key: idempotencyKey,
    digests: () =>
      (digests ??= {
        id: digest(JSON.stringify([scope.actor.id, operation, idempotencyKey])),
        fingerprint: digest(asked ?? JSON.stringify(input)),
      }),
  };
};

/**
 * What an earlier call with the same key made (its id, or its answer where that is short), or `undefined` when this is the first.
 * @throws WB-PROJECT-IDEMPOTENCY-CONFLICT when the key was used with other contents
 */
export const earlierResult = async (context: OperationContext, repeatable: Repeatable): Promise<string | undefined> => {
  if (repeatable.key === undefined) return undefined;
  const { id, fingerprint } = repeatable.digests();
  const record = await context.store.get<IdempotencyRecord>(context.scope, 'idempotencyRecords', id);
  if (record === undefined) return undefined;
  if (record.fingerprint !== fingerprint) throw new WeegbrugError('WB-PROJECT-IDEMPOTENCY-CONFLICT');
  return record.result;
};

/** The part of the commit that remembers what was made; empty without a key. */
export const rememberResult = (context: OperationContext, repeatable: Repeatable, result: string): readonly Write[] =>
  repeatable.key === undefined
    ? []
    : [
        {
          kind: 'create',
          collection: 'idempotencyRecords',
          record: {
            ...repeatable.digests(),
            owner: context.scope.actor.id,
            operation: repeatable.operation,
            result,
            at: context.clock().toISOString(),
          },
        },
      ];
