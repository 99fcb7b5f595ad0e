import { afterAll, beforeAll } from '@jest/globals';
import { openMongodbStore } from '../../core/src/storage/mongodb/openMongodbStore.ts';
import { describeContract } from './contract/describeContract.ts';
import { startTestServer, type TestServer } from './mongodbServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  process.stdout.write(`store contract of the mongodb adapter runs against ${server.kind}\n`);
}, 60_000);
afterAll(() => server.stop());

const open = () => openMongodbStore({ uri: server.uri });
describeContract('mongodb', open, open);
