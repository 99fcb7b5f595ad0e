import { parentPort } from 'node:worker_threads';
import type { PluginDefinition } from '../plugins/api/pluginDefinition.ts';
import { renderTemplate, type RenderJob, type RenderOutcome } from './renderTemplate.ts';
import type { PluginHelpers } from './templateHelpers.ts';

/* Entry point of the rendering thread; see renderInWorker. Answers every job, also when rendering throws. */

type Answer = RenderOutcome | { kind: 'failed'; message: string };

/** A plugin that throws outside its helpers (from a timer, in a forgotten promise) must not take the thread down. */
process.on('uncaughtException', () => undefined);
process.on('unhandledRejection', () => undefined);

const definitions = new Map<string, Promise<PluginDefinition | undefined>>();

/** A module that cannot be loaded contributes nothing: its values are listed as missing. */
const definitionAt = (url: string): Promise<PluginDefinition | undefined> => {
  const known =
    definitions.get(url) ??
    import(url).then(
      (module: { default?: PluginDefinition }) => module.default,
      () => undefined,
    );
  definitions.set(url, known);
  return known;
};

const helpersOf = async ({ helpers: { names, modules } }: RenderJob): Promise<PluginHelpers> => {
  const found = await Promise.all(
    modules.map(async ({ plugin, url }) =>
      ((await definitionAt(url))?.documentHelpers ?? []).map(({ key, show }) => [`${plugin}.${key}`, show] as const),
    ),
  );
  return new Map(found.flat().filter(([name]) => names.includes(name)));
};

const answer = async (job: RenderJob): Promise<Answer> => {
  try {
    return renderTemplate(job, await helpersOf(job));
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on('message', (job: RenderJob) => void answer(job).then((outcome) => parentPort?.postMessage(outcome)));
parentPort?.postMessage('ready');
