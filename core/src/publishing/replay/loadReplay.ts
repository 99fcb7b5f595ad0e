import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { ReplayRecord } from './replayRecord.ts';

/** @throws WB-REPLAY-NOT-FOUND */
export const loadReplay = async ({ store, scope }: OperationContext, id: string): Promise<ReplayRecord> => {
  const record = await store.get<ReplayRecord>(scope, 'replays', id);
  if (record === undefined) throw new WeegbrugError('WB-REPLAY-NOT-FOUND');
  return record;
};
