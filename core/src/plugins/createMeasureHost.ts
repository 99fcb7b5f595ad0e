import type { Answers } from '../forms/formDefinition.ts';
import type { MeasureResult } from '../framework/weighing.ts';
import type { PluginDefinition, PluginSettings } from './api/pluginDefinition.ts';
import { aboutMeasure, describeMeasure } from './describeMeasure.ts';
import { modulesOf } from './importModules.ts';
import type { MeasureHost } from './measureHost.ts';
import { measureLimits, type MeasureLimits } from './measureLimits.ts';
import type { PluginRegistry } from './pluginRegistry.ts';
import { restingMeasures } from './restingMeasures.ts';
import type { MeasureRequest, MeasureResponse } from './worker/messages.ts';
import type { SettledOutcome } from './worker/settleOutcome.ts';
import { type RunningWorker, startWorker, type WorkerEnd } from './worker/startWorker.ts';

type Job = {
  id: number;
  plugins: readonly { definition: PluginDefinition; settings: string }[];
  answers: Answers;
  /** Measures that ended a worker, by plugin: they are flagged and not run again. */
  flagged: Map<number, SettledOutcome>[];
  /** Ends of a worker in which no measure of this job could be blamed. */
  unexplained: number;
  resolve: (results: MeasureResult[]) => void;
};

const mostUnexplained = 2;
/** Milliseconds that closing waits for threads that are deep in native code. */
const closePatience = 3000;

export type MeasureHostOptions = Partial<MeasureLimits> & {
  /** Start the workers at once instead of at the first project. */
  warm?: boolean;
  /** Told of every measure that is flagged, for the log; holds no answers. */
  onFault?: (fault: { measure: string; failure: string; pluginVersion: string }) => void;
};

/**
 * A pool of worker threads in which plugins measure projects. Workers start when they are first needed, or at once with `warm`.
 * All measures of one project travel in one message, with those of other projects that came at the same moment. A measure that hangs, floods memory or
 * ends its thread is flagged `time`, `memory` or `threw`; the thread is replaced and the other measures of the project still come. Plugins that the registry does not have give no results.
 */
