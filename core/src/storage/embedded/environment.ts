import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Database, open, type RootDatabase } from 'lmdb';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { verifyFile } from './verifyFile.ts';

/** The opened file: records, the index entries of them, and what says which format it is. */
export type Environment = {
  root: RootDatabase<Buffer, Buffer>;
  records: Database<Buffer, Buffer>;
  indexes: Database<Buffer, Buffer>;
  about: Database<Buffer, Buffer>;
  file: string;
};

const formatKey = Buffer.from('format');
const format = 'weegbrug 1';

/**
 * Opens the data file, or makes it when there is none. A new file is prepared under another name and then renamed, so that a file under
 * the real name is always complete: an empty or broken one is damage, and is left as it is.
 * @throws WB-STORE-DAMAGED
 */
export const openEnvironment = async (file: string): Promise<Environment> => {
  if (!existsSync(file)) await createFile(file);
  verifyFile(file);
  let environment: Environment | undefined;
  try {
    environment = openDatabases(file);
    if (environment.about.get(formatKey)?.toString() !== format) throw new Error(`format is not ${format}`);
    return environment;
  } catch (cause) {
    await environment?.root.close();
    throw isNoSpace(cause) ? new WeegbrugError('WB-STORE-FULL', {}, { cause }) : new WeegbrugError('WB-STORE-DAMAGED', { file }, { cause });
  }
};

/** Errors of the disk or of the map size that mean: no room. LMDB reports a write that was cut short by a full disk as EIO. */
export const isNoSpace = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return code === 5 || code === 28 || /ENOSPC|EIO|EDQUOT|Input.output error|No space left|MDB_MAP_FULL|quota/i.test(String(message));
};

const createFile = async (file: string): Promise<void> => {
  mkdirSync(dirname(file), { recursive: true });
  const preparing = file.replace(/\.mdb$/, '.new.mdb');
  for (const leftover of [preparing, `${preparing}-lock`]) rmSync(leftover, { force: true });
  const environment = openDatabases(preparing);
  environment.root.transactionSync(() => environment.about.putSync(formatKey, Buffer.from(format)));
  await environment.root.close();
  rmSync(`${preparing}-lock`, { force: true });
  syncPath(preparing);
  renameSync(preparing, file);
  syncPath(dirname(file));
};

const syncPath = (path: string): void => {
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/**
 * Bytes of a page of a new file; an existing one keeps its own. A commit touches some twenty pages here and there, and costs by their number and not by their size: with pages of 4 kB there
 * is one level more between the root and each record, and a project does not fit its page.
 */
const pageSize = 16_384;

/** Opens what is in the file, which is there already; the thread that writes opens it a second time. */
export const openDatabases = (file: string): Environment => {
  // A commit is on disk before it is visible (no overlapping sync), and the batches are made here (no event turn batching).
  const root = open<Buffer, Buffer>({
    path: file,
    noSubdir: true,
    maxDbs: 4,
    encoding: 'binary',
    keyEncoding: 'binary',
    overlappingSync: false,
    pageSize,
    eventTurnBatching: false,
  });
  // Not packed by lmdb: together with a full disk its compression damaged the memory of the process.
  const openDatabase = (name: string): Database<Buffer, Buffer> =>
    root.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' });
  return { root, records: openDatabase('records'), indexes: openDatabase('indexes'), about: openDatabase('about'), file };
};
