import type { OperationContext } from '../../configuration/operationContext.ts';
import { requirePermission } from '../../shared/requirePermission.ts';

/**
 * A replay is for who works at the configuration, and it names projects with their scores: so it takes a right for either.
 * @throws WB-PERMISSION-MISSING
 */
export const requireReplayRights = ({ scope }: OperationContext): void => {
  requirePermission(scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  requirePermission(scope, 'project:read', 'ranking:read');
};
