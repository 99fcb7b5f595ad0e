import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { signIn, throughput } from '../lib/load.mjs';
import { medianRound } from '../lib/median.mjs';
import { startProgram, startWeegbrug, temporaryFolder } from '../lib/processes.mjs';
import { intake, intakeSchema } from '../lib/reference.mjs';

/** Submits over HTTP by 8 clients (validate, measure, rules, score, durable commit) against a bare express route with ajv and one durable LMDB put. */
export const submit = {
  name: 'submit',
  unit: 'submits/s',
  bar: { atLeast: 0.25 },
  run: async () => {
    const schema = join(temporaryFolder(), 'schema.json');
    writeFileSync(schema, JSON.stringify(await intakeSchema()));
    const server = await startWeegbrug(join(temporaryFolder(), 'data'));
    const peer = await startProgram('bench/peers/submitPeer.mjs', [], { PEER_DATA: temporaryFolder(), PEER_SCHEMA: schema });
    const cookie = await signIn(server.address, 'aanvrager-wonen');
    let index = 0;
    const body = () => JSON.stringify(intake((index += 1)));
    const bodies = Array.from({ length: 200 }, body);
    const next = () => bodies[(index += 1) % bodies.length];
    const ours = () => ({
      method: 'POST',
      path: '/api/v1/projects',
      headers: { cookie, 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': randomUUID() },
      body: next(),
    });
    const theirs = () => ({ method: 'POST', path: '/', headers: { 'content-type': 'application/json' }, body: next() });
    const load = (address, makeRequest, milliseconds) => throughput(address, { clients: 8, milliseconds, makeRequest });
    // Until the code of both is warm.
    await load(server.address, ours, 8_000);
    await load(peer.address, theirs, 2_000);
    const result = await medianRound(
      9,
      () => load(server.address, ours, 3_000),
      () => load(peer.address, theirs, 3_000),
    );
    await Promise.all([server.stop(), peer.stop()]);
    return result;
  },
};
