import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { minimalTown } from '../http/minimalTown.ts';

/* A server is killed while it publishes, carries out a plan, or goes back, at every call of the store and at many moments inside the commit. What the next start finds is the earlier
   or the new release, whole, with the draft there exactly when it was not published. */

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
type Line = { word: string } & State & { calls: number };
type Life = { kind: Kind; lines: readonly Line[] };

const writer = fileURLToPath(new URL('./publishWriter.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'weegbrug-publish-kill-'));
const configuration = join(folder, 'town.json');
writeFileSync(configuration, JSON.stringify({ ...minimalTown('klein'), templates: {} }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const live = (data: string, round: number, kind: Kind, fault: string): Promise<Life> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, data, configuration, String(round), kind, fault], {
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
        .slice(0, -1);
      if (signal === 'SIGKILL') resolve({ kind, lines: lines.map((line) => JSON.parse(line) as Line) });
      else reject(new Error(`it ended by itself: ${complaints}`));
    });
  });

const stateOf = ({ lines }: Life, word: string): State => {
  const { word: _word, calls: _calls, ...state } = lines.find((line) => line.word === word)!;
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
/** Before and after every call, and at moments inside the commit, in millionths of a second. */
const faults: readonly (readonly [Kind, string])[] = [
  ...(Object.keys(calls) as Kind[]).flatMap((kind) =>
    Array.from({ length: calls[kind] }, (_, call) => call + 1).flatMap((call): [Kind, string][] => [
      [kind, `before:${call}`],
      [kind, `after:${call}`],
    ]),
  ),
  ...Array.from({ length: 150 }, (_, step): [Kind, string] => [
    (['publish', 'sweep', 'publish', 'activate'] as const)[step % 4]!,
    `commit:${step * 38}`,
  ]),
];
const lanes = 4;

test(`killed ${faults.length} times while publishing: the earlier or the new release is active, never a mixture`, async () => {
  const outcomes = { earlier: 0, later: 0, answered: 0 };
  const runLane = async (lane: number): Promise<void> => {
    const data = join(folder, `lane-${lane}`);
    let previous: Life | undefined;
    const mine = faults.filter((_, index) => index % lanes === lane);
    // A last life looks at what the last kill left.
    for (const [index, [kind, fault]] of [...mine, ['publish', 'before:1'] as const].entries()) {
      const life = await live(data, 1 + index, index === 0 && kind === 'activate' ? 'publish' : kind, fault);
      const started = stateOf(life, 'started');
      if (previous !== undefined) {
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
      }
      previous = life;
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
  // A kill after the answer proves that what was answered is there; the others are the ones that count.
  expect(outcomes.earlier + outcomes.later).toBeGreaterThanOrEqual(200);
  expect(outcomes.earlier).toBeGreaterThan(40);
  expect(outcomes.later).toBeGreaterThan(10);
  process.stdout.write(
    `publish kill test: ${faults.length} kills; ${outcomes.earlier} left the earlier release, ${outcomes.later} the new one; none anything else\n`,
  );
}, 180_000);
