import { hashConfiguration } from '../configuration/hashConfiguration.ts';
import { loadDraft } from '../configuration/loadDraft.ts';
import type { MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { Release } from '../configuration/release.ts';

/** Content that somebody wants to publish: the draft as it is, or what was frozen to be published later. */
export type ReleaseCandidate = {
  configuration: MunicipalityConfiguration;
  /** SHA-256 (hex) of the canonical JSON: what a colleague approves is this content and nothing else. */
  hash: string;
  /** Revision of the draft that it comes from; 0 when nothing was changed. */
  revision: number;
  /** The release that the draft began with. */
  base: Release;
  /** The release that it would follow. */
  active: Release;
};

/**
 * The shared draft as something to publish.
 * @throws WB-RELEASE-NONE
 */
export const loadCandidate = async (context: OperationContext): Promise<ReleaseCandidate> => {
  const { revision, base, active, configuration } = await loadDraft(context);
  return { configuration, hash: hashConfiguration(configuration), revision, base, active };
};
