import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const temporaryFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'weegbrug-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Starts a program that prints its address and resolves with that address and the time that took, in milliseconds. */
export const startProgram = async (file, args = [], environment = {}) => {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, file), ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors = [];
  child.stderr.on('data', (chunk) => errors.push(chunk));
  const address = await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const match = /http:\/\/[\d.]+:\d+/.exec(output);
      if (match !== null) resolve(match[0]);
    });
    child.on('exit', (code) => reject(new Error(`${file} ended with ${code}: ${Buffer.concat(errors)}`)));
  });
  const stop = () =>
    new Promise((resolve) => {
      child.removeAllListeners('exit');
      child.on('exit', resolve);
      child.kill('SIGTERM');
    });
  return { address, pid: child.pid, begun, stop };
};

export const startWeegbrug = (folder) => startProgram('core/dist/cli/main.js', ['serve'], { WEEGBRUG_DATA: folder, WEEGBRUG_CONFIG: join(root, 'config'), WEEGBRUG_DEMO: 'on' });
