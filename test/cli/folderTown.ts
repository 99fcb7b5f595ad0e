import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestServer } from '../http/testServer.ts';

const command = fileURLToPath(new URL('../../core/bin/weegbrug.js', import.meta.url));

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into reports of every shape
export type Outcome = { code: number; output: string; errors: string; report: any };

/** The built command against a server, as people run it. */
export const weegbrug = (args: readonly string[], at: { server: string; token: string }): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: '', WEEGBRUG_SERVER: at.server, WEEGBRUG_TOKEN: at.token };
    execFile(process.execPath, [command, ...args], { env }, (error, output, errors) =>
      resolve({
        code: error === null ? 0 : Number(error.code),
        output,
        errors,
        report: output.startsWith('{') ? JSON.parse(output) : undefined,
      }),
    );
  });

/** A key of the administrator of a town, with rights on the configuration. */
export const makeKey = async (
  server: TestServer,
  town = 'alfa',
  permissions = ['configuration:read', 'configuration:edit', 'configuration:publish'],
): Promise<{ id: string; token: string }> => {
  const cookie = await server.signIn(town, 'administrator');
  const answer = await server.call('POST', '/api/v1/access-tokens', { cookie, body: { name: 'CI', permissions, days: 1 } });
  return answer.json as { id: string; token: string };
};

/** Everything in a folder to the byte. */
export const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() === true)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

export const edit = (folder: string, file: string, change: (text: string) => string): void =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));

export const draftOf = async (server: TestServer) => {
  const cookie = await server.signIn('alfa', 'administrator');
  return (await server.call('GET', '/api/v1/configuration/draft', { cookie })).json;
};
