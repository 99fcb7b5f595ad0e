import { parentPort, workerData } from 'node:worker_threads';
import { systemScope } from '../../shared/systemScope.ts';
import { openReader } from '../../storage/openReader.ts';
import type { ReplayFileSetup } from './exportReplay.ts';
import { writeReplayFile } from './writeReplayFile.ts';

/* Entry point of a thread that writes one file; see exportReplay, which has checked the right to it. It opens the store for itself and ends when the file is on its way. */

const { origin, municipality, file } = workerData as ReplayFileSetup;
const store = await openReader(origin);
try {
  const content = await writeReplayFile({ store, scope: systemScope(municipality) }, file);
  // A buffer of its own, which changes hands without a copy.
  const bytes = new Uint8Array(content);
  parentPort?.postMessage(bytes, [bytes.buffer]);
} finally {
  await store.close();
}
