import { requirePermission } from '../../shared/requirePermission.ts';
import type { OperationContext } from '../operationContext.ts';
import { findPresences, type PresenceView } from './draftPresence.ts';

/**
 * Who else edits the draft now, and where.
 * @throws WB-PERMISSION-MISSING
 */
export const readPresence = async (context: OperationContext, _input: Record<string, never> = {}): Promise<readonly PresenceView[]> => {
  requirePermission(context.scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  return (await findPresences(context)).others;
};
