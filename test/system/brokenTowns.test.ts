import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningServer, startServer } from '../browser/server.ts';
import { clientOf, signIn } from './client.ts';
import { type Installation, installTowns, testCase } from './installation.ts';

/* A town whose configuration is broken never starts half and takes no other town down. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'core/bin/weegbrug.js');

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- broken on purpose
type Content = any;
/** What is broken in the town of that name, and the place that must be named. */
const breakages: Record<string, { place: RegExp; apply: (town: Installation, key: string) => void }> = {
  afgekapt: {
    place: /framework\.json:\d+:\d+/,
    apply: ({ config }, key) => {
      const file = join(config, key, 'framework.json');
      writeFileSync(file, readFileSync(file, 'utf8').slice(0, 400));
    },
  },
  leeg: { place: /municipality\.json:1:1/, apply: ({ config }, key) => writeFileSync(join(config, key, 'municipality.json'), '') },
  nieuwer: {
    place: /municipality\.json:3:\d+/,
    apply: (town, key) => town.change<Content>(`${key}/municipality.json`, (content) => void (content.formatVersion = 9)),
  },
  zonderplugin: {
    place: /municipality\.json:\d+:\d+/,
    apply: (town, key) => town.change<Content>(`${key}/municipality.json`, (content) => void (content.plugins[0].name = 'sustainabilty')),
  },
  gewichten: {
    place: /framework\.json:\d+:\d+/,
    apply: (town, key) => town.change<Content>(`${key}/framework.json`, (content) => void (content.goals[0].weight = -1)),
  },
  sjabloon: {
    place: /templates\/beslisblad\.hbs:2:4/,
    apply: ({ config }, key) => {
      mkdirSync(join(config, key, 'templates'));
      writeFileSync(join(config, key, 'templates/beslisblad.hbs'), '<!doctype html>\n<p>{{{core.name}}}</p>\n');
    },
  },
};

let installation: Installation;
let server: RunningServer;
beforeAll(async () => {
  installation = installTowns({ towns: ['voorbeeldstad'] });
  for (const [key, { apply }] of Object.entries(breakages)) {
    installation.addTown(key, 'kleinveld');
    apply(installation, key);
  }
  server = await startServer(installation.environment);
});
afterAll(async () => {
  await server.stop();
  installation.remove();
});

test('the server says which towns are broken, and the good one works', async () => {
  const { items } = (await clientOf(server.address).get('/municipalities')).json;
  expect(Object.fromEntries(items.map(({ key, state }: { key: string; state: string }) => [key, state]))).toEqual({
    voorbeeldstad: 'ready',
    ...Object.fromEntries(Object.keys(breakages).map((key) => [key, 'broken'])),
  });
  const applicant = await signIn(server.address, 'aanvrager-wonen');
  expect((await applicant.send('POST', '/projects', testCase('voorbeeldstad', 'p1'))).json.weighing.priority).toBe(25.63);
});

test.each(Object.keys(breakages))('%s cannot be signed into, and the log says where it is broken', async (municipality) => {
  const answer = await clientOf(server.address).send('POST', '/session', {
    municipality,
    username: 'beheerder',
    password: 'weegbrug-demo',
  });
  expect(answer.status).toBe(401);
  const lines = server
    .output()
    .split('\n')
    .filter((line) => line.includes(`"municipality":"${municipality}"`));
  expect(lines.join('\n')).toMatch(breakages[municipality]!.place);
  for (const line of lines) expect(line).not.toMatch(/ {4}at |node_modules/);
});

test.each(Object.keys(breakages))('`weegbrug check` says where %s is broken, and exits with 1', async (key) => {
  const { code, output } = await new Promise<{ code: number; output: string }>((resolve) =>
    execFile(
      process.execPath,
      [command, 'check', join(installation.config, key)],
      { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } },
      (error, out) => resolve({ code: Number(error?.code ?? 0), output: out }),
    ),
  );
  expect(code).toBe(1);
  expect(output).toMatch(breakages[key]!.place);
});
