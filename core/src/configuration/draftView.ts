import { checkConfiguration } from './checkConfiguration.ts';
import type { ConfigurationProblem, MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { OperationContext } from './operationContext.ts';
import type { LoadedDraft } from './loadDraft.ts';
import { partOf } from './partOf.ts';

export type DraftChange = { part: string; key?: string; byName: string; at: string; kind: 'added' | 'changed' | 'removed' };

/** The draft as a person sees it: all parts, what differs from the release that it is based on, and what is still wrong. */
export type ConfigurationDraftState = {
  /** Grows with every change; 0 before the first one ever. */
  revision: number;
  base: { hash: string; number: string };
  active: { hash: string; number: string };
  configuration: MunicipalityConfiguration;
  changed: readonly DraftChange[];
  problems: readonly ConfigurationProblem[];
};

export const draftView = async (context: OperationContext, draft: LoadedDraft): Promise<ConfigurationDraftState> => ({
  revision: draft.revision,
  base: { hash: draft.base.hash, number: draft.base.number },
  active: { hash: draft.active.hash, number: draft.active.number },
  configuration: draft.configuration,
  changed: draft.changed.map(({ part, key, byName, at }): DraftChange => {
    const before = partOf(draft.base.configuration, part, key);
    const after = partOf(draft.configuration, part, key);
    return {
      part,
      ...(key === undefined ? {} : { key }),
      byName,
      at,
      kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    };
  }),
  problems: await checkConfiguration(draft.configuration, context.releases.plugins, context.scope.municipality),
});
