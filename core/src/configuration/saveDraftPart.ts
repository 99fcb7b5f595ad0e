import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { changeDraft } from './draft/changeDraft.ts';
import { requirePartAsSeen } from './draft/requirePartAsSeen.ts';
import { type ConfigurationDraftState, draftView } from './draftView.ts';
import { type MergeConflict, mergeValues } from './merge/mergeValues.ts';
import type { OperationContext } from './operationContext.ts';
import { addressText, hasForbiddenName, requirePartAddress } from './partAddress.ts';
import { partOf } from './partOf.ts';
import { isRecord } from './structure/isRecord.ts';
import { pathText } from './structure/stablePath.ts';
import { withPart } from './withPart.ts';

/**
 * Puts one part or item in the draft. Unfinished and wrong content is kept and reported in `problems`; publishing is what refuses it.
 * @param input.base the value that the person began with, `null` when there was none: what others changed elsewhere in the part meanwhile is kept beside it.
 * Without it the part must be as it was at `expectedRevision`.
 * @param input.expectedRevision revision of the draft that the person saw; 0 when there was none
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-PART-UNKNOWN, WB-RELEASE-PART-INVALID (no object, or a forbidden name), WB-RELEASE-DRAFT-STALE,
 * WB-RELEASE-DRAFT-CONFLICT with the three values of each place that somebody else changed in another way; nothing is saved then
 */
export const saveDraftPart = async (
  context: OperationContext,
  input: { part: string; key?: string; value: unknown; base?: unknown; expectedRevision: number },
): Promise<ConfigurationDraftState> => {
  requirePermission(context.scope, 'configuration:edit');
  const address = requirePartAddress(input);
  const { value, base } = input;
  const name = addressText(address);
  const isContent = (given: unknown): boolean => isRecord(given) && !hasForbiddenName(given);
  if (!isContent(value) || !(base === undefined || base === null || isContent(base)))
    throw new WeegbrugError('WB-RELEASE-PART-INVALID', { part: name });
  const written = await changeDraft(context, async (draft) => {
    if (base === undefined) await requirePartAsSeen(context, draft, address, input.expectedRevision);
    const next =
      base === undefined ? value : merged(base ?? undefined, value, partOf(draft.configuration, address.part, address.key), name);
    return {
      configuration: withPart(draft.configuration, address, next),
      action: 'configuration.partSaved',
      text: { nl: `Concept van de inrichting gewijzigd: ${name}`, en: `Draft of the configuration changed: ${name}` },
    };
  });
  return draftView(context, written);
};

const merged = (base: unknown, ours: unknown, theirs: unknown, part: string): unknown => {
  const merge = mergeValues(base, ours, theirs);
  if (merge.conflicts.length === 0) return merge.merged;
  throw new WeegbrugError(
    'WB-RELEASE-DRAFT-CONFLICT',
    { part, count: merge.conflicts.length },
    { places: merge.conflicts.map((conflict) => ({ pointer: pathText(conflict.path), message: sameChanged, values: valuesOf(conflict) })) },
  );
};

const sameChanged = { nl: 'Iemand anders heeft dit ook gewijzigd.', en: 'Somebody else changed this too.' };

const valuesOf = ({ kind: _kind, path: _path, ...values }: MergeConflict): { base?: unknown; ours?: unknown; theirs?: unknown } => values;
