import type { OperationContext } from '../../configuration/operationContext.ts';
import { pack } from '../../shared/packing/pack.ts';
import { vocabularyOf } from './vocabularyOf.ts';

/** Evidence as it is stored: short text, and the id of the vocabulary that it is read with. */
export type PackedEvidence = { vocabulary: string; evidence: string };

/**
 * Evidence of a weighing as short text: what the release and the plugins say (names, units, sources, bands, rules) stands in the vocabulary, which is stored
 * once; what this weighing found stands in the text. Any plain JSON may be packed; {@link unpackEvidence} gives it back exactly.
 * @param release hash of the release that the evidence was made under
 * @throws WB-RELEASE-NOT-FOUND
 */
export const packEvidence = async (context: OperationContext, release: string, evidence: unknown): Promise<PackedEvidence> => {
  const compiled = await context.releases.byHash(context.scope.municipality, release);
  const { id, vocabulary } = await vocabularyOf(context, compiled);
  return { vocabulary: id, evidence: pack(evidence, vocabulary) };
};
