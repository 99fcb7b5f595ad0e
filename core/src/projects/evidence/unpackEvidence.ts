import { hashContent } from '../../configuration/hashConfiguration.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import type { ReleaseLibrary } from '../../configuration/releaseLibrary.ts';
import type { MeasureResult } from '../../framework/weighing.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { readExample } from '../../shared/packing/example.ts';
import { unpack, unpackField } from '../../shared/packing/unpack.ts';
import { unpackDifference, unpackFieldOfDifference } from '../../shared/packing/unpackDifference.ts';
import { readVocabulary, type Vocabulary } from '../../shared/packing/vocabulary.ts';
import { systemScope } from '../../shared/systemScope.ts';
import type { StoredExample } from './exampleOf.ts';
import type { PackedEvidence } from './packEvidence.ts';
import type { StoredVocabulary } from './vocabularyOf.ts';

/** What reading evidence needs of the context of an operation. */
export type EvidenceSource = Pick<OperationContext, 'scope' | 'releases'> & { store: Pick<OperationContext['store'], 'get'> };

/** How text is read that was packed with one vocabulary, and compared with one example. */
type Reading = { vocabulary: Vocabulary; whole: (text: string) => unknown; field: (text: string, name: string) => unknown };

/** Vocabularies and examples that stay in memory, over all municipalities; the longest unused goes first. */
const mostKept = 100;

/** By release library, of which a process has one. */
const known = new WeakMap<ReleaseLibrary, Map<string, Promise<Reading>>>();

/**
 * Evidence as it was when {@link packEvidence} got it, also years later, without the plugins and under another version of the software. For reading only:
 * constants are shared between all evidence.
 * @throws WB-PROJECT-EVIDENCE-DAMAGED
 */
export const unpackEvidence = async <T>(context: EvidenceSource, packed: PackedEvidence): Promise<T> => {
  const { whole } = await readingOf(context, packed);
  return orDamaged(packed, () => whole(packed.evidence) as T);
};

/**
 * Only the measures of a project's evidence, for work in bulk: a fraction of the cost of the whole.
 * @throws WB-PROJECT-EVIDENCE-DAMAGED
 */
export const unpackMeasures = async (context: EvidenceSource, packed: PackedEvidence): Promise<readonly MeasureResult[]> => {
  const { field } = await readingOf(context, packed);
  return orDamaged(packed, () => field(packed.evidence, 'measures') as readonly MeasureResult[]);
};

const orDamaged = <T>({ vocabulary }: PackedEvidence, read: () => T): T => {
  try {
    return read();
  } catch (cause) {
    throw new WeegbrugError('WB-PROJECT-EVIDENCE-DAMAGED', { vocabulary }, { cause });
  }
};

const readingOf = (context: EvidenceSource, { vocabulary, example }: Pick<PackedEvidence, 'vocabulary' | 'example'>): Promise<Reading> => {
  const { releases, scope } = context;
  const kept = known.get(releases) ?? new Map<string, Promise<Reading>>();
  known.set(releases, kept);
  const key = `${scope.municipality}/${vocabulary}/${example ?? ''}`;
  const promise =
    kept.get(key) ?? (example === undefined ? withVocabulary(context, vocabulary) : withExample(context, vocabulary, example));
  kept.delete(key);
  kept.set(key, promise);
  promise.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
  return promise;
};

const withVocabulary = async ({ store, scope }: EvidenceSource, id: string): Promise<Reading> => {
  const stored = await store.get<StoredVocabulary>(systemScope(scope.municipality), 'vocabularies', id);
  if (stored === undefined || hashContent(stored.text) !== id) throw new WeegbrugError('WB-PROJECT-EVIDENCE-DAMAGED', { vocabulary: id });
  const vocabulary = readVocabulary(stored.text);
  return {
    vocabulary,
    whole: (text) => unpack(text, vocabulary),
    field: (text, name) => unpackField(text, name, vocabulary),
  };
};

const withExample = async (context: EvidenceSource, vocabularyId: string, id: string): Promise<Reading> => {
  const { vocabulary } = await readingOf(context, { vocabulary: vocabularyId });
  const stored = await context.store.get<StoredExample>(systemScope(context.scope.municipality), 'evidenceExamples', id);
  if (stored === undefined || hashContent(stored.text) !== id) throw new WeegbrugError('WB-PROJECT-EVIDENCE-DAMAGED', { vocabulary: id });
  const example = readExample(stored.text, vocabulary);
  return {
    vocabulary,
    whole: (text) => unpackDifference(text, example),
    field: (text, name) => unpackFieldOfDifference(text, name, example),
  };
};
