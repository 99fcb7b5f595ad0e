import type { OperationContext } from '../../configuration/operationContext.ts';
import { hashContent } from '../../configuration/hashConfiguration.ts';
import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import { makeVocabulary, type Vocabulary } from '../../shared/packing/vocabulary.ts';
import { systemScope } from '../../shared/systemScope.ts';
import type { StoredRecord } from '../../storage/port.ts';
import { evidenceShapes } from './evidenceShapes.ts';
import { storeOnce } from './storeOnce.ts';

/** A vocabulary as it is stored, under the SHA-256 of its text; never changed or removed. */
export type StoredVocabulary = StoredRecord & { text: string };

export type NamedVocabulary = { id: string; vocabulary: Vocabulary };

/** A release is compiled once per process and municipality, so its vocabulary is made and stored once. */
const made = new WeakMap<CompiledRelease, Promise<NamedVocabulary>>();

/**
 * The vocabulary of evidence that is made under this release with the plugins of this installation: framework, rule sets and the descriptions of measures.
 * It is on disk when this resolves.
 */
export const vocabularyOf = (context: OperationContext, compiled: CompiledRelease): Promise<NamedVocabulary> => {
  const known = made.get(compiled);
  if (known !== undefined) return known;
  const promise = makeAndStore(context, compiled);
  made.set(compiled, promise);
  promise.catch(() => made.delete(compiled));
  return promise;
};

const makeAndStore = async ({ store, scope, releases }: OperationContext, { release }: CompiledRelease): Promise<NamedVocabulary> => {
  const { framework, ruleSets, municipality } = release.configuration;
  const measures = municipality.plugins.flatMap(({ name }) =>
    (releases.plugins.get(name)?.measures ?? []).map(({ key, name: title, unit, denominator, source }) => ({
      key: `${name}.${key}`,
      name: title,
      unit,
      denominator,
      source,
    })),
  );
  const vocabulary = makeVocabulary(evidenceShapes, [framework, ruleSets, measures]);
  const id = hashContent(vocabulary.text);
  const system = systemScope(scope.municipality);
  if ((await store.get<StoredVocabulary>(system, 'vocabularies', id)) === undefined)
    await storeOnce(store, system, 'vocabularies', { id, text: vocabulary.text });
  return { id, vocabulary };
};
