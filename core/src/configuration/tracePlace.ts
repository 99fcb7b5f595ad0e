import { requirePermission } from '../shared/requirePermission.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { Language } from '../shared/localizedText.ts';
import { attributionOf } from './draft/attributionOf.ts';
import { type DraftChange, draftChangeFromStore, type StoredDraftChange } from './draft/draftChange.ts';
import { differenceOf } from './difference/differenceOf.ts';
import { type SaidChange, sayChange } from './difference/sayChange.ts';
import { differenceSurroundings } from './differenceSurroundings.ts';
import { loadDraft } from './loadDraft.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { OperationContext } from './operationContext.ts';
import { addressText, requirePartAddress } from './partAddress.ts';
import { partOf } from './partOf.ts';
import { releaseFromStore, type StoredRelease } from './storedRelease.ts';
import { applyChanges, readAt } from './structure/applyChanges.ts';
import { isSame } from './structure/isSame.ts';
import { pathOfPointer } from './structure/pathOfPointer.ts';
import { parsePath, type StablePath } from './structure/stablePath.ts';
import { withPart } from './withPart.ts';

/** One change of a place in the configuration, from one release to the next. */
export type TraceStep = {
  /** The release in which it stands like this for the first time. */
  hash: string;
  number: string;
  publishedAt: string;
  authorName: string;
  /** Colleague who approved the release. */
  reviewerName?: string;
  reason: string;
  origin: StoredRelease['origin'];
  /** Who made the change in the draft, where that was recorded. */
  editor?: { name: string; at: string };
  /** Absent: there was nothing. */
  from?: unknown;
  to?: unknown;
  /** The same in words; what differs at this place and in what it holds. */
  said: readonly SaidChange[];
};

/** At most so many releases are looked through, the newest. */
const most = 10_000;

/**
 * Who changed a place, when and why: each change through all releases, the latest first. The first release in which it stands is the last step.
 * @param input.path stable path inside the part or item; empty: the part or item itself
 * @param input.pointer instead of it a JSON pointer into the part as it stands in the draft
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-PART-UNKNOWN (also when the path is none), WB-RELEASE-DAMAGED
 */
export const tracePlace = async (
  context: OperationContext,
  input: { part: string; key?: string; path: string; pointer?: string; language: Language },
): Promise<readonly TraceStep[]> => {
  const { scope, store } = context;
  requirePermission(scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const { part, key } = requirePartAddress(input);
  const path =
    input.pointer === undefined
      ? placeOf(input)
      : pathOfPointer(partOf((await loadDraft(context)).configuration, part, key), input.pointer);
  const address = addressText({ part, ...(key === undefined ? {} : { key }) });
  const releases = await store.find<StoredRelease>(scope, 'releases', {}, { limit: most });
  // By number: a clock may have been set back.
  releases.sort((one, other) => orderOf(one) - orderOf(other));
  const steps: TraceStep[] = [];
  const editsOf = takeEdits(await findEdits(context, part, key));
  let previous: MunicipalityConfiguration | undefined;
  let hash: string | undefined;
  for (const release of releases) {
    const edits = editsOf(release);
    // Releases that hold the very same part need not be opened.
    const own = release.parts?.[address];
    if (previous !== undefined && release.parts !== undefined && own === hash) continue;
    const { configuration } = await releaseFromStore(store, release);
    const [from, to] = [previous === undefined ? undefined : valueAt(previous, part, key, path), valueAt(configuration, part, key, path)];
    if (!isSame(from, to)) {
      const editor = attributionOf(edits, part, key, path);
      steps.push({
        ...headOf(release),
        ...(editor === undefined ? {} : { editor: { name: editor.byName, at: editor.at } }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        said: previous === undefined ? [] : said(context, { previous, configuration, part, key, path, to }, input.language),
      });
    }
    [previous, hash] = [configuration, own];
  }
  return steps.reverse();
};

const orderOf = ({ number }: StoredRelease): number => number.split('.').reduce((value, part) => value * 1e6 + Number(part), 0);

const headOf = ({ hash, number, publishedAt, authorName, review, reason, origin }: StoredRelease) => ({
  hash,
  number,
  publishedAt,
  authorName,
  ...(review === undefined ? {} : { reviewerName: review.byName }),
  reason,
  origin,
});

const placeOf = ({ part, path }: { part: string; path: string }): StablePath => {
  try {
    return parsePath(path);
  } catch (error) {
    if (error instanceof RangeError)
      throw new WeegbrugError('WB-RELEASE-PART-UNKNOWN', { part: `${part}${path}`.slice(0, 200) }, { cause: error });
    throw error;
  }
};

const valueAt = (configuration: MunicipalityConfiguration, part: string, key: string | undefined, path: StablePath): unknown =>
  readAt(partOf(configuration, part, key), path);

const findEdits = async ({ scope, store }: OperationContext, part: string, key: string | undefined): Promise<readonly DraftChange[]> => {
  const found = await store.find<StoredDraftChange>(
    scope,
    'draftChanges',
    { part, ...(key === undefined ? {} : { key }) },
    { sort: { step: 1, position: 1 }, limit: most },
  );
  return found.map(draftChangeFromStore);
};

/**
 * The recorded changes that went into each release: those of the draft that it was made of, up to the revision that was published. A draft may live on after a planned release; what was
 * in that one is not told again of the next.
 * @returns asked for the releases in their order
 */
const takeEdits = (edits: readonly DraftChange[]): ((release: StoredRelease) => readonly DraftChange[]) => {
  const taken = new Map<string, number>();
  return ({ draft, draftRevision = Infinity }) => {
    if (draft === undefined) return [];
    const before = taken.get(draft) ?? 0;
    taken.set(draft, draftRevision);
    return edits.filter(({ epoch, step }) => epoch === draft && step > before && step <= draftRevision);
  };
};

type Moment = {
  previous: MunicipalityConfiguration;
  configuration: MunicipalityConfiguration;
  part: string;
  key: string | undefined;
  path: StablePath;
  to: unknown;
};

/** Only what differs at the place is told: the release before it with this one place as it is after. */
const said = (
  { releases }: OperationContext,
  { previous, configuration, part, key, path, to }: Moment,
  language: Language,
): SaidChange[] => {
  const surroundings = differenceSurroundings(previous, configuration, releases.plugins);
  try {
    const item = partOf(previous, part, key);
    const after = path.length === 0 ? to : applyChanges(item, [{ kind: 'set', path, ...(to === undefined ? {} : { to }) }]);
    const next = withPart(previous, { part, ...(key === undefined ? {} : { key }) }, after);
    return differenceOf(previous, next, surroundings).map((change) => sayChange(change, language));
  } catch (error) {
    // What holds the place came in the same release: its coming is the change.
    if (error instanceof RangeError) return [];
    throw error;
  }
};
