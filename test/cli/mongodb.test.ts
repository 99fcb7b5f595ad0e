import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Installation, installTowns } from '../system/installation.ts';
import { startWirePeer, type WirePeer } from '../wire/startWirePeer.ts';

// The grown-up set-up: the built server with the mongodb adapter, without permission to make code from strings. The peer speaks the protocol of MongoDB
// over a socket. What happens when the database fails stands in test/system/mongodb.test.ts.
const root = fileURLToPath(new URL('../..', import.meta.url));
let installation: Installation;
let peer: WirePeer;
let child: ChildProcess;
let url: string;
let log = '';

beforeAll(async () => {
  // The small town: what a demonstration is made of is the same.
  installation = installTowns({ towns: ['kleinveld'], stories: true });
  peer = await startWirePeer();
  child = spawn(process.execPath, ['--disallow-code-generation-from-strings', 'core/bin/weegbrug.js', 'serve'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', PORT: '0', WEEGBRUG_MONGODB_URI: peer.uri, WEEGBRUG_CONFIG: installation.config },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr!.on('data', (bytes: Buffer) => void (log += bytes.toString()));
  url = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (bytes: Buffer) => resolve(/http:\/\/\S+/.exec(bytes.toString())![0]));
    child.once('exit', () => reject(new Error(log)));
  });
}, 60_000);
afterAll(async () => {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  await peer.stop();
  installation.remove();
}, 60_000);

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into answers of every shape
type Outcome = { status: number; json: any; cookie: string };

const call = async (method: string, path: string, cookie: string, body?: unknown): Promise<Outcome> => {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { Cookie: cookie, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    json: text === '' ? undefined : JSON.parse(text),
    cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '',
  };
};
const signIn = async (username: string): Promise<string> =>
  (await call('POST', '/session', '', { municipality: 'kleinveld', username, password: 'weegbrug-demo' })).cookie;

test('serves the demonstration from MongoDB', async () => {
  const cookie = await signIn('medewerker');
  const ranking = await call('GET', '/ranking', cookie);
  expect([ranking.status, ranking.json.total > 5]).toEqual([200, true]);
  expect((await call('GET', '/projects/KV-2027-001/weighing', cookie)).json.priority).toBeGreaterThan(0);
});
