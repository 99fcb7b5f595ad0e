import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import type { ActiveRelease } from '../../core/src/configuration/release.ts';
import { activateRelease } from '../../core/src/publishing/activateRelease.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';

/** Makes an earlier release active again, as somebody does who has just looked. */
export const goBack = async (context: OperationContext, release: string, reason = 'Terug'): ReturnType<typeof activateRelease> => {
  const pointer = await context.store.get<ActiveRelease>(systemScope(context.scope.municipality), 'activeRelease', 'active');
  return activateRelease(context, { release, reason, expectedRevision: pointer!.revision });
};
