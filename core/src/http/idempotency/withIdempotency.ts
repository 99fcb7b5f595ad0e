import { createHash } from 'node:crypto';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { NewRecord, Store, StoredRecord, Write } from '../../storage/port.ts';
import type { Call, Reply, Route, Written } from '../route.ts';

type KeyRecord = StoredRecord & { owner: string; operation: string; fingerprint: string; written: readonly Written[]; at: string };

type UnderWay = { content: string; reply: Promise<Reply> };

/** Requests with a key that are being handled in this process: the second click waits for the answer of the first. */
const underWay = new Map<string, UnderWay>();

/**
 * Handles a request with an `Idempotency-Key` at most once. The record of the key is part of the first commit that the operation makes, so effect and
 * record exist together or not at all; a repetition gets the answer for what was written then.
 * @param content what the request asks: path and body. The same key with other content is refused.
 * @throws WB-HTTP-IDEMPOTENCY-KEY-REUSED
 */
export const withIdempotency = async (route: Route, call: Call, content: string): Promise<Reply> => {
  const { context } = call;
  const operation = `${route.method} ${route.path}`;
  const use = JSON.stringify([context.scope.actor.id, operation, call.idempotencyKey]);
  const waiting = `${context.scope.municipality}/${use}`;
  const earlier = underWay.get(waiting);
  if (earlier !== undefined) {
    if (earlier.content !== content) throw new WeegbrugError('WB-HTTP-IDEMPOTENCY-KEY-REUSED');
    return earlier.reply;
  }
  const reply =
    route.idempotency === 'operation'
      ? route.handle(call)
      : once(route, call, { id: digest(use), operation, fingerprint: digest(content) });
  underWay.set(waiting, { content, reply });
  try {
    return await reply;
  } finally {
    underWay.delete(waiting);
  }
};

const once = async (route: Route, call: Call, key: { id: string; operation: string; fingerprint: string }): Promise<Reply> => {
  const { context } = call;
  const known = (): Promise<KeyRecord | undefined> => context.store.get<KeyRecord>(context.scope, 'idempotencyRecords', key.id);
  const repeat = (record: KeyRecord): Promise<Reply> => {
    if (record.fingerprint !== key.fingerprint) throw new WeegbrugError('WB-HTTP-IDEMPOTENCY-KEY-REUSED');
    return route.replay!(call, record.written);
  };
  const earlier = await known();
  if (earlier !== undefined) return repeat(earlier);
  const keyed: OperationContext = { ...context, store: rememberingStore(context, key) };
  try {
    return await route.handle({ ...call, context: keyed });
  } catch (error) {
    // Another node was first with the same key: then its record is there now.
    const other = error instanceof WeegbrugError ? await known() : undefined;
    if (other === undefined) throw error;
    return repeat(other);
  }
};

/** The store, with the record of the key added to the first commit that succeeds. */
const rememberingStore = (
  { store, scope, clock }: OperationContext,
  { id, operation, fingerprint }: { id: string; operation: string; fingerprint: string },
): Store => {
  let remembered = false;
  return {
    origin: store.origin,
    get: (...parameters) => store.get(...parameters),
    find: (...parameters) => store.find(...parameters),
    count: (...parameters) => store.count(...parameters),
    subscribe: (listener) => store.subscribe(listener),
    municipalities: () => store.municipalities(),
    check: () => store.check(),
    close: () => store.close(),
    commit: async (commitScope, writes) => {
      if (remembered) return store.commit(commitScope, writes);
      const written = writes.map((write): Written => ({
        collection: write.collection,
        id: write.kind === 'delete' ? write.id : write.record.id,
      }));
      const record: NewRecord = { id, owner: scope.actor.id, operation, fingerprint, written, at: clock().toISOString() };
      const key: Write = { kind: 'create', collection: 'idempotencyRecords', record };
      const revisions = await store.commit(commitScope, [...writes, key]);
      remembered = true;
      return revisions.slice(0, writes.length);
    },
  };
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
