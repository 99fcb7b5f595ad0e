import { parentPort, workerData } from 'node:worker_threads';
import { createReleaseLibrary } from '../../configuration/createReleaseLibrary.ts';
import { createMeasureHost } from '../../plugins/createMeasureHost.ts';
import { importModules } from '../../plugins/importModules.ts';
import { openReader } from '../../storage/openReader.ts';
import type { ReplayThreadRequest, ReplayThreadResponse, ReplayThreadSetup } from './replayCrew.ts';
import { createReplayKit } from './replayKit.ts';
import { createAnswerer } from './replayRequest.ts';

/* Entry point of a thread that weighs for a replay; see replayCrew. It opens the store for itself and measures in workers of its own, so that whoever waits for the server waits for nothing here. */

const setup = workerData as ReplayThreadSetup;

const begin = async (): Promise<ReturnType<typeof createAnswerer>> => {
  const [store, registry] = await Promise.all([openReader(setup.origin), importModules(setup.modules)]);
  const releases = createReleaseLibrary({ ...store, subscribe: () => () => undefined }, registry);
  const measures = createMeasureHost(registry, { workers: 1 });
  return createAnswerer(createReplayKit({ store, releases, measures }, setup.municipality, setup.contents));
};

const answerer = begin();
let previous: Promise<unknown> = answerer.catch(() => undefined);

parentPort?.on('message', ({ id, request }: ReplayThreadRequest) => {
  previous = previous.then(async () => {
    let response: ReplayThreadResponse;
    try {
      response = { id, json: JSON.stringify(await (await answerer)(request)) };
    } catch (error) {
      response = { id, failure: error instanceof Error ? error.message : String(error) };
    }
    parentPort?.postMessage(response);
  });
});
