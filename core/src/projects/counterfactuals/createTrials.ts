import { setImmediate as breathe } from 'node:timers/promises';
import type { Answers } from '../../forms/formDefinition.ts';
import { writePath } from '../../shared/dottedPath.ts';
import type { Weighing } from '../../framework/weighing.ts';
import type { FormProblem } from '../../forms/formState.ts';
import { type Move, moveKey } from './lever.ts';

/** A set of answers weighed again; `undefined` where the form refuses it, the budget is spent, or it would rule the project out. */
export type Trial = {
  weighing: Weighing;
  priority: number;
  /** Score and compared value by criterion. */
  scores: ReadonlyMap<string, number>;
  values: ReadonlyMap<string, unknown>;
};

export type Trials = {
  of: (move: Move) => Promise<Trial | undefined>;
  weighings: () => number;
  /** Whether something was left out because the budget was spent. */
  complete: () => boolean;
};

type Input = {
  answers: Answers;
  /** What the form says of these answers. */
  problemsOf: (answers: Answers) => readonly FormProblem[];
  weigh: (answers: Answers) => Promise<Weighing>;
  /** Knock-outs that hold already. */
  knockouts: ReadonlySet<string>;
  mostWeighings: number;
  /** Milliseconds, by the stopwatch. */
  mostTime: number;
  now: () => number;
  signal?: AbortSignal | undefined;
};

/** Weighings under way at once: few, so that other people's projects are measured in between. */
const atOnce = 4;
/** Milliseconds of work after which others get their turn. */
const turn = 8;

/**
 * Weighs changed answers through form → plugins → rules → framework, each set once. A set that the form refuses, beyond what it refuses of the answers as
 * they are, is no trial; neither is one that a knock-out rule rules out.
 */
export const createTrials = ({ answers, problemsOf, weigh, knockouts, mostWeighings, mostTime, now, signal }: Input): Trials => {
  const known = new Map<string, Promise<Trial | undefined>>();
  const accepted = new Set(problemsOf(answers).map(({ path, code }) => `${path} ${code}`));
  const begun = now();
  let weighings = 0;
  let complete = true;
  let running = 0;
  let turnEnds = begun + turn;
  const waiting: (() => void)[] = [];

  const spent = (): boolean => weighings >= mostWeighings || now() - begun > mostTime || signal?.aborted === true;

  const attempt = async (move: Move): Promise<Trial | undefined> => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      if (now() > turnEnds) {
        await breathe();
        turnEnds = now() + turn;
      }
      if (spent()) {
        complete = false;
        return undefined;
      }
      const changed = move.reduce<Answers>((all, { lever, to }) => writePath(all, lever.path, to), answers);
      if (problemsOf(changed).some(({ path, code }) => !accepted.has(`${path} ${code}`))) return undefined;
      weighings += 1;
      return trialOf(await weigh(changed), knockouts);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };

  return {
    of: (move) => {
      const key = moveKey(move);
      let trial = known.get(key);
      if (trial === undefined) known.set(key, (trial = attempt(move)));
      return trial;
    },
    weighings: () => weighings,
    complete: () => complete,
  };
};

export const knockoutsOf = ({ knockouts }: Weighing): Set<string> =>
  new Set(knockouts.filter(({ outcome }) => outcome === 'certain').map(({ ruleSet, rule }) => `${ruleSet}.${rule}`));

const trialOf = (weighing: Weighing, accepted: ReadonlySet<string>): Trial | undefined => {
  const { priority, goals } = weighing;
  if (priority === undefined || [...knockoutsOf(weighing)].some((key) => !accepted.has(key))) return undefined;
  const evidence = goals.flatMap((goal) => goal.evidence);
  return {
    weighing,
    priority,
    scores: new Map(evidence.flatMap(({ criterion, score }) => (score === undefined ? [] : [[criterion, score]]))),
    values: new Map(evidence.map(({ criterion, value, rule }) => [criterion, value ?? rule?.key])),
  };
};
