import { requirePermission } from '../shared/requirePermission.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import { findDraftChanges } from './draft/findDraftChanges.ts';
import { loadRelease } from './loadRelease.ts';
import type { OperationContext } from './operationContext.ts';
import type { Release } from './release.ts';
import type { StoredRelease } from './storedRelease.ts';
import { testCaseName } from './testCaseName.ts';

/** How a release came about: who, what was looked at, what was let through. */
export type ReleaseAccount = {
  /** The release that it was made of. */
  parent?: { hash: string; number: string };
  /** Who changed something in the draft that it was made of, in the order in which they began; empty: that was not recorded. */
  editors: readonly string[];
  /** Colleague who approved exactly this content, with what they remarked. */
  review?: { byName: string; at: string; remark?: string };
  testCases?: { total: number; green: number };
  /** Red test cases that somebody let through. */
  waivers: readonly { name: LocalizedText; reason: string; byName: string; at: string }[];
  intakes?: Release['intakes'];
  /** The replay that was looked at was kept. */
  replayed: boolean;
  softwareVersion: string;
  pluginVersions: Readonly<Record<string, string>>;
};

/**
 * How one release came about, from what was kept with it.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NOT-FOUND, WB-RELEASE-DAMAGED
 */
export const readReleaseAccount = async (context: OperationContext, input: { hash: string }): Promise<ReleaseAccount> => {
  const { scope, store } = context;
  requirePermission(scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const release = await loadRelease(context, input.hash);
  const parent = release.parent === undefined ? undefined : await store.get<StoredRelease>(scope, 'releases', release.parent);
  const { review, testCases, waivers = [], intakes, replay, softwareVersion, pluginVersions, configuration } = release;
  return {
    ...(parent === undefined ? {} : { parent: { hash: parent.hash, number: parent.number } }),
    editors: await editorsOf(context, release, parent),
    ...(review === undefined
      ? {}
      : { review: { byName: review.byName, at: review.at, ...(review.remark === undefined ? {} : { remark: review.remark }) } }),
    ...(testCases === undefined ? {} : { testCases }),
    waivers: waivers.map(({ testCase, reason, byName, at }) => ({
      name: testCaseName(configuration, testCase),
      reason,
      byName,
      at,
    })),
    ...(intakes === undefined ? {} : { intakes }),
    replayed: replay !== undefined,
    softwareVersion,
    pluginVersions,
  };
};

/** A draft may live on after a planned release; what was in that one is not told again of the next. */
const editorsOf = async (context: OperationContext, release: Release, parent: StoredRelease | undefined): Promise<readonly string[]> => {
  const { draft, draftRevision = Infinity } = release;
  const before = parent !== undefined && parent.draft === draft ? (parent.draftRevision ?? 0) : 0;
  const changes = await findDraftChanges(context, draft);
  return [...new Set(changes.filter(({ step }) => step > before && step <= draftRevision).map(({ byName }) => byName))];
};
