import type { OperationContext } from '../configuration/operationContext.ts';
import type { Write } from '../storage/port.ts';

/** The message that tells the outside world (mail, links with other systems) what happened; committed with the action, sent later by a sweep. */
export const outboxMessage = (
  context: OperationContext,
  kind: string,
  subject: string,
  details: Readonly<Record<string, unknown>> = {},
): Write => ({
  kind: 'create',
  collection: 'outboxMessages',
  record: { id: context.newId(), at: context.clock().toISOString(), kind, subject, by: context.scope.actor.id, state: 'waiting', details },
});
