import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openMongodbStore } from '../../core/src/storage/mongodb/openMongodbStore.ts';
import type { Store, Write } from '../../core/src/storage/port.ts';
import { type Fault, startWirePeer, type WirePeer } from '../wire/startWirePeer.ts';
import { codeOf, scopeOf } from './scopes.ts';

/* What a real server cannot be asked to do: the wire peer cuts lines and answers with errors at the worst moment. */

let peer: WirePeer;
let store: Store;
const timeouts = { selection: 700, answer: 700, patience: 2_000 };
beforeAll(async () => {
  peer = await startWirePeer();
  store = await openMongodbStore({ uri: peer.uri, timeouts });
});
afterAll(async () => {
  await store.close();
  await peer.stop();
});

const scope = scopeOf('town', 'system');
let numbers = 0;
const newBatch = (): { id: string; writes: Write[] } => {
  const id = `p${(numbers += 1)}`;
  return {
    id,
    writes: [
      { kind: 'create', collection: 'projects', record: { id, code: id } },
      { kind: 'create', collection: 'auditRecords', record: { id } },
      { kind: 'create', collection: 'outboxMessages', record: { id } },
    ],
  };
};
const presence = async (id: string): Promise<number> => {
  const found = await Promise.all(
    (['projects', 'auditRecords', 'outboxMessages'] as const).map((collection) => store.count(scope, collection, { id })),
  );
  return found.reduce((sum, count) => sum + count, 0);
};

const transient = { ok: 0, code: 112, codeName: 'WriteConflict', errmsg: 'conflict', errorLabels: ['TransientTransactionError'] };
const unknownOutcome = {
  ok: 0,
  code: 50,
  codeName: 'MaxTimeMSExpired',
  errmsg: 'waiting for replication',
  errorLabels: ['UnknownTransactionCommitResult'],
};
const steppedDown = {
  ok: 0,
  code: 10107,
  codeName: 'NotWritablePrimary',
  errmsg: 'not primary',
  errorLabels: ['RetryableWriteError', 'TransientTransactionError'],
};

const survived: Record<string, Fault[]> = {
  'the line is cut before the commit': [{ command: 'commitTransaction', kind: 'cutBefore' }],
  'the line is cut after the commit': [{ command: 'commitTransaction', kind: 'cutAfter' }],
  'the line is cut in the middle of a batch': [{ command: 'insert', kind: 'cutBefore' }],
  'the line is cut after an insert': [{ command: 'insert', kind: 'cutAfter' }],
  'write conflicts, five times': [{ command: 'insert', kind: 'answer', reply: transient, times: 5 }],
  'the commit itself conflicts': [{ command: 'commitTransaction', kind: 'answer', reply: transient }],
  'the outcome of the commit is unknown, and it was done': [
    { command: 'commitTransaction', kind: 'answer', reply: unknownOutcome, done: true, times: 2 },
  ],
  'the outcome of the commit is unknown, and it was not done': [
    { command: 'commitTransaction', kind: 'answer', reply: unknownOutcome, times: 2 },
  ],
  'the outcome stays unknown, and the note tells that it was done': [
    { command: 'commitTransaction', kind: 'answer', reply: unknownOutcome, done: true, times: 12 },
  ],
  'another server became primary': [{ command: 'insert', kind: 'answer', reply: steppedDown }],
  'the server says nothing to the commit': [{ command: 'commitTransaction', kind: 'silent' }],
};
test.each(Object.keys(survived))('%s: the batch is there, whole and once', async (name) => {
  for (const fault of survived[name]!) peer.inject(fault);
  const { id, writes } = newBatch();
  const outcome = await codeOf(store.commit(scope, writes));
  peer.clearFaults();
  expect(outcome).toBe('done');
  expect(await presence(id)).toBe(3);
});

const refused: Record<string, Fault[]> = {
  'the server says nothing at all': [{ command: 'insert', kind: 'silent', times: 50 }],
  'the line is cut again and again': [{ command: 'insert', kind: 'cutBefore', times: 500 }],
  'the outcome stays unknown, and the note tells that it was not done': [
    { command: 'commitTransaction', kind: 'answer', reply: unknownOutcome, times: 12 },
  ],
  'conflicts without end': [{ command: 'insert', kind: 'answer', reply: transient, times: 500 }],
  'the disk of the server is full': [
    { command: 'insert', kind: 'answer', reply: { ok: 0, code: 14031, codeName: 'OutOfDiskSpace', errmsg: 'no room' } },
  ],
};
test.each(Object.keys(refused))('%s: a refusal in bounded time, nothing by half, and it goes on afterwards', async (name) => {
  for (const fault of refused[name]!) peer.inject(fault);
  const { id, writes } = newBatch();
  const outcome = await codeOf(store.commit(scope, writes));
  peer.clearFaults();
  expect(outcome).toBe(name.includes('full') ? 'WB-STORE-FULL' : 'WB-STORE-UNAVAILABLE');
  expect(await presence(id)).toBe(0);
  // A transaction whose commit never came through stays open on the server until it expires.
  peer.expireTransactions();
  expect(await codeOf(store.commit(scope, writes))).toBe('done');
  expect(await presence(id)).toBe(3);
});

test('a read that is cut off is asked again; one that stays unanswered is refused', async () => {
  peer.inject({ command: 'find', kind: 'cutBefore' });
  expect(await codeOf(store.find(scope, 'projects', {}))).toBe('done');
  peer.inject({ command: 'find', kind: 'silent', times: 20 });
  expect(await codeOf(store.get(scope, 'projects', 'p1'))).toBe('WB-STORE-UNAVAILABLE');
  peer.clearFaults();
  expect(await codeOf(store.find(scope, 'projects', {}))).toBe('done');
});

test('without a connection everything is refused, the process stays up, and it works again when the server is back', async () => {
  await peer.pause();
  const { writes } = newBatch();
  expect(await codeOf(store.commit(scope, writes))).toBe('WB-STORE-UNAVAILABLE');
  expect(await codeOf(store.find(scope, 'projects', {}))).toBe('WB-STORE-UNAVAILABLE');
  expect(await codeOf(store.check())).toBe('WB-STORE-UNAVAILABLE');
  await peer.resume();
  let outcome = '';
  for (let attempt = 0; attempt < 20 && outcome !== 'done'; attempt += 1) outcome = await codeOf(store.commit(scope, writes));
  expect(outcome).toBe('done');
  await store.check();
});

test('a standalone server, a wrong address and no server are each told apart', async () => {
  const standalone = await startWirePeer('standalone');
  expect(await codeOf(openMongodbStore({ uri: standalone.uri, timeouts }))).toBe('WB-STORE-STANDALONE');
  await standalone.stop();
  expect(await codeOf(openMongodbStore({ uri: 'postgres://somewhere', timeouts }))).toBe('WB-STORE-ADDRESS');
  expect(await codeOf(openMongodbStore({ uri: standalone.uri, timeouts }))).toBe('WB-STORE-UNAVAILABLE');
});

test('the adapter works where no code may be made from strings', async () => {
  const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
  const output = await new Promise<string>((resolve) => {
    const running = spawn(
      process.execPath,
      ['--disallow-code-generation-from-strings', '--import', here('./typescript.mjs'), here('./mongodbVisit.ts'), peer.uri],
      {
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    );
    let text = '';
    running.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    running.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    running.on('close', () => resolve(text));
  });
  expect(output).toBe('--disallow-code-generation-from-strings\nrecords: visit-1\n');
});
