import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { checkConfiguration } from './checkConfiguration.ts';
import { changeDraft } from './draft/changeDraft.ts';
import { requirePartAsSeen } from './draft/requirePartAsSeen.ts';
import { type ConfigurationDraftState, draftView } from './draftView.ts';
import type { Mend } from './municipalityConfiguration.ts';
import type { OperationContext } from './operationContext.ts';
import { addressText, requirePartAddress } from './partAddress.ts';
import { withMend } from './withMend.ts';

/** Which finding, with its line and column where it has them, and which of its mends (0 …). */
export type MendChoice = { code: string; part: string; key?: string; pointer: string; line?: number; column?: number; mend: number };

/**
 * Mends one finding of the check in the draft, in the way that the finding itself offers. Recorded like a change that somebody typed; nothing else changes.
 * @param input.expectedRevision revision of the draft in which the person saw the finding
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-PART-UNKNOWN, WB-RELEASE-DRAFT-STALE when the part changed since, WB-RELEASE-FINDING-GONE when
 * the finding is not there any more or has no such mend
 */
export const mendDraft = async (
  context: OperationContext,
  input: MendChoice & { expectedRevision: number },
): Promise<ConfigurationDraftState> => {
  requirePermission(context.scope, 'configuration:edit');
  const address = requirePartAddress(input);
  const written = await changeDraft(context, async (draft) => {
    await requirePartAsSeen(context, draft, address, input.expectedRevision);
    const problems = await checkConfiguration(draft.configuration, context.releases.plugins, context.scope.municipality);
    const mend: Mend | undefined = problems.find(
      ({ code, part, key, pointer, line, column }) =>
        code === input.code &&
        part === address.part &&
        key === address.key &&
        pointer === input.pointer &&
        line === input.line &&
        column === input.column,
    )?.mends?.[input.mend];
    if (mend === undefined) throw new WeegbrugError('WB-RELEASE-FINDING-GONE', { code: input.code.slice(0, 60) });
    if (mend.part !== address.part || mend.key !== address.key) await requirePartAsSeen(context, draft, mend, input.expectedRevision);
    const name = addressText(mend);
    return {
      configuration: withMend(draft.configuration, mend),
      action: 'configuration.findingMended',
      text: { nl: `Bevinding opgelost in het concept: ${name}`, en: `Finding mended in the draft: ${name}` },
    };
  });
  return draftView(context, written);
};
