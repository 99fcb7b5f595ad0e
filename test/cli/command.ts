import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, and the command as people run it: the built one (`npm test` builds first). */
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const command = join(root, 'core/bin/weegbrug.js');

export type Outcome = { code: number; output: string; errors: string };

/** Runs the command in the root of the repository, with these variables beside those of the process. */
export const run = (args: readonly string[], variables: Record<string, string> = {}, input = ''): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: '', ...variables };
    const child = execFile(process.execPath, [command, ...args], { cwd: root, env }, (error, output, errors) =>
      resolve({ code: error === null ? 0 : Number(error.code), output, errors }),
    );
    child.stdin?.end(input);
  });
