import http from 'node:http';
import { exchange, signIn } from '../lib/load.mjs';
import { startWeegbrug } from '../lib/processes.mjs';
import { publishAgain } from '../lib/publishAgain.mjs';
import { seededFolder } from '../lib/seed.mjs';

const [clients, rounds, aftermath] = [4, 7, 750];
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The slowest of a hundred reads while a release is published and in the three quarters of a second after it, with 10,000 projects stored, against the same reads when nothing else happens. */
export const publishStall = {
  name: 'publish-stall',
  unit: 'ms',
  bar: { atMost: 3 },
  run: async () => {
    const server = await startWeegbrug(await seededFolder(10_000));
    const cookie = await signIn(server.address, 'portfoliomanager');
    const publish = await publishAgain(server.address);
    const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
    const paths = [
      '/api/v1/ranking?sort=priority&order=descending&limit=50',
      '/api/v1/projects/VB-2027-1005',
      '/api/v1/projects/VB-2027-1012/weighing',
      '/api/v1/project-types/woningbouw/form',
      '/api/v1/framework',
    ];
    const times = { reading: false, list: [] };
    let stopped = false;
    const client = async (first) => {
      for (let number = first; !stopped; number += 1) {
        const begun = performance.now();
        const answer = await exchange(agent, server.address, { path: paths[number % paths.length], headers: { cookie } });
        if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.body.toString().slice(0, 300)}`);
        if (times.reading) times.list.push(performance.now() - begun);
        // As people read: a moment between two pages, so that the figure is of waiting and not of load.
        await sleep(5);
      }
    };
    const working = Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
    // Told when it is waited for.
    working.catch(() => undefined);
    /** The reads that begin after `start` was called and end before the work does. */
    const during = async (work) => {
      times.list = [];
      await work(() => (times.reading = true));
      times.reading = false;
      return times.list;
    };
    await sleep(2_000);
    await publish();
    await sleep(2_000);
    const [busy, idle] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      let length = 0;
      busy.push(
        ...(await during(async (start) => {
          let begun;
          // The change in the draft was saved before; this is about publishing it.
          await publish(() => {
            begun = performance.now();
            start();
          });
          await sleep(aftermath);
          length = performance.now() - begun;
        })),
      );
      await sleep(1_500);
      idle.push(
        ...(await during((start) => {
          start();
          return sleep(length);
        })),
      );
    }
    stopped = true;
    await working;
    agent.destroy();
    await server.stop();
    return { ours: slowest(busy), peer: slowest(idle) };
  },
};

/** The 99th percentile. */
const slowest = (list) => [...list].sort((one, other) => one - other)[Math.floor(list.length * 0.99)];
