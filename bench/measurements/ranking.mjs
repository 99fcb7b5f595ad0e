import { writeFileSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { exchange, signIn, throughput } from '../lib/load.mjs';
import { medianRound } from '../lib/median.mjs';
import { startProgram, startWeegbrug, temporaryFolder } from '../lib/processes.mjs';
import { seededFolder } from '../lib/seed.mjs';

/** First page of 50 of 10,000 projects, sorted and filtered, against a bare express route that sends the same bytes. */
export const ranking = {
  name: 'ranking',
  unit: 'requests/s',
  bar: { atLeast: 0.3 },
  run: async () => {
    const server = await startWeegbrug(await seededFolder(10_000));
    const cookie = await signIn(server.address, 'portfoliomanager');
    const request = {
      path: '/api/v1/ranking?sort=priority&order=descending&type=woningbouw&limit=50',
      headers: { cookie, accept: 'application/json' },
    };
    const agent = new http.Agent();
    const page = await exchange(agent, server.address, request);
    agent.destroy();
    const parsed = JSON.parse(page.body.toString());
    if (page.status !== 200 || parsed.items.length !== 50 || parsed.total < 10_000)
      throw new Error(`not the page that was asked: ${page.body.toString().slice(0, 300)}`);
    const bytes = join(temporaryFolder(), 'bytes');
    writeFileSync(bytes, page.body);
    const peer = await startProgram('bench/peers/rankingPeer.mjs', [], { PEER_BYTES: bytes });
    const load = (address, makeRequest) => () => throughput(address, { clients: 8, milliseconds: 2_000, makeRequest });
    const [ours, theirs] = [load(server.address, () => request), load(peer.address, () => ({ path: '/' }))];
    await ours();
    await theirs();
    const result = await medianRound(5, ours, theirs);
    await Promise.all([server.stop(), peer.stop()]);
    return result;
  },
};
