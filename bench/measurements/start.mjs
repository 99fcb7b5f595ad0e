import { medianRound } from '../lib/median.mjs';
import { startProgram, startWeegbrug } from '../lib/processes.mjs';
import { seededFolder } from '../lib/seed.mjs';

/** Process start to `health/ready` with 1,000 projects stored, against a bare express process to its first answer. */
export const start = {
  name: 'start',
  unit: 'ms',
  bar: { atMost: 6 },
  run: async () => {
    const folder = await seededFolder(1_000);
    const timed = async (begin) => {
      const program = await begin();
      const answer = await fetch(`${program.address}/health/ready`);
      if (!answer.ok) throw new Error(`not ready: ${answer.status}`);
      const taken = performance.now() - program.begun;
      await program.stop();
      return taken;
    };
    const result = await medianRound(
      7,
      () => timed(() => startWeegbrug(folder)),
      () => timed(() => startProgram('bench/peers/startPeer.mjs')),
    );
    return result;
  },
};
