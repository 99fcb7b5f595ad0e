import { hashContent } from '../../configuration/hashConfiguration.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import type { MeasureResult } from '../../framework/weighing.ts';
import type { ReleaseLibrary } from '../../configuration/releaseLibrary.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { unpack, unpackField } from '../../shared/packing/unpack.ts';
import { readVocabulary, type Vocabulary } from '../../shared/packing/vocabulary.ts';
import { systemScope } from '../../shared/systemScope.ts';
import type { PackedEvidence } from './packEvidence.ts';
import type { StoredVocabulary } from './vocabularyOf.ts';

/** What reading evidence needs of the context of an operation. */
export type EvidenceSource = Pick<OperationContext, 'scope' | 'releases'> & { store: Pick<OperationContext['store'], 'get'> };

/** Vocabularies that stay in memory, over all municipalities; the longest unused goes first. */
const keptVocabularies = 40;

/** By release library, of which a process has one. */
const known = new WeakMap<ReleaseLibrary, Map<string, Promise<Vocabulary>>>();

/**
 * Evidence as it was when {@link packEvidence} got it, also years later, without the plugins and under another version of the software. For reading only:
 * constants are shared between all evidence.
 * @throws WB-PROJECT-EVIDENCE-DAMAGED
 */
export const unpackEvidence = async <T>(context: EvidenceSource, { vocabulary, evidence }: PackedEvidence): Promise<T> => {
  const read = await storedVocabulary(context, vocabulary);
  return orDamaged(vocabulary, () => unpack(evidence, read) as T);
};

/**
 * Only the measures of a project's evidence, for work in bulk: a fraction of the cost of the whole.
 * @throws WB-PROJECT-EVIDENCE-DAMAGED
 */
export const unpackMeasures = async (
  context: EvidenceSource,
  { vocabulary, evidence }: PackedEvidence,
): Promise<readonly MeasureResult[]> => {
  const read = await storedVocabulary(context, vocabulary);
  return orDamaged(vocabulary, () => unpackField(evidence, 'measures', read) as readonly MeasureResult[]);
};

const orDamaged = <T>(vocabulary: string, read: () => T): T => {
  try {
    return read();
  } catch (cause) {
    throw new WeegbrugError('WB-PROJECT-EVIDENCE-DAMAGED', { vocabulary }, { cause });
  }
};

const storedVocabulary = (context: EvidenceSource, id: string): Promise<Vocabulary> => {
  const { releases, scope } = context;
  const kept = known.get(releases) ?? new Map<string, Promise<Vocabulary>>();
  known.set(releases, kept);
  const key = `${scope.municipality}/${id}`;
  const promise = kept.get(key) ?? readStored(context, id);
  kept.delete(key);
  kept.set(key, promise);
  promise.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) if (kept.size > keptVocabularies) kept.delete(oldest);
  return promise;
};

const readStored = async ({ store, scope }: EvidenceSource, id: string): Promise<Vocabulary> => {
  const stored = await store.get<StoredVocabulary>(systemScope(scope.municipality), 'vocabularies', id);
  if (stored === undefined || hashContent(stored.text) !== id) throw new WeegbrugError('WB-PROJECT-EVIDENCE-DAMAGED', { vocabulary: id });
  return readVocabulary(stored.text);
};
