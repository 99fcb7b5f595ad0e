import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { minimalTown } from '../http/minimalTown.ts';

/* A server is killed while it publishes, carries out a plan, or goes back, at every call of the store and at many moments inside the commit. What the next start finds is the earlier
   or the new release, whole, with the draft there exactly when it was not published. Starting a process costs far more than what is tested: each holds several servers, on a folder of
   their own, that have all come to their fault when it is killed. */

type State = {
  active: string;
  text: string;
  releases: number;
  moves: number;
  pointer: number;
  drafted: boolean;
  draftText: string;
  plan: string;
  published: number;
  told: number;
};
type Kind = 'publish' | 'sweep' | 'activate';
type Line = { folder: string; word: string } & State & { calls: number };
type Life = { kind: Kind; lines: readonly Line[] };

const writer = fileURLToPath(new URL('./publishWriter.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'weegbrug-publish-kill-'));
const configuration = join(folder, 'town.json');
writeFileSync(configuration, JSON.stringify({ ...minimalTown('klein'), templates: {} }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One life of several servers in one process; their lives in the order of the faults. */
const live = (round: number, servers: readonly { data: string; kind: Kind; fault: string }[]): Promise<Life[]> =>
  new Promise((resolve, reject) => {
    const lives = servers.flatMap(({ data, kind, fault }) => [data, kind, fault]);
    const child = spawn(process.execPath, [writer, configuration, String(round), ...lives], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let complaints = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    child.on('close', (_code, signal) => {
      const lines = output
        .slice(0, output.lastIndexOf('\n') + 1)
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Line);
      if (signal === 'SIGKILL') resolve(servers.map(({ data, kind }) => ({ kind, lines: lines.filter(({ folder }) => folder === data) })));
      else reject(new Error(`it ended by itself: ${complaints}`));
    });
  });

const stateOf = ({ lines }: Life, word: string): State => {
  const { folder: _folder, word: _word, calls: _calls, ...state } = lines.find((line) => line.word === word)!;
  return state;
};

/** What the operation makes of a state when it happens as a whole. */
const done = (kind: Kind, before: State, after: State): State =>
  kind === 'activate'
    ? {
        ...before,
        active: after.active,
        text: after.text,
        draftText: after.draftText,
        moves: before.moves + 1,
        pointer: before.pointer + 1,
      }
    : {
        active: after.active,
        text: before.draftText,
        draftText: before.draftText,
        releases: before.releases + 1,
        moves: before.moves + 1,
        pointer: before.pointer + 1,
        drafted: false,
        plan: kind === 'sweep' ? 'published' : before.plan,
        published: before.published + 1,
        told: before.told + 1,
      };

/** Calls of the store that each operation makes; a few less where a release is in memory already. */
const calls: Readonly<Record<Kind, number>> = { publish: 11, sweep: 10, activate: 9 };
const processes = 2;
const serversEach = 6;
const folders = processes * serversEach;
const kinds = ['publish', 'sweep', 'publish', 'activate'] as const;
/** Before and after every call, and at moments inside the commit, in millionths of a second. */
const faults: readonly (readonly [Kind, string])[] = [
  ...(Object.keys(calls) as Kind[]).flatMap((kind) =>
    Array.from({ length: calls[kind] }, (_, call) => call + 1).flatMap((call): [Kind, string][] => [
      [kind, `before:${call}`],
      [kind, `after:${call}`],
    ]),
  ),
  // Each folder sees every kind.
  ...Array.from({ length: 150 }, (_, step): [Kind, string] => [
    kinds[(step + Math.floor(step / folders)) % kinds.length]!,
    `commit:${step * 38}`,
  ]),
];

test(`killed ${faults.length} times while publishing: the earlier or the new release is active, never a mixture`, async () => {
  const outcomes = { earlier: 0, later: 0, answered: 0 };
  let killed = 0;
  const check = (previous: Life, life: Life): void => {
    const started = stateOf(life, 'started');
    const before = stateOf(previous, 'before');
    const after = done(previous.kind, before, started);
    const answered = previous.lines.some(({ word }) => word === 'answered');
    const happened = started.pointer > before.pointer;
    expect(started).toEqual(happened ? after : before);
    if (previous.kind === 'activate' && happened) expect(started.active).not.toBe(before.active);
    if (answered) expect(happened).toBe(true);
    // What was planned and not done is done after the start.
    if (before.plan === 'waiting') expect(stateOf(life, 'resumed').plan).toBe('published');
    outcomes[answered ? 'answered' : happened ? 'later' : 'earlier'] += 1;
  };
  /** Starts the servers of one process again and again, until each folder has had its share of the faults; a last life looks at what the last kill left. */
  const runProcess = async (number: number): Promise<void> => {
    let previous: Life[] = [];
    for (let round = 0, last = false; !last; round += 1) {
      const share = Array.from({ length: serversEach }, (_, index) => number * serversEach + index).map((place) => ({
        data: join(folder, `server-${place}`),
        fault: faults[round * folders + place],
      }));
      last = share.every(({ fault }) => fault === undefined);
      const lives = await live(
        1 + round,
        share.map(({ data, fault: [kind, fault] = ['publish', 'before:1'] }) => ({
          data,
          kind: round === 0 && kind === 'activate' ? 'publish' : kind,
          fault,
        })),
      );
      killed += 1;
      for (const [index, life] of previous.entries()) check(life, lives[index]!);
      previous = lives;
    }
  };
  await Promise.all(Array.from({ length: processes }, (_, number) => runProcess(number)));
  // A kill after the answer proves that what was answered is there; the others are the ones that count.
  expect(outcomes.earlier + outcomes.later).toBeGreaterThanOrEqual(200);
  expect(outcomes.earlier).toBeGreaterThan(40);
  expect(outcomes.later).toBeGreaterThan(10);
  process.stdout.write(
    `publish kill test: ${faults.length} servers killed in ${killed} processes; ${outcomes.earlier} left the earlier release, ${outcomes.later} the new one; none anything else\n`,
  );
}, 180_000);
