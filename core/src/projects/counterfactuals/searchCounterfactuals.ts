import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import type { CounterfactualSearch, CounterfactualTarget } from '../../explanation/counterfactual.ts';
import { lowestOf } from '../../explanation/argument/explainAdvice.ts';
import type { Answers } from '../../forms/formDefinition.ts';
import { inRange } from '../../framework/inRange.ts';
import type { Weighing } from '../../framework/weighing.ts';
import type { WeighingFramework } from '../../framework/weighingFramework.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { answerEdges } from './answerEdges.ts';
import { createTrials, knockoutsOf, type Trial } from './createTrials.ts';
import { distanceOf } from './distanceOf.ts';
import { findLevers } from './findLevers.ts';
import { type Move, moveKey } from './lever.ts';
import type { Weighed } from './searchDirection.ts';
import { searchPairs } from './searchPairs.ts';
import { searchSingles } from './searchSingles.ts';
import { toCounterfactual } from './toCounterfactual.ts';
import { trimMove } from './trimMove.ts';

export type CounterfactualInput = {
  compiled: CompiledRelease;
  typeKey: string;
  answers: Answers;
  target: CounterfactualTarget;
  /** Weighs answers through form → plugins → rules → framework. */
  weigh: (answers: Answers) => Promise<Weighing>;
  /** Stopwatch in milliseconds. */
  now?: () => number;
  mostWeighings?: number;
  mostTime?: number;
  signal?: AbortSignal | undefined;
};

const shown = 5;

/**
 * The smallest changes of answers that an applicant can influence with which the target is reached: single changes and pairs, each weighed again as a
 * whole. Also what each question can add by itself, and the most that was found. The number of weighings is limited, so the same question gives the same
 * answer on any machine; the time limit is for a machine that is too slow even for that.
 * @throws WB-PROJECT-TYPE-UNKNOWN, WB-PROJECT-TARGET-UNKNOWN
 */
export const searchCounterfactuals = async (input: CounterfactualInput): Promise<CounterfactualSearch> => {
  const { compiled, typeKey, answers, target, mostWeighings = 2500, mostTime = 8000, now = () => performance.now(), signal } = input;
  const type = compiled.types.get(typeKey);
  if (type === undefined) throw new WeegbrugError('WB-PROJECT-TYPE-UNKNOWN', { type: typeKey });
  const { framework } = compiled.framework;
  const weighing = await input.weigh(answers);
  const aim = aimOf(target, weighing, framework, type.type.criteria);
  const levers = findLevers(type.form, type.engine.evaluate(answers, { type: typeKey }), answers);
  const { priority, advice } = weighing;
  const nothing: CounterfactualSearch = {
    target,
    state: aim.state,
    now: { ...(priority === undefined ? {} : { priority }), ...(advice === undefined ? {} : { advice }) },
    ...(aim.advice === undefined ? {} : { advice: aim.advice }),
    ...(aim.criterion === undefined ? {} : { criterion: aim.criterion }),
    reached: [],
    steps: [],
    questions: levers.map(({ path }) => path),
    weighings: 1,
    complete: true,
  };
  if (priority === undefined || aim.state === 'reached') return nothing;
  if (levers.length === 0) return { ...nothing, state: aim.state === 'searched' ? 'noQuestions' : aim.state };

  const trials = createTrials({
    answers,
    problemsOf: (changed) => type.engine.submit(changed, { type: typeKey }).problems,
    weigh: input.weigh,
    knockouts: knockoutsOf(weighing),
    mostWeighings,
    mostTime,
    now,
    signal,
  });
  const base = (await trials.of([]))!;
  const reaches = (trial: Trial): boolean => aim.state === 'searched' && aim.reaches(trial);
  const edges = answerEdges(
    framework,
    type.ruleSets.map(({ ruleSet }) => ruleSet),
  );
  const singles = await searchSingles({ levers, base, trials, reaches, edges });
  const alone = singles.flatMap(({ reaching }) => reaching ?? []);
  const pairs =
    aim.state === 'searched'
      ? await searchPairs({ singles, base, trials, reaches, mayReach: (one, other) => aim.mayReach(one, other, base) })
      : [];
  const trimmed = await Promise.all([...alone, ...pairs].map((one) => (one.move.length > 1 ? trimPair(one) : one)));
  const reached = nearestPerQuestions(trimmed.flat());
  const rising = singles.flatMap((found) => found.rising.filter(({ trial }) => trial.priority > base.priority));
  const highest = reached.length > 0 ? undefined : highestOf([...rising, ...(await likeliestPairs(rising, base, trials.of))]);
  return {
    ...nothing,
    reached: reached.slice(0, shown).map((one) => toCounterfactual(one, base)),
    steps: nearestPerQuestions(rising)
      .sort((one, other) => other.trial.priority - one.trial.priority || distanceOf(one.move) - distanceOf(other.move))
      .slice(0, shown)
      .map((one) => toCounterfactual(one, base)),
    ...(highest === undefined || aim.state !== 'searched' ? {} : { best: toCounterfactual(highest, base) }),
    weighings: trials.weighings(),
    complete: trials.complete(),
  };

  /** A pair with its numbers as small as can be; nothing when one of the two would do alone. */
  async function trimPair(pair: Weighed): Promise<Weighed[]> {
    const small = await trimMove(pair, trials, reaches);
    const parts = await Promise.all(small.move.map((part) => trials.of([part])));
    return parts.some((trial) => trial !== undefined && reaches(trial)) ? [] : [small];
  }
};

