import { parentPort, workerData } from 'node:worker_threads';
import { fillDefaults } from '../fillDefaults.ts';
import type { Measure, PluginDefinition, PluginSettings } from '../api/pluginDefinition.ts';
import { deepFreeze } from './deepFreeze.ts';
import { type MeasureRequest, type MeasureResponse, progressOf, type WorkerSetup } from './messages.ts';
import { type SettledOutcome, settleOutcome } from './settleOutcome.ts';

/** Runs in a worker thread: loads the plugins once, then measures one project after the other. */
const setup = workerData as WorkerSetup;
const { position, startedAt } = progressOf(setup.progress);
const plugins = new Map<string, PluginDefinition>();
const settingsByText = new Map<string, PluginSettings>();
const mostSettings = 500;

/** A plugin that throws outside its measure (from a timer, in a forgotten promise) must not take the worker down. */
process.on('uncaughtException', () => undefined);
process.on('unhandledRejection', () => undefined);

const settingsOf = (plugin: PluginDefinition, text: string): PluginSettings => {
  const key = `${plugin.name} ${text}`;
  let settings = settingsByText.get(key);
  if (settings === undefined) {
    if (settingsByText.size >= mostSettings) settingsByText.clear();
    settings = deepFreeze((fillDefaults(plugin.settings, JSON.parse(text)) ?? {}) as PluginSettings);
    settingsByText.set(key, settings);
  }
  return settings;
};

/** Tells the host which measure runs from now on; request 0 means none. */
const mark = (request: number, pluginIndex: number, measureIndex: number): void => {
  startedAt[0] = performance.timeOrigin + performance.now();
  Atomics.store(position, 1, pluginIndex);
  Atomics.store(position, 2, measureIndex);
  Atomics.store(position, 0, request);
};

const run = async (measure: Measure, answers: Record<string, unknown>, settings: PluginSettings): Promise<SettledOutcome> => {
  try {
    return settleOutcome(measure, await measure.measure(answers, settings));
  } catch {
    return { failure: 'threw' };
  }
};

const answer = async (request: MeasureRequest): Promise<MeasureResponse> => {
  const answers = deepFreeze(request.answers as Record<string, unknown>);
  const outcomes: (SettledOutcome | null)[][] = [];
  for (const [pluginIndex, { name, settings, skip }] of request.plugins.entries()) {
    const plugin = plugins.get(name);
    const list: (SettledOutcome | null)[] = [];
    outcomes.push(list);
    if (plugin === undefined) continue;
    const filled = settingsOf(plugin, settings);
    for (const [measureIndex, measure] of plugin.measures.entries()) {
      if (skip.includes(measureIndex)) {
        list.push(null);
        continue;
      }
      mark(request.id, pluginIndex, measureIndex);
      list.push(await run(measure, answers, filled));
    }
  }
  mark(0, 0, 0);
  return { id: request.id, outcomes };
};

/** Responses travel together, but none waits longer than this for the measures of the next project; milliseconds. */
const longestWait = 2;

const answerAll = async (text: string): Promise<void> => {
  let responses: MeasureResponse[] = [];
  let begun = performance.now();
  const tell = (): void => {
    if (responses.length > 0) parentPort?.postMessage(JSON.stringify(responses));
    responses = [];
    begun = performance.now();
  };
  for (const request of JSON.parse(text) as MeasureRequest[]) {
    responses.push(await answer(request));
    if (performance.now() - begun > longestWait) tell();
  }
  tell();
};

for (const { name, url } of setup.modules) {
  const module = (await import(url)) as { default: PluginDefinition };
  plugins.set(name, module.default);
}

/** One project at a time, so that the host always knows who is to blame. */
let previous: Promise<void> = Promise.resolve();
parentPort?.on('message', (text: string) => {
  previous = previous.then(() => answerAll(text)).catch(() => parentPort?.postMessage('broken'));
});
parentPort?.postMessage('ready');
