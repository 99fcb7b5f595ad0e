import { parentPort, workerData } from 'node:worker_threads';
import { createReleaseLibrary } from '../../configuration/createReleaseLibrary.ts';
import { createMeasureHost } from '../../plugins/createMeasureHost.ts';
import { importModules } from '../../plugins/importModules.ts';
import { openReader } from '../../storage/openReader.ts';
import type { ReplayContents, ReplayThreadRequest, ReplayThreadResponse, ReplayThreadSetup } from './replayCrew.ts';
import { createReplayKit, type ReplayKit } from './replayKit.ts';
import { createAnswerer } from './replayRequest.ts';

/* Entry point of a thread that weighs for a replay; see replayCrew. It opens the store for itself and measures in workers of its own, so that whoever waits for the server waits for nothing here. */

const setup = workerData as ReplayThreadSetup;

/** What stays from one replay to the next: the open store, the plugins, and the projects that were read. */
const begin = async () => {
  const [store, registry] = await Promise.all([openReader(setup.origin), importModules(setup.modules)]);
  const releases = createReleaseLibrary({ ...store, subscribe: () => () => undefined }, registry);
  return { store, releases, measures: createMeasureHost(registry, { workers: 1 }), read: new Map() as ReplayKit['read'] };
};

const base = begin();
let answerer: Promise<ReturnType<typeof createAnswerer>> | undefined;
let previous: Promise<unknown> = base.catch(() => undefined);

const prepare = async (contents: ReplayContents): Promise<ReturnType<typeof createAnswerer>> => {
  const { read, ...parts } = await base;
  return createAnswerer(createReplayKit(parts, setup.municipality, contents, read));
};

parentPort?.on('message', (message: ReplayThreadRequest) => {
  if ('contents' in message) {
    answerer = prepare(message.contents);
    // Whoever asks next is told what went wrong.
    answerer.catch(() => undefined);
    return;
  }
  const { id, request } = message;
  const mine = answerer!;
  previous = previous.then(async () => {
    let response: ReplayThreadResponse;
    try {
      response = { id, json: JSON.stringify(await (await mine)(request)) };
    } catch (error) {
      response = { id, failure: error instanceof Error ? error.message : String(error) };
    }
    parentPort?.postMessage(response);
  });
});
