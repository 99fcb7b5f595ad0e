import { readFileSync } from 'node:fs';
import http from 'node:http';
import { exchange, signIn } from '../lib/load.mjs';
import { startWeegbrug } from '../lib/processes.mjs';
import { seededFolder } from '../lib/seed.mjs';

const paths = [
  '/api/v1/ranking?limit=50',
  '/api/v1/projects?limit=50',
  '/api/v1/tasks',
  '/api/v1/framework',
  '/api/v1/ranking?limit=50&sort=netCost',
  '/api/v1/projects/VB-2027-014',
  '/api/v1/projects/VB-2027-014/weighing',
];

/** Resident size with 10,000 projects after 1,000 requests. */
export const memory = {
  name: 'memory',
  unit: 'MiB',
  bar: { atMost: 400, on: 'ours' },
  run: async () => {
    const server = await startWeegbrug(await seededFolder(10_000));
    const cookie = await signIn(server.address, 'portfoliomanager');
    const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
    let sent = 0;
    const client = async () => {
      while (sent < 1_000) {
        const path = paths[(sent += 1) % paths.length];
        const answer = await exchange(agent, server.address, { path, headers: { cookie, accept: 'application/json' } });
        if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, client));
    agent.destroy();
    // Linux tells the resident size; elsewhere the measurement says that it cannot be made.
    const resident = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]) / 1024;
    await server.stop();
    return { ours: resident, peer: undefined };
  },
};