export const createMeasureHost = (registry: PluginRegistry, options: MeasureHostOptions = {}): MeasureHost => {
  const limits: MeasureLimits = { ...measureLimits, ...options };
  const modules = modulesOf(registry);
  const workers = new Set<RunningWorker>();
  const jobs = new Map<number, Job>();
  const waiting: Job[] = [];
  /** Projects that ran beside others when memory was flooded. Memory is watched for the whole process, so who is to blame shows when each runs alone. */
  const suspects: Job[] = [];
  let alone: Job | undefined;
  /** Threads that are being ended; one that is deep in native code takes a while. */
  const ending = new Set<Promise<unknown>>();
  const settingsText = new WeakMap<PluginSettings, string>();
  const resting = restingMeasures(limits.restAfter, limits.restTime);
  let lastId = 0;
  let closed = false;
  let startFailures = 0;

  const textOf = (settings: PluginSettings): string => {
    let text = settingsText.get(settings);
    if (text === undefined) settingsText.set(settings, (text = JSON.stringify(settings)));
    return text;
  };

  const abouts = new Map(
    registry.plugins.map((definition) => [definition, definition.measures.map((measure) => aboutMeasure(definition, measure))]),
  );

  const finish = (job: Job, outcomes: MeasureResponse['outcomes']): void => {
    jobs.delete(job.id);
    job.resolve(
      job.plugins.flatMap(({ definition }, pluginIndex) =>
        abouts.get(definition)!.map((about, index) => {
          const outcome = outcomes[pluginIndex]?.[index];
          if (outcome && resting.any()) resting.succeeded(about.key);
          const result = describeMeasure(about, outcome ?? job.flagged[pluginIndex]?.get(index) ?? { failure: 'threw' });
          if (result.failure !== undefined && !closed)
            options.onFault?.({ measure: result.key, failure: result.failure, pluginVersion: definition.version });
          return result;
        }),
      ),
    );
  };

  const flag = (job: Job, plugin: number, measure: number, failure: WorkerEnd['failure']): void => {
    const definition = job.plugins[plugin]?.definition;
    job.flagged[plugin]?.set(measure, { failure });
    resting.failed(`${definition?.name}.${definition?.measures[measure]?.key}`, failure);
  };

  /** Measures of these plugins that rest just now, by plugin. */
  const flaggedFromTheStart = (plugins: Job['plugins']): Job['flagged'] =>
    plugins.map(({ definition }) => {
      const flagged = new Map<number, SettledOutcome>();
      if (resting.any())
        for (const [index, { key }] of definition.measures.entries()) {
          const failure = resting.rests(`${definition.name}.${key}`);
          if (failure !== undefined) flagged.set(index, { failure });
        }
      return flagged;
    });

  const begin = (): RunningWorker => {
    const worker = startWorker(modules, limits, {
      ready: () => {
        startFailures = 0;
      },
      answer: (responses) => {
        for (const { id, outcomes } of responses) {
          const job = jobs.get(id);
          if (job === undefined) continue;
          jobs.delete(id);
          // A turn for each, so that the first is on its way to the disk while the next is weighed.
          setImmediate(finish, job, outcomes);
        }
        dispatch();
      },
      end: (end) => ended(worker, end),
    });
    workers.add(worker);
    return worker;
  };

  /** A worker is gone: flag the measure that is to blame and give the unfinished projects to another worker, the oldest first. */
  const ended = (worker: RunningWorker, { failure, running, gone }: WorkerEnd): void => {
    workers.delete(worker);
    ending.add(gone);
    void gone.finally(() => ending.delete(gone));
    if (!worker.ready) startFailures += 1;
    const unfinished = [...worker.pending].flatMap((id) => jobs.get(id) ?? []);
    const inCompany = ending.size > 1 || [...workers].some(({ pending }) => pending.size > 0);
    for (const job of unfinished) {
      if (running === undefined) job.unexplained += 1;
      else if (job.id !== running.request) continue;
      else if (failure === 'memory' && inCompany && job !== alone) suspects.push(job);
      else flag(job, running.plugin, running.measure, failure);
    }
    const [hopeless, again] = [
      unfinished.filter(({ unexplained }) => unexplained > mostUnexplained),
      unfinished.filter((job) => job.unexplained <= mostUnexplained && !suspects.includes(job)),
    ];
    for (const job of hopeless) finish(job, []);
    waiting.unshift(...again);
    dispatch();
  };

  const requestOf = (job: Job): MeasureRequest => ({
    id: job.id,
    plugins: job.plugins.map(({ definition, settings }, index) => ({
      name: definition.name,
      settings,
      skip: [...(job.flagged[index]?.keys() ?? [])],
    })),
    answers: job.answers,
  });

  const workerForNext = (): RunningWorker | undefined => {
    const free = [...workers]
      .filter(({ pending }) => pending.size < limits.queuePerWorker)
      .sort((one, other) => one.pending.size - other.pending.size)[0];
    const mayStart = workers.size < limits.workers && startFailures <= mostUnexplained * limits.workers;
    return free !== undefined && (free.pending.size === 0 || !mayStart) ? free : mayStart ? begin() : free;
  };

  const dispatch = (): void => {
    while (!closed && suspects.length + waiting.length > 0) {
      const oneIsAlone = suspects.length > 0 || alone !== undefined;
      if (oneIsAlone && [...workers].some(({ pending }) => pending.size > 0)) return;
      const worker = workerForNext();
      if (worker === undefined) {
        if (workers.size === 0) for (const job of [...suspects.splice(0), ...waiting.splice(0)]) finish(job, []);
        return;
      }
      alone = suspects.shift();
      const together = alone === undefined ? waiting.splice(0, limits.queuePerWorker - worker.pending.size) : [alone];
      worker.send(
        together.map(({ id }) => id),
        JSON.stringify(together.map(requestOf)),
      );
    }
  };

  if (options.warm === true) while (workers.size < limits.workers) begin();

  return {
    measure: (plugins, answers) =>
      new Promise((resolve) => {
        const known = plugins.flatMap(({ name, settings }) => {
          const definition = registry.get(name);
          return definition === undefined ? [] : [{ definition, settings: textOf(settings) }];
        });
        lastId = lastId >= 2_000_000_000 ? 1 : lastId + 1;
        const job: Job = { id: lastId, plugins: known, answers, flagged: flaggedFromTheStart(known), unexplained: 0, resolve };
        if (known.length === 0 || closed) return finish(job, []);
        jobs.set(job.id, job);
        waiting.push(job);
        // After what else came in at this moment, so that it travels along.
        if (waiting.length === 1) setImmediate(dispatch);
      }),
    async close() {
      closed = true;
      const stopping = [...workers].map((worker) => worker.stop());
      workers.clear();
      for (const job of [...jobs.values()]) finish(job, []);
      waiting.length = 0;
      suspects.length = 0;
      let patience: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => (patience = setTimeout(resolve, closePatience)));
      await Promise.race([Promise.all([...stopping, ...ending]), enough]);
      clearTimeout(patience);
    },
  };
};
