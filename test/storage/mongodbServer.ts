import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createConnection } from 'mongoose';
import { startWirePeer } from '../wire/startWirePeer.ts';

/** Where the contract suite runs: an own database on a real server, or the wire peer. */
export type TestServer = { uri: string; kind: string; stop(): Promise<void> };

/** A real server when there is one (`WEEGBRUG_TEST_MONGODB_URI`, or a `mongod` on the PATH), else the wire peer. */
export const startTestServer = async (): Promise<TestServer> => {
  const given = process.env['WEEGBRUG_TEST_MONGODB_URI'];
  if (given !== undefined && given !== '') return ownDatabase(given, `the server of WEEGBRUG_TEST_MONGODB_URI`, async () => undefined);
  if ((process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'mongod')))) return startMongod();
  const peer = await startWirePeer();
  return { uri: peer.uri, kind: 'the wire peer of test/wire (no mongod here)', stop: peer.stop };
};

const ownDatabase = (uri: string, kind: string, stop: () => Promise<void>): TestServer => {
  const own = new URL(uri);
  own.pathname = `/weegbrug-test-${process.pid}-${Date.now()}`;
  return {
    uri: own.href,
    kind,
    stop: async () => {
      const connection = await createConnection(own.href).asPromise();
      await connection.dropDatabase();
      await connection.close();
      await stop();
    },
  };
};

const startMongod = async (): Promise<TestServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'weegbrug-mongod-'));
  const port = await freePort();
  const server = spawn('mongod', ['--replSet', 'rs0', '--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--quiet'], {
    stdio: 'ignore',
  });
  const connection = await createConnection(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 30_000,
  }).asPromise();
  await connection.db!.admin().command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: `127.0.0.1:${port}` }] } });
  await connection.close();
  return ownDatabase(`mongodb://127.0.0.1:${port}/?replicaSet=rs0`, 'a mongod from the PATH', async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
