import { join } from 'node:path';
import { medianRound } from '../lib/median.mjs';
import { startProgram, startWeegbrug, temporaryFolder } from '../lib/processes.mjs';
import { seedProjects } from '../lib/seed.mjs';

/** Process start to `health/ready` with 1,000 projects stored, against a bare express process to its first answer. */
export const start = {
  name: 'start',
  unit: 'ms',
  bar: { atMost: 6 },
  run: async () => {
    const { folder, remove } = temporaryFolder();
    await seedProjects(join(folder, 'data'), 1_000);
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
      () => timed(() => startWeegbrug(join(folder, 'data'))),
      () => timed(() => startProgram('bench/peers/startPeer.mjs')),
    );
    remove();
    return result;
  },
};
