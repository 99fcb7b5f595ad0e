import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { modulesOf, type PluginModules } from '../../plugins/importModules.ts';
import type { StoreOrigin } from '../../storage/port.ts';
import { createReplayKit } from './replayKit.ts';
import { createAnswerer, type ReplayAnswers, type ReplayRequest, type ReplayTopic } from './replayRequest.ts';
import type { SideContent } from './replaySide.ts';

/** Who weighs for a replay: this thread, or threads of their own. */
export type ReplayCrew = {
  /** Questions that are worth asking at once. */
  lanes: number;
  /** @param seat questions from one seat go to one thread */
  ask: <K extends ReplayTopic>(topic: K, question: ReplayAnswers[K]['question'], seat?: number) => Promise<ReplayAnswers[K]['answer']>;
  /** Its work is done: threads are kept for a while with what they read, for whoever changes one more thing and looks again. */
  release: () => void;
  /** Ends at once, also in the middle of a question, whose promise is then refused. */
  close: () => Promise<void>;
};

export type ReplayContents = { from: SideContent; to: SideContent };

/** What a thread gets to start with. */
export type ReplayThreadSetup = { origin: StoreOrigin; municipality: string; modules: PluginModules };
/** One question, and its answer as JSON text, which crosses faster than a copy. */
export type ReplayThreadRequest = { id: number; request: ReplayRequest } | { contents: ReplayContents };
export type ReplayThreadResponse = { id: number; json: string } | { id: number; failure: string };

/** MiB of a thread; a page of projects and two compiled releases take a tenth. */
const memory = 512;
const youngMemory = 64;

/** Plain JavaScript that was built: a thread cannot start from TypeScript, so tests that run from the sources use the built one. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/publishing/replay/replayThread.js' : './replayThread.js',
  import.meta.url,
);

/** Weighs in the thread that asks: for so few projects that a thread would only just have started. @throws WB-RELEASE-UNUSABLE */
export const hireHere = ({ store, releases, measures, scope }: OperationContext, contents: ReplayContents): ReplayCrew => {
  const answer = createAnswerer(createReplayKit({ store, releases, measures }, scope.municipality, contents));
  let open = true;
  return {
    lanes: 1,
    ask: async (topic, question) => {
      // Others get a turn between two questions.
      await new Promise((resolve) => setImmediate(resolve));
      if (!open) throw new Error('the replay was ended');
      return (await answer({ topic, ...question } as ReplayRequest)) as never;
    },
    release: () => void (open = false),
    close: async () => void (open = false),
  };
};

/** Milliseconds that idle threads are kept. */
const rest = 120_000;
/** Threads that rest, of the municipality that was replayed last. */
let resting: { key: string; threads: readonly ReplayThread[]; timer: NodeJS.Timeout } | undefined;

/** Weighs in threads, which read the store for themselves: the main thread only passes pages on. */
export const hireThreads = ({ store, releases, scope }: OperationContext, contents: ReplayContents): ReplayCrew => {
  const setup: ReplayThreadSetup = { origin: store.origin, municipality: scope.municipality, modules: modulesOf(releases.plugins) };
  const key = JSON.stringify(setup);
  const threads = wakeThreads(key) ?? Array.from({ length: Math.min(2, availableParallelism()) }, () => startThread(setup));
  for (const thread of threads) thread.begin(contents);
  let [next, over] = [0, false];
  return {
    lanes: 2 * threads.length,
    ask: (topic, question, seat = (next += 1)) => threads[seat % threads.length]!.ask({ topic, ...question } as ReplayRequest) as never,
    release: () => {
      if (over) return;
      over = true;
      endResting();
      const timer = setTimeout(endResting, rest);
      timer.unref();
      resting = { key, threads, timer };
    },
    close: async () => {
      if (over) return;
      over = true;
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
};

/** The threads that rest, when they are of the same store and plugins and none of them ended. */
const wakeThreads = (key: string): readonly ReplayThread[] | undefined => {
  if (resting?.key !== key || resting.threads.some((thread) => thread.hasEnded())) {
    endResting();
    return undefined;
  }
  const { threads, timer } = resting;
  clearTimeout(timer);
  resting = undefined;
  return threads;
};

const endResting = (): void => {
  if (resting === undefined) return;
  clearTimeout(resting.timer);
  for (const thread of resting.threads) void thread.close();
  resting = undefined;
};

type ReplayThread = ReturnType<typeof startThread>;

const startThread = (setup: ReplayThreadSetup) => {
  const worker = new Worker(threadFile, {
    workerData: setup,
    // Whole pages of projects come and go: with little room for the young they are copied to the old, which costs as much as weighing them.
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMemory },
    env: {},
    execArgv: [],
  });
  // A server that stops does not wait for a replay.
  worker.unref();
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  let [lastId, ended] = [0, undefined as Error | undefined];
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (response: ReplayThreadResponse) => {
    const asked = waiting.get(response.id);
    waiting.delete(response.id);
    if ('json' in response) asked?.resolve(JSON.parse(response.json));
    else asked?.reject(new Error(response.failure));
  });
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`the thread of the replay ended (${code})`)));
  return {
    /** What is weighed from now on. */
    begin: (contents: ReplayContents): void => worker.postMessage({ contents } satisfies ReplayThreadRequest),
    hasEnded: (): boolean => ended !== undefined,
    ask: (request: ReplayRequest): Promise<unknown> =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, request } satisfies ReplayThreadRequest);
      }),
    close: async () => {
      end(new Error('the replay was ended'));
      await worker.terminate();
    },
  };
};
