import { hashContent } from '../../configuration/hashConfiguration.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { type Example, readExample } from '../../shared/packing/example.ts';
import { pack } from '../../shared/packing/pack.ts';
import { systemScope } from '../../shared/systemScope.ts';
import type { StoredRecord } from '../../storage/port.ts';
import { storeOnce } from './storeOnce.ts';
import type { NamedVocabulary } from './vocabularyOf.ts';

/** Evidence that other evidence is compared with, as it is stored, under the SHA-256 of its text; never changed or removed. */
export type StoredExample = StoredRecord & {
  text: string;
  /** What the text is read with. */
  vocabulary: string;
  /** What it is the evidence of. */
  kind: string;
};

/** Evidence of one type looks alike, and of one variant of it (the same measures are known) nearly the same. */
export type EvidenceKind = { type: string; variant: string };

export type NamedExample = { id: string; example: Example };

/** So many variants of a type have an example of their own; any other is compared with the first. */
const mostVariants = 4;

/** By vocabulary, type and variant; a vocabulary is made once per process and release. */
const made = new WeakMap<NamedVocabulary, Map<string, Map<string, Promise<NamedExample>>>>();

/**
 * The evidence that evidence of this kind is compared with. The first that comes along is it, for as long as the vocabulary is in use, also in another process.
 * It is on disk when this resolves.
 */
export const exampleOf = (
  context: OperationContext,
  named: NamedVocabulary,
  { type, variant }: EvidenceKind,
  evidence: unknown,
): Promise<NamedExample> => {
  const types = made.get(named) ?? new Map<string, Map<string, Promise<NamedExample>>>();
  made.set(named, types);
  const variants = types.get(type) ?? new Map<string, Promise<NamedExample>>();
  types.set(type, variants);
  const known = variants.get(variant) ?? (variants.size < mostVariants ? undefined : [...variants.values()][0]);
  if (known !== undefined) return known;
  const promise = findOrStore(context, named, `${type} ${variant}`, evidence);
  variants.set(variant, promise);
  promise.catch(() => variants.delete(variant));
  return promise;
};

const findOrStore = async (
  { store, scope }: OperationContext,
  { id: vocabularyId, vocabulary }: NamedVocabulary,
  kind: string,
  evidence: unknown,
): Promise<NamedExample> => {
  const system = systemScope(scope.municipality);
  const stored = await store.find<StoredExample>(system, 'evidenceExamples', { vocabulary: vocabularyId, kind }, { limit: 1 });
  const text = stored[0]?.text ?? pack(evidence, vocabulary);
  const id = hashContent(text);
  if (stored.length === 0) await storeOnce(store, system, 'evidenceExamples', { id, text, vocabulary: vocabularyId, kind });
  return { id, example: readExample(text, vocabulary) };
};
