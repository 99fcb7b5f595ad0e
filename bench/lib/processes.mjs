import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const running = new Set();
const made = new Set();

export const temporaryFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'weegbrug-bench-'));
  made.add(folder);
  return folder;
};

/** Ends what still runs and removes what was made, also after a failure. */
export const tidyUp = () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
};

/**
 * Starts a program that prints its address and resolves with that address and the moment at which it began. What it writes to its error stream (the log of the
 * server, as it is in use) goes to a file, so that reading it costs us nothing.
 */
export const startProgram = async (file, args = [], environment = {}) => {
  const errors = join(temporaryFolder(), 'errors.txt');
  const stream = openSync(errors, 'w');
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, file), ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', stream],
  });
  closeSync(stream);
  running.add(child);
  const ended = new Promise((resolve) => child.once('exit', resolve)).finally(() => running.delete(child));
  const address = await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const match = /http:\/\/[\d.]+:\d+/.exec(output);
      if (match !== null) resolve(match[0]);
    });
    void ended.then((code) => reject(new Error(`${file} ended with ${code}: ${readFileSync(errors, 'utf8').slice(-2_000)}`)));
  });
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { address, pid: child.pid, begun, stop };
};

export const startWeegbrug = (folder) =>
  startProgram('core/dist/cli/main.js', ['serve'], { WEEGBRUG_DATA: folder, WEEGBRUG_CONFIG: join(root, 'config') });