type Aim = Pick<CounterfactualSearch, 'state' | 'advice' | 'criterion'> & {
  reaches: (trial: Trial) => boolean;
  mayReach: (one: Trial, other: Trial, base: Trial) => boolean;
};

const aimOf = (target: CounterfactualTarget, weighing: Weighing, framework: WeighingFramework, applicable: readonly string[]): Aim => {
  const { priority } = weighing;
  const never = { reaches: () => false, mayReach: () => false };
  const from = (threshold: number): Pick<Aim, 'reaches' | 'mayReach'> => ({
    reaches: (trial) => trial.priority >= threshold,
    mayReach: (one, other, base) => one.priority + other.priority - base.priority >= threshold - 0.02,
  });
  if (target.kind === 'nextBand') {
    const criterion = framework.criteria.find(({ key }) => key === target.criterion);
    if (criterion === undefined || !applicable.includes(target.criterion))
      throw new WeegbrugError('WB-PROJECT-TARGET-UNKNOWN', { criterion: target.criterion });
    const about = { criterion: { key: criterion.key, name: criterion.name } };
    const score = weighing.goals.flatMap(({ evidence }) => evidence).find((evidence) => evidence.criterion === target.criterion)?.score;
    if (priority === undefined || score === undefined) return { ...about, ...never, state: 'noScore' };
    if (score >= framework.scale.max) return { ...about, ...never, state: 'highestScore' };
    return {
      ...about,
      state: 'searched',
      reaches: ({ scores }) => (scores.get(target.criterion) ?? -Infinity) > score,
      mayReach: () => false,
    };
  }
  if (priority === undefined) return { ...never, state: 'noScore' };
  if (target.kind === 'priority') return { ...from(target.priority), state: priority >= target.priority ? 'reached' : 'searched' };
  const position = framework.advice.findIndex((band) => inRange(band, priority));
  const next = framework.advice[position - 1];
  if (next === undefined) return { ...never, state: 'highest' };
  const threshold = lowestOf(next);
  return { ...from(threshold), state: 'searched', advice: { key: next.key, name: next.name, from: threshold } };
};

/** The nearest of those that change the same questions. */
const nearestPerQuestions = (weighed: readonly Weighed[]): Weighed[] => {
  const ordered = [...weighed].sort(
    (one, other) =>
      distanceOf(one.move) - distanceOf(other.move) ||
      other.trial.priority - one.trial.priority ||
      (moveKey(one.move) < moveKey(other.move) ? -1 : 1),
  );
  const seen = new Set<string>();
  return ordered.filter(({ move }) => {
    const paths = move
      .map(({ lever }) => lever.path)
      .sort()
      .join('&');
    return !seen.has(paths) && seen.add(paths);
  });
};

const highestOf = (weighed: readonly Weighed[]): Weighed | undefined =>
  weighed.reduce<Weighed | undefined>(
    (best, one) => (best === undefined || one.trial.priority > best.trial.priority ? one : best),
    undefined,
  );

/** The pairs that promise most, weighed: for what can be reached at all. */
const likeliestPairs = async (
  rising: readonly Weighed[],
  base: Trial,
  weigh: (move: Move) => Promise<Trial | undefined>,
): Promise<Weighed[]> => {
  const single = rising.filter(({ move }) => move.length === 1);
  const pairs = single
    .flatMap((one, index) =>
      single
        .slice(index + 1)
        .filter((other) => other.move[0]!.lever !== one.move[0]!.lever)
        .map((other) => ({ move: [...one.move, ...other.move], promise: one.trial.priority + other.trial.priority - base.priority })),
    )
    .sort((one, other) => other.promise - one.promise)
    .slice(0, 20);
  return (await Promise.all(pairs.map(async ({ move }) => ({ move, trial: await weigh(move) })))).flatMap(({ move, trial }) =>
    trial === undefined ? [] : [{ move, trial }],
  );
};
