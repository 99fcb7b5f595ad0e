import type { Trial, Trials } from './createTrials.ts';
import type { Move } from './lever.ts';
import { type Direction, probesOf, rounderMoves, valueAfter } from './numberProbes.ts';

/** A change that was weighed. */
export type Weighed = { move: Move; trial: Trial };

export type DirectionFindings = {
  /** The first that reaches the target. */
  reaching?: Weighed;
  /** Where the priority or a score becomes higher than anywhere nearer. */
  rising: readonly Weighed[];
  /** Where what a criterion compares becomes another value: alone it may do nothing, with another change it may. */
  turning: readonly Weighed[];
};

/** How often a gap between two probes is searched again for a further edge. */
const mostPerGap = 3;
const mostTurning = 6;

/**
 * Looks outward from the present value for where the outcome changes. Plugins are black boxes, so numbers are tried at growing distances and the gap in
 * which something changes is halved until the first value that does it is found, on the steps of the question.
 */
export const searchDirection = async (
  direction: Direction,
  base: Trial,
  trials: Trials,
  reaches: (trial: Trial) => boolean,
  edges: readonly number[],
): Promise<DirectionFindings> => {
  const moveTo = (steps: number): Move => direction.levers.map(({ lever, sign }) => ({ lever, to: valueAfter(lever, sign, steps) }));
  const at = (steps: number): Promise<Trial | undefined> => trials.of(moveTo(steps));

  /** The first number of steps in (near, far] for which it holds; it holds at `far`. */
  const first = async (near: number, far: number, holds: (trial: Trial) => boolean): Promise<number> => {
    let [low, high] = [near, far];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      const trial = await at(middle);
      if (trial !== undefined && holds(trial)) high = middle;
      else low = middle;
    }
    return high;
  };

  /** A whole number, or one decimal, that holds as well and is hardly further away: people say −600, not −599,7. */
  const roundest = async (steps: number, holds: (trial: Trial) => boolean): Promise<Weighed | undefined> => {
    for (const move of rounderMoves(direction, steps)) {
      const trial = await trials.of(move);
      if (trial !== undefined && holds(trial)) return { move, trial };
    }
    return undefined;
  };

  const probes = probesOf(direction, edges);
  const found = await Promise.all(probes.map(at));
  const rising: Weighed[] = [];
  const turning: Weighed[] = [];
  let reaching: Weighed | undefined;
  let highest = standingOf(base);
  let last: { steps: number; trial: Trial } = { steps: 0, trial: base };
  let smooth = 0;

  for (const [index, steps] of probes.entries()) {
    const trial = found[index];
    if (trial === undefined) continue;
    const near = probes[index - 1] ?? 0;
    const keep = async (list: Weighed[], holds: (one: Trial) => boolean): Promise<{ steps: number; trial: Trial }> => {
      const edge = await first(near, steps, holds);
      list.push((await roundest(edge, holds)) ?? { move: moveTo(edge), trial: (await at(edge)) ?? trial });
      return { steps: edge, trial: list.at(-1)!.trial };
    };
    if (reaching === undefined && reaches(trial)) {
      const list: Weighed[] = [];
      await keep(list, reaches);
      reaching = list[0];
    }
    for (let turn = 0; turn < mostPerGap && isHigher(trial, highest); turn += 1) {
      const { trial: edge } = await keep(rising, (one) => isHigher(one, highest));
      highest = raise(highest, edge);
    }
    highest = raise(highest, trial);
    const previous = last.trial;
    if (turning.length < mostTurning && differs(trial, previous)) {
      // What changes with every step has no edges to look for.
      if (smooth >= 2) turning.push({ move: moveTo(steps), trial });
      else {
        const edge = await keep(turning, (one) => differs(one, previous));
        smooth = edge.steps === near + 1 && steps - near > 2 ? smooth + 1 : 0;
      }
    }
    last = { steps, trial };
  }
  return { ...(reaching === undefined ? {} : { reaching }), rising, turning };
};

/** The highest priority and scores so far. */
type Standing = { priority: number; scores: ReadonlyMap<string, number> };

const standingOf = ({ priority, scores }: Trial): Standing => ({ priority, scores });

const isHigher = (trial: Trial, { priority, scores }: Standing): boolean =>
  trial.priority > priority || [...trial.scores].some(([criterion, score]) => score > (scores.get(criterion) ?? -Infinity));

const raise = (standing: Standing, trial: Trial): Standing => ({
  priority: Math.max(standing.priority, trial.priority),
  scores: new Map(
    [...new Set([...standing.scores.keys(), ...trial.scores.keys()])].map((criterion) => [
      criterion,
      Math.max(standing.scores.get(criterion) ?? -Infinity, trial.scores.get(criterion) ?? -Infinity),
    ]),
  ),
});

/** Whether some criterion compares another value. */
const differs = (one: Trial, other: Trial): boolean => changedCriteria(one, other).length > 0;

export const changedCriteria = (one: Trial, other: Trial): string[] =>
  [...one.values.keys()].filter((criterion) => one.values.get(criterion) !== other.values.get(criterion));
