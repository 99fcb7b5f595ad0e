import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { open } from 'lmdb';
import type { WeegbrugError } from '../../core/src/shared/errors/weegbrugError.ts';
import { type EmbeddedOptions, openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import type { Store, StoredRecord, Write } from '../../core/src/storage/port.ts';
import { mainThreadTime } from '../mainThreadTime.ts';
import { codeOf, scopeOf } from './scopes.ts';

const base = mkdtempSync(join(tmpdir(), 'weegbrug-file-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
let folders = 0;
const newFolder = (): string => join(base, `data-${(folders += 1)}`);

const scope = scopeOf('town', 'system');
const project = (id: string, text = ''): Write => ({ kind: 'create', collection: 'projects', record: { id, code: id, text } });

/** Text that is found nowhere else and cannot be packed, so that a record takes the room that its length says. */
const filler = (length: number): string => randomBytes(length).toString('base64').slice(0, length);

const withStore = async <T>(options: EmbeddedOptions, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openEmbeddedStore(options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

test('everything is there after closing and opening again', async () => {
  const folder = join(newFolder(), 'not', 'there', 'yet');
  const before = await withStore({ folder }, async (store) => {
    await store.commit(scope, [project('p1', 'é'.repeat(20_000)), project('p2')]);
    await store.commit(scope, [{ kind: 'delete', collection: 'projects', id: 'p2', expectedRevision: 1 }]);
    return store.find(scope, 'projects', {});
  });
  await withStore({ folder }, async (store) => {
    expect(await store.find(scope, 'projects', {})).toEqual(before);
    expect(await store.find(scope, 'projects', { code: 'p1' })).toEqual(before);
    expect(await codeOf(store.commit(scope, [project('p1')]))).toBe('WB-STORE-DUPLICATE');
  });
});

test('a file of an earlier version, with smaller pages, is read and written as it is', async () => {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const options = { noSubdir: true, maxDbs: 4, encoding: 'binary', keyEncoding: 'binary', pageSize: 4_096 } as const;
  const file = open<Buffer, Buffer>({ path: join(folder, 'weegbrug.mdb'), ...options });
  const [about] = ['about', 'records', 'indexes'].map((name) => file.openDB<Buffer, Buffer>({ name, ...options }));
  about!.putSync(Buffer.from('format'), Buffer.from('weegbrug 1'));
  await file.close();
  const long = filler(9_000);
  for (const round of [1, 2])
    await withStore({ folder }, async (store) => {
      await store.commit(scope, [project(`p${round}`, long), project(`q${round}`, filler(3_000)), project(`r${round}`)]);
      expect(await store.count(scope, 'projects', {})).toBe(3 * round);
      expect(await store.get(scope, 'projects', 'p1')).toMatchObject({ text: long });
    });
  expect(readFileSync(join(folder, 'weegbrug.mdb')).readUInt32LE(48)).toBe(4_096);
});

test('a commit that was begun before closing is finished', async () => {
  const folder = newFolder();
  const store = await openEmbeddedStore({ folder });
  const committing = store.commit(scope, [project('p1')]);
  await store.close();
  expect(await committing).toEqual([1]);
  expect(await codeOf(store.get(scope, 'projects', 'p1'))).toBe('WB-STORE-UNAVAILABLE');
  await withStore({ folder }, async (again) => expect(await again.count(scope, 'projects', {})).toBe(1));
});

describe('one folder, one server', () => {
  test('a second opening in the same process is refused, and possible after closing', async () => {
    const folder = newFolder();
    await withStore({ folder }, async () => {
      expect(await codeOf(openEmbeddedStore({ folder }))).toBe('WB-STORE-IN-USE');
      expect(await codeOf(openEmbeddedStore({ folder: join(folder, '..', folder.split('/').at(-1)!) }))).toBe('WB-STORE-IN-USE');
    });
    await withStore({ folder }, (store) => store.check());
  });

  test('another process is refused with its id, and its lock falls with it', async () => {
    const folder = newFolder();
    const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
    const child = spawn(process.execPath, ['--import', here('./typescript.mjs'), here('./killWriter.ts'), folder, '0'], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdout.resume();
    const refusal = await openEmbeddedStore({ folder }).catch((error: unknown) => error as WeegbrugError);
    expect(refusal).toMatchObject({ code: 'WB-STORE-IN-USE', parameters: { folder, process: child.pid } });
    child.kill('SIGKILL');
    await ended;
    await withStore({ folder }, (store) => store.check());
  });

  test('a lock that a process with our id left behind, or that is garbage, is taken over', async () => {
    for (const text of [`${process.pid} 1\n`, '999999999 5\n', 'garbage', '']) {
      const folder = newFolder();
      mkdirSync(folder);
      writeFileSync(join(folder, 'weegbrug.lock'), text);
      await withStore({ folder }, (store) => store.check());
    }
  });
});

describe('a damaged file is named, kept and never replaced', () => {
  const whole = newFolder();
  beforeAll(() =>
    withStore({ folder: whole }, async (store) => {
      for (let start = 0; start < 600; start += 100)
        await store.commit(
          scope,
          Array.from({ length: 100 }, (_, index) => project(`p${start + index}`, filler((index * 211) % 9_000))),
        );
    }),
  );
  const damaged = (damage: (file: string) => void): { folder: string; file: string } => {
    const folder = newFolder();
    mkdirSync(folder);
    const file = join(folder, 'weegbrug.mdb');
    copyFileSync(join(whole, 'weegbrug.mdb'), file);
    damage(file);
    return { folder, file };
  };
  const edit =
    (work: (descriptor: number, size: number) => void) =>
    (file: string): void => {
      const descriptor = openSync(file, 'r+');
      work(descriptor, fstatSync(descriptor).size);
      closeSync(descriptor);
    };
  const damages: Record<string, (file: string) => void> = {
    empty: (file) => writeFileSync(file, ''),
    garbage: (file) => writeFileSync(file, Buffer.alloc(200_000, 'not a database ')),
    'a short text': (file) => writeFileSync(file, 'hello'),
    'cut to a third': edit((descriptor, size) => ftruncateSync(descriptor, Math.floor(size / 3))),
    'cut inside the first page': edit((descriptor) => ftruncateSync(descriptor, 1_000)),
    'cut after two pages': edit((descriptor) => ftruncateSync(descriptor, 8_192)),
    'a head of zeroes': edit((descriptor) => writeSync(descriptor, Buffer.alloc(8_192), 0, 8_192, 0)),
    'another version of the file layout': edit((descriptor) => {
      for (const page of [0, 4_096]) writeSync(descriptor, Buffer.from([99, 0, 0, 0]), 0, 4, page + 28);
    }),
    'a tail of zeroes': edit((descriptor, size) =>
      writeSync(descriptor, Buffer.alloc(Math.floor(size / 2)), 0, Math.floor(size / 2), Math.floor(size / 2)),
    ),
  };

  test.each(Object.keys(damages))('%s', async (name) => {
    const { folder, file } = damaged(damages[name]!);
    const before = readFileSync(file);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const refusal = await openEmbeddedStore({ folder }).catch((error: unknown) => error as WeegbrugError);
      expect(refusal).toMatchObject({ code: 'WB-STORE-DAMAGED', parameters: { file } });
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a record whose bytes changed is reported, and the others are still read', async () => {
    const id = 'p150';
    const text = await withStore(
      { folder: whole },
      async (store) => (await store.get<StoredRecord & { text: string }>(scope, 'projects', id))!.text,
    );
    const { folder, file } = damaged((path) => {
      const bytes = readFileSync(path);
      const sought = text.slice(-40);
      expect(bytes.indexOf(sought)).toBeGreaterThan(0);
      for (let position = bytes.indexOf(sought); position !== -1; position = bytes.indexOf(sought, position + 1))
        bytes.writeUInt8(bytes.readUInt8(position + 9) ^ 1, position + 9);
      writeFileSync(path, bytes);
    });
    await withStore({ folder }, async (store) => {
      const refusal = await store.get(scope, 'projects', id).catch((error: unknown) => error as WeegbrugError);
      expect(refusal).toMatchObject({ code: 'WB-STORE-DAMAGED', parameters: { file } });
      expect(await codeOf(store.find(scope, 'projects', {}))).toBe('WB-STORE-DAMAGED');
      expect(await store.get(scope, 'projects', 'p151')).toMatchObject({ code: 'p151' });
    });
  });

  test('data of a later format are refused', async () => {
    const { folder, file } = damaged((path) => {
      const bytes = readFileSync(path);
      for (let position = bytes.indexOf('weegbrug 1'); position !== -1; position = bytes.indexOf('weegbrug 1', position + 1))
        bytes.write('weegbrug 9', position);
      writeFileSync(path, bytes);
    });
    expect(await openEmbeddedStore({ folder }).catch((error: unknown) => error as WeegbrugError)).toMatchObject({
      code: 'WB-STORE-DAMAGED',
      parameters: { file },
    });
  });

  test('a first start that was killed half way starts anew', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'weegbrug.new.mdb'), 'half');
    await withStore({ folder }, (store) => store.commit(scope, [project('p1')]));
    expect(existsSync(join(folder, 'weegbrug.new.mdb'))).toBe(false);
  });
});

/** Fills the store until it refuses, then looks at what a full store still does. */
const fillAndRecover = async (store: Store): Promise<void> => {
  const kept: string[] = [];
  let refusal = 'done';
  for (let number = 0; number < 3_000 && refusal === 'done'; number += 1) {
    refusal = await codeOf(
      store.commit(scope, [
        project(`p${number}`, filler(20_000)),
        { kind: 'create', collection: 'auditRecords', record: { id: `p${number}` } },
      ]),
    );
    if (refusal === 'done') kept.push(`p${number}`);
  }
  expect(refusal).toBe('WB-STORE-FULL');
  expect(kept.length).toBeGreaterThan(5);
  expect(await codeOf(store.commit(scope, [project('more', filler(20_000))]))).toBe('WB-STORE-FULL');
  // Reading goes on, and nothing is there by half.
  expect((await store.find(scope, 'projects', {})).map(({ id }) => id)).toEqual([...kept].sort());
  expect((await store.find(scope, 'auditRecords', {})).map(({ id }) => id)).toEqual([...kept].sort());
  // Removing makes room, and then writing resumes.
  for (const id of kept.slice(0, -2)) await store.commit(scope, [{ kind: 'delete', collection: 'projects', id, expectedRevision: 1 }]);
  for (let number = 0; number < 3; number += 1) await store.commit(scope, [project(`again${number}`, filler(20_000))]);
  expect(await store.count(scope, 'projects', {})).toBe(5);
  await store.check();
};

test('above the size limit new data are refused, and taken again when there is room', () =>
  withStore({ folder: newFolder(), maximumBytes: 1_000_000 }, fillAndRecover));

const canMount =
  process.getuid?.() === 0 &&
  ((): boolean => {
    const place = join(base, 'try');
    mkdirSync(place);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' });
      execFileSync('umount', [place]);
      return true;
    } catch {
      return false;
    }
  })();
if (canMount)
  test('a disk that is really full refuses, and writing resumes when there is room', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
    try {
      await withStore({ folder }, async (store) => {
        const ballast = join(folder, 'ballast');
        writeFileSync(ballast, Buffer.alloc(500_000));
        await fillAndRecover(store);
        // Also when the room comes from elsewhere, and a small batch is not refused because of a big one beside it.
        const filled: string[] = [];
        for (let number = 0; number < 300; number += 1)
          if ((await codeOf(store.commit(scope, [project(`fill${number}`, filler(20_000))]))) === 'done') filled.push(`fill${number}`);
        expect(filled.length).toBeLessThan(300);
        expect(await codeOf(store.commit(scope, [project('late', filler(200_000))]))).toBe('WB-STORE-FULL');
        rmSync(ballast);
        expect(await codeOf(store.commit(scope, [project('late', filler(200_000))]))).toBe('done');
        const together = await Promise.all([
          codeOf(store.commit(scope, [project('huge', filler(3_000_000))])),
          codeOf(store.commit(scope, [project('small')])),
        ]);
        expect(together).toEqual(['WB-STORE-FULL', 'done']);
      });
      await withStore({ folder }, async (store) => expect(await store.get(scope, 'projects', 'late')).toBeDefined());
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  });

test('ten thousand records open and are read in good time, with the event loop free', async () => {
  const folder = newFolder();
  await withStore({ folder }, async (store) => {
    for (let start = 0; start < 10_000; start += 500)
      await store.commit(
        scope,
        Array.from({ length: 500 }, (_, index) => ({
          kind: 'create' as const,
          collection: 'accounts' as const,
          record: { id: `p${start + index}`, username: `c${start + index}`, text: 'x'.repeat(3_000) },
        })),
      );
  });
  const begin = performance.now();
  const store = await openEmbeddedStore({ folder });
  const opened = performance.now() - begin;
  // In time of this thread, so that what else the machine does is left out.
  let last = mainThreadTime();
  let longest = 0;
  const watch = setInterval(() => {
    longest = Math.max(longest, mainThreadTime() - last);
    last = mainThreadTime();
  }, 1);
  try {
    const read = mainThreadTime();
    expect(await store.count(scope, 'accounts', { text: { $exists: true } })).toBe(10_000);
    const scanned = mainThreadTime() - read;
    const direct = mainThreadTime();
    expect(await store.count(scope, 'accounts', { username: 'c777' })).toBe(1);
    const found = mainThreadTime() - direct;
    process.stdout.write(
      `10,000 records (${(statSync(join(folder, 'weegbrug.mdb')).size / 1e6).toFixed(0)} MB): opened in ${opened.toFixed(0)} ms, read in ${scanned.toFixed(0)} ms, one by its name in ${found.toFixed(1)} ms, longest pause ${longest.toFixed(0)} ms\n`,
    );
    expect(opened).toBeLessThan(5_000);
    expect(found).toBeLessThan(scanned / 5);
    expect(longest).toBeLessThan(200);
  } finally {
    clearInterval(watch);
    await store.close();
  }
});
