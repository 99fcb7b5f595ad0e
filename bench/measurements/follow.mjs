import http from 'node:http';
import { exchange, signIn } from '../lib/load.mjs';
import { root, startProgram } from '../lib/processes.mjs';
import { publishAgain } from '../lib/publishAgain.mjs';
import { join } from 'node:path';

const rounds = 7;

/** How long after the answer to who published a second server on the same database answers under the new release: the longest of seven. */
export const follow = {
  name: 'follow',
  unit: 's',
  bar: { atMost: 1, on: 'ours' },
  run: async () => {
    await import('../../test/storage/typescript.mjs');
    const { startTestServer } = await import('../../test/storage/mongodbServer.ts');
    const database = await startTestServer();
    const start = () =>
      startProgram('core/dist/cli/main.js', ['serve'], { WEEGBRUG_MONGODB_URI: database.uri, WEEGBRUG_CONFIG: join(root, 'config') });
    const [here, there] = [await start(), await start()];
    const publish = await publishAgain(here.address);
    const cookie = await signIn(there.address, 'portfoliomanager');
    const agent = new http.Agent({ keepAlive: true });
    const numberThere = async () => {
      const answer = await exchange(agent, there.address, { path: '/api/v1/framework', headers: { cookie } });
      return JSON.parse(answer.body.toString()).releaseNumber;
    };
    let longest = 0;
    await numberThere();
    for (let round = 0; round < rounds; round += 1) {
      const number = await publish();
      const answered = performance.now();
      while ((await numberThere()) !== number)
        if (performance.now() - answered > 30_000) throw new Error('the second server does not follow');
      longest = Math.max(longest, (performance.now() - answered) / 1000);
    }
    agent.destroy();
    await Promise.all([here.stop(), there.stop()]);
    await database.stop();
    return { ours: longest };
  },
};
