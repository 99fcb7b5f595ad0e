import { loadDraft } from './loadDraft.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { OperationContext } from './operationContext.ts';
import { readRelease } from './readRelease.ts';

/** What can be compared: the shared draft or a release, with what people know it by. */
export type SourceView = {
  /** `active`, `draft`, or the hash of a release: as it was asked for. */
  source: string;
  kind: 'draft' | 'release';
  /** Of a release. */
  hash?: string;
  /** Number of the release; of a draft that of the release that it changes. */
  number: string;
  active: boolean;
  publishedAt?: string;
  authorName?: string;
  reason?: string;
  /** Of a draft. */
  revision?: number;
};

export type LoadedSource = { view: SourceView; configuration: MunicipalityConfiguration };

/**
 * One side of a comparison.
 * @param source `active`, `draft`, or the hash of a release
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-NOT-FOUND, WB-RELEASE-DAMAGED
 */
export const loadSource = async (context: OperationContext, source: string): Promise<LoadedSource> => {
  if (source === 'draft') {
    const { base, configuration, revision } = await loadDraft(context);
    return { view: { source, kind: 'draft', number: base.number, active: false, revision }, configuration };
  }
  const hash = source === 'active' ? (await context.releases.active(context.scope.municipality)).release.hash : source;
  const { configuration, number, active, publishedAt, authorName, reason } = await readRelease(context, { hash });
  return { view: { source, kind: 'release', hash, number, active, publishedAt, authorName, reason }, configuration };
};
