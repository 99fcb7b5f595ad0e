import { shownScore } from '../../shared/rounding.ts';
import type { ConfigurationChange } from '../../configuration/difference/configurationChange.ts';
import { withoutChanges } from '../../configuration/difference/withoutChanges.ts';
import type { ReplayKit } from './replayKit.ts';
import { loadReplayProjects } from './replayProjects.ts';
import { compileSide, type ReplaySide } from './replaySide.ts';
import type { ReplayReason, ReplayRow } from './replayViews.ts';
import { type ReplayProject, seeProject, weighSeen } from './weighUnder.ts';

/** As many changes are left out one at a time; more are not looked into, and the replay says so. */
export const mostChanges = 12;
/** As many projects, of those that move most. */
export const mostMovers = 40;
/** As many projects that cross a threshold, where several changes may do it. */
export const mostCrossing = 200;

/** `decides`: without the change the advice would be another. */
export type FoundReason = ReplayReason & { decides?: true };

/** A change that is left out, as far as that needs. */
export type LeftOut = Pick<ConfigurationChange, 'id' | 'changes'>;
type Without = { id: string; side: ReplaySide };

/** Sides with one change left out each. Changes that cannot be taken out by themselves are not among them. */
const sidesWithout = (kit: ReplayKit, changes: readonly LeftOut[]): Without[] => {
  const [from, to] = [kit.from, kit.to].map(({ compiled }) => compiled.release.configuration);
  return changes.flatMap((change) => {
    try {
      const configuration = withoutChanges(from!, to!, [change]);
      return [{ id: change.id, side: compileSide({ hash: '', number: '', configuration }, kit.releases.plugins, kit.to) }];
    } catch {
      return [];
    }
  });
};

/**
 * Why these projects move: their scores under `to` with each change left out. By code; the strongest reason first.
 * @param changes that are left out, each by itself; `only` when there is no other change that moves projects: without it is how it was
 */
export const findReasons = async (
  kit: ReplayKit,
  { changes, only, rows }: { changes: readonly LeftOut[]; only: boolean; rows: readonly ReplayRow[] },
): Promise<Map<string, FoundReason[]>> => {
  const without = only ? changes.map(({ id }) => ({ id, side: kit.from })) : sidesWithout(kit, changes);
  const projects = new Map(
    (
      await loadReplayProjects(
        kit,
        rows.map(({ code }) => code),
      )
    ).map((project) => [project.code, project]),
  );
  const reasons = new Map<string, FoundReason[]>();
  for (const row of rows) {
    const project = projects.get(row.code);
    if (project !== undefined) reasons.set(row.code, await reasonsOf(kit, without, project, row));
  }
  return reasons;
};

const reasonsOf = async (kit: ReplayKit, without: readonly Without[], project: ReplayProject, row: ReplayRow): Promise<FoundReason[]> => {
  const { before, after } = row;
  const own =
    before?.priority !== after?.priority ||
    before?.advice !== after?.advice ||
    before?.route !== after?.route ||
    before?.knockout !== after?.knockout;
  if (!own) return [{ kind: 'others' }];
  const seen = await seeProject(kit, kit.to, project);
  const found: FoundReason[] = [];
  for (const { id, side } of without) {
    const other = await seeProject(kit, side, project, seen);
    if (other === undefined) continue;
    const { priority, advice, route } = weighSeen(other, project);
    const effect = after?.priority === undefined || priority === undefined ? undefined : shownScore(after.priority - priority);
    if (effect === 0 && advice === after?.advice && route === after?.route) continue;
    found.push({
      kind: 'single',
      change: id,
      ...(effect === undefined ? {} : { effect }),
      ...(advice === after?.advice ? {} : { decides: true }),
    });
  }
  if (found.length === 0) return [{ kind: 'together' }];
  return found.sort((one, two) => Math.abs(two.effect ?? 0) - Math.abs(one.effect ?? 0));
};
