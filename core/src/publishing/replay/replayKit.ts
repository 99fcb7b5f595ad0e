import type { ReleaseLibrary } from '../../configuration/releaseLibrary.ts';
import type { MeasureHost } from '../../plugins/measureHost.ts';
import { systemScope } from '../../shared/systemScope.ts';
import type { Scope } from '../../shared/actor.ts';
import type { StoreReader } from '../../storage/openReader.ts';
import type { ReadProject } from './replayProjects.ts';
import { compileSide, type ReplaySide, type SideContent, sideOf } from './replaySide.ts';

/** Everything with which projects are replayed: in the thread that was asked, or in one of its own. */
export type ReplayKit = {
  scope: Scope;
  store: Pick<StoreReader, 'get' | 'find'>;
  releases: ReleaseLibrary;
  measures: MeasureHost;
  /** Projects as they were read, by code, for the next question about them. */
  read: Map<string, ReadProject>;
  from: ReplaySide;
  to: ReplaySide;
  /** The release that a project was submitted under; `undefined` when it is gone or can no longer be used. */
  own: (hash: string) => Promise<ReplaySide | undefined>;
};

/** @param read kept from one replay to the next @throws WB-RELEASE-UNUSABLE */
export const createReplayKit = (
  { store, releases, measures }: Pick<ReplayKit, 'store' | 'releases' | 'measures'>,
  municipality: string,
  content: { from: SideContent; to: SideContent },
  read: ReplayKit['read'] = new Map(),
): ReplayKit => {
  const from = compileSide(content.from, releases.plugins);
  const to = compileSide(content.to, releases.plugins, from);
  const known = new Map<string, Promise<ReplaySide | undefined>>([
    [content.to.hash, Promise.resolve(to)],
    [content.from.hash, Promise.resolve(from)],
  ]);
  const own = (hash: string): Promise<ReplaySide | undefined> => {
    const side =
      known.get(hash) ??
      releases.byHash(municipality, hash).then(
        (compiled) => sideOf(compiled),
        () => undefined,
      );
    known.set(hash, side);
    return side;
  };
  return { scope: systemScope(municipality), store, releases, measures, read, from, to, own };
};
