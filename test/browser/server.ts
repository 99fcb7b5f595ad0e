import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type RunningServer = { address: string; folder: string; stop: () => Promise<void> };

/** The real server as `npm start` runs it (needs a build), on a free port with data of its own; resolves when it prints its address. */
export const startServer = async (environment: Record<string, string> = {}): Promise<RunningServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'weegbrug-server-'));
  const child = spawn(process.execPath, [join(root, 'core/dist/cli/main.js'), 'serve'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', PORT: '0', HOST: '127.0.0.1', WEEGBRUG_DATA: join(folder, 'data'), WEEGBRUG_CONFIG: join(root, 'config'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output.push(chunk.toString());
      const match = /http:\/\/[\w.[\]:]+:\d+/.exec(output.join(''));
      if (match !== null) resolve(match[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.on('exit', (code) => reject(new Error(`the server ended with exit code ${code}:\n${output.join('')}`)));
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return {
    address,
    folder,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
