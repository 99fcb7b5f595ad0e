import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type RunningServer = {
  address: string;
  processId: number;
  folder: string;
  /** What it has written to both streams so far. */
  output: () => string;
  /** Resolves with the exit code; `undefined` when a signal ended it. */
  ended: Promise<number | undefined>;
  /** Asks it to end and waits; takes its folder away. */
  stop: () => Promise<void>;
  /** Ends it at this very moment, as a power cut would, and waits. The folder stays. */
  kill: () => Promise<void>;
};

/**
 * The real server as `npm start` runs it (needs a build), on a free port with data of its own; resolves when it prints its address. Without settings of its
 * own it goes on with the shipped towns as a first start leaves them.
 */
export const startServer = async (environment: Record<string, string> = {}): Promise<RunningServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'weegbrug-server-'));
  if (Object.keys(environment).length === 0) {
    const seeded = await seededFile();
    mkdirSync(join(folder, 'data'));
    copyFileSync(seeded, join(folder, 'data', file));
  }
  const child = spawn(process.execPath, [join(root, 'core/dist/cli/main.js'), 'serve'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: '0',
      HOST: '127.0.0.1',
      WEEGBRUG_DATA: join(folder, 'data'),
      WEEGBRUG_CONFIG: join(root, 'config'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  const ended = new Promise<number | undefined>((resolve) => child.on('close', (code) => resolve(code ?? undefined)));
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output.push(chunk.toString());
      const match = /http:\/\/[\w.[\]:]+:\d+/.exec(output.join(''));
      if (match !== null) resolve(match[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.on('close', (code) => {
      rmSync(folder, { recursive: true, force: true });
      reject(new Error(`the server ended with exit code ${code}:\n${output.join('')}`));
    });
  });
  return {
    address,
    processId: child.pid!,
    folder,
    output: () => output.join(''),
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

const file = 'weegbrug.mdb';

/** The data of the shipped towns with their demonstration, which takes more than a second: made once per run by the first who asks (by two who ask at once, with the same content). */
const seededFile = async (): Promise<string> => {
  const shared = process.env.WEEGBRUG_TEST_SHARED!;
  const seeded = join(shared, file);
  if (!existsSync(seeded)) {
    const data = mkdtempSync(join(shared, 'seeding-'));
    const server = await startServer({ WEEGBRUG_DATA: data });
    await server.stop();
    renameSync(join(data, file), seeded);
  }
  return seeded;
};
