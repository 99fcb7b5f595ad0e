import type { OperationContext } from '../../configuration/operationContext.ts';
import { pack } from '../../shared/packing/pack.ts';
import { packDifference } from '../../shared/packing/packDifference.ts';
import { type EvidenceKind, exampleOf } from './exampleOf.ts';
import { vocabularyOf } from './vocabularyOf.ts';

/** Evidence as it is stored: short text, and the ids of the vocabulary and, when it was compared with one, the example that it is read with. */
export type PackedEvidence = { vocabulary: string; example?: string; evidence: string };

/**
 * Evidence of a weighing as short text: what the release and the plugins say (names, units, sources, bands, rules) stands in the vocabulary, which is stored
 * once; what this weighing found stands in the text. Any plain JSON may be packed; {@link unpackEvidence} gives it back exactly.
 * @param release hash of the release that the evidence was made under
 * @param kind what much other evidence resembles; then only what is different from the first of it stands in the text
 * @throws WB-RELEASE-NOT-FOUND
 */
export const packEvidence = async (
  context: OperationContext,
  release: string,
  evidence: unknown,
  kind?: EvidenceKind,
): Promise<PackedEvidence> => {
  const compiled = await context.releases.byHash(context.scope.municipality, release);
  const named = await vocabularyOf(context, compiled);
  if (kind === undefined) return { vocabulary: named.id, evidence: pack(evidence, named.vocabulary) };
  const { id, example } = await exampleOf(context, named, kind, evidence);
  return { vocabulary: named.id, example: id, evidence: packDifference(evidence, example) };
};
