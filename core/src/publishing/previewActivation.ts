import { loadRelease } from '../configuration/loadRelease.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { ActiveRelease } from '../configuration/release.ts';
import type { ReleaseSummary } from '../configuration/releaseSummary.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { findSummary } from './findSummary.ts';
import { missingPlugins, type PluginDifference, pluginDifferences } from './pluginDifferences.ts';

/** What there is to know before a release is made active again. */
export type ActivationPreview = {
  /** Of the pointer to the active release: activating expects that it did not move since. */
  revision: number;
  release: ReleaseSummary;
  /** Plugins that are missing or have another version than when the release was made. */
  plugins: readonly PluginDifference[];
  /** Why it cannot be made active; absent: it can. */
  refusal?: LocalizedText;
};

/**
 * Looks whether a release can be made active again with the software and plugins of today. What it does to the projects is the replay's to say.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NOT-FOUND, WB-RELEASE-DAMAGED
 */
export const previewActivation = async (context: OperationContext, input: { hash: string }): Promise<ActivationPreview> => {
  const { scope, store, releases } = context;
  requirePermission(scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  const release = await findSummary(context, input.hash);
  const stored = await loadRelease(context, input.hash);
  const plugins = pluginDifferences(stored, releases.plugins);
  const refusal =
    missingPlugins(stored.number, plugins) ??
    (await releases.byHash(scope.municipality, input.hash).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof WeegbrugError) return error;
        throw error;
      },
    ));
  return {
    revision: pointer?.revision ?? 0,
    release,
    plugins,
    ...(refusal === undefined ? {} : { refusal: { nl: refusal.detail('nl'), en: refusal.detail('en') } }),
  };
};
