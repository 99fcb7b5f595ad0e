import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { StoreReader } from '../../storage/openReader.ts';
import type { ReplayRecord } from './replayRecord.ts';

/** What reading a replay needs of the context of an operation. */
export type ReplayReading = Pick<OperationContext, 'scope'> & { store: Pick<StoreReader, 'get' | 'find'> };

/** @throws WB-REPLAY-NOT-FOUND */
export const loadReplay = async ({ store, scope }: ReplayReading, id: string): Promise<ReplayRecord> => {
  const record = await store.get<ReplayRecord>(scope, 'replays', id);
  if (record === undefined) throw new WeegbrugError('WB-REPLAY-NOT-FOUND');
  return record;
};
