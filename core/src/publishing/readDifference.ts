import { attributionOf } from '../configuration/draft/attributionOf.ts';
import type { DraftChange } from '../configuration/draft/draftChange.ts';
import { findDraftChanges } from '../configuration/draft/findDraftChanges.ts';
import type { ChangedPart, ChangeKind, ConfigurationChange } from '../configuration/difference/configurationChange.ts';
import { differenceOf } from '../configuration/difference/differenceOf.ts';
import { type SaidChange, sayChange } from '../configuration/difference/sayChange.ts';
import { differenceSurroundings } from '../configuration/differenceSurroundings.ts';
import { loadDraft } from '../configuration/loadDraft.ts';
import { loadSource, type SourceView } from '../configuration/loadSource.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import { partOf } from '../configuration/partOf.ts';
import { pointerOf } from '../configuration/structure/pointerOf.ts';
import { pathText } from '../configuration/structure/stablePath.ts';
import type { Language } from '../shared/localizedText.ts';
import { differenceUsage } from './differenceUsage.ts';

/** One change as a person reads it. */
export type ChangeView = SaidChange & {
  id: string;
  part: ChangedPart;
  key?: string;
  kind: ChangeKind;
  /** Stable path inside the part or item. */
  path: string;
  /** JSON pointer of it in the configuration after the change, or of the nearest place around it; absent when the part or item is gone. */
  pointer?: string;
  /** Who made it in the draft, the latest first; empty between releases. */
  by: readonly { name: string; at: string }[];
};

export type DifferenceView = {
  from: SourceView;
  to: SourceView;
  changes: readonly ChangeView[];
};

/**
 * What changes from one configuration to another, in the reader's language, with the projects that it touches and, in the draft, who did it.
 * @param input.from and `to`: `active`, `draft`, or the hash of a release
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-NOT-FOUND, WB-RELEASE-DAMAGED
 */
export const readDifference = async (
  context: OperationContext,
  input: { from: string; to: string; language: Language },
): Promise<DifferenceView> => {
  const [from, to] = [await loadSource(context, input.from), await loadSource(context, input.to)];
  const [before, after] = [from.configuration, to.configuration];
  const changes = differenceOf(before, after, differenceSurroundings(before, after, context.releases.plugins));
  const usage = await differenceUsage(context, changes, { before, after });
  const recorded = input.to === 'draft' ? await findDraftChanges(context, (await loadDraft(context)).epoch) : [];
  return {
    from: from.view,
    to: to.view,
    changes: changes.map((change) => {
      const { id, part, key, kind, path, place } = change;
      const value = partOf(after, part, key);
      return {
        id,
        part,
        ...(key === undefined ? {} : { key }),
        kind,
        path: pathText(path),
        ...(value === undefined ? {} : { pointer: pointerOf(value, place) }),
        by: authorsOf(change, recorded),
        ...sayChange(change, input.language, usage.get(id)),
      };
    }),
  };
};

/** Everybody who last touched one of the places that a change covers. */
const authorsOf = ({ part, key, changes }: ConfigurationChange, recorded: readonly DraftChange[]): { name: string; at: string }[] => {
  const found = changes.flatMap(({ path }) => attributionOf(recorded, part, key, path.slice(key === undefined ? 1 : 2)) ?? []);
  found.sort((one, other) => (one.at < other.at ? 1 : -1));
  const names = new Map<string, { name: string; at: string }>();
  for (const { byName, at } of found) if (!names.has(byName)) names.set(byName, { name: byName, at });
  return [...names.values()];
};
