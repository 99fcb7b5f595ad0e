import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { isNoSpace } from './environment.ts';

/** Folders that this process has open; the process id alone cannot tell. */
const openHere = new Set<string>();

/**
 * Takes the folder for this process: `weegbrug.lock` holds its id and the moment it started. A lock whose process is gone (killed, or a
 * container that started anew with the same ids) is taken over.
 * @returns how to give it back
 * @throws WB-STORE-IN-USE, WB-STORE-FOLDER (no folder, or no right to write there), WB-STORE-FULL
 */
export const lockFolder = (folder: string): (() => void) => {
  try {
    return takeLock(folder);
  } catch (cause) {
    if (cause instanceof WeegbrugError) throw cause;
    if (isNoSpace(cause)) throw new WeegbrugError('WB-STORE-FULL', {}, { cause });
    throw new WeegbrugError('WB-STORE-FOLDER', { folder, reason: String((cause as { code?: unknown }).code ?? 'onbekend') }, { cause });
  }
};

const takeLock = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true });
  const place = realpathSync(folder);
  const lock = join(place, 'weegbrug.lock');
  if (openHere.has(place)) throw inUse(folder, process.pid);
  const own = `${process.pid} ${startOf(process.pid)}\n`;
  const prepared = `${lock}.${process.pid}`;
  const descriptor = openSync(prepared, 'w');
  writeSync(descriptor, own);
  fsyncSync(descriptor);
  closeSync(descriptor);
  try {
    for (let attempt = 0; ; attempt += 1) {
      try {
        linkSync(prepared, lock);
        break;
      } catch (error) {
        if ((error as { code?: string }).code !== 'EEXIST') throw error;
        const holder = readHolder(lock);
        if (attempt >= 3 || (holder !== undefined && isAlive(holder))) throw inUse(folder, holder?.process ?? 0);
        rmSync(lock, { force: true });
      }
    }
  } finally {
    rmSync(prepared, { force: true });
  }
  openHere.add(place);
  return () => {
    if (!openHere.delete(place)) return;
    if (existsSync(lock) && readFileSync(lock, 'utf8') === own) rmSync(lock, { force: true });
  };
};

type Holder = { process: number; start: string };

const readHolder = (lock: string): Holder | undefined => {
  try {
    const [id, start] = readFileSync(lock, 'utf8').trim().split(' ');
    return Number.isSafeInteger(Number(id)) && Number(id) > 0 ? { process: Number(id), start: start ?? '' } : undefined;
  } catch {
    return undefined;
  }
};

/** Our own id in a lock that we did not take is that of an earlier process. */
const isAlive = (holder: Holder): boolean => {
  if (holder.process === process.pid) return false;
  try {
    process.kill(holder.process, 0);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPERM') return false;
  }
  const start = startOf(holder.process);
  return start === '' || holder.start === '' || start === holder.start;
};

/** When a process started (clock ticks since boot), where the system tells; else empty. */
const startOf = (id: number): string => {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const inUse = (folder: string, holder: number): WeegbrugError => new WeegbrugError('WB-STORE-IN-USE', { folder, process: holder });
