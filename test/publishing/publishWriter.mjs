/*
 * Run by the kill test as a plain program on the built product: one life of several servers, each on a folder of its own, killed together when each has come to its fault point. Prints
 * what each finds when it starts, what it is about to do, and whether it got an answer.
 * `node publishWriter.mjs <configuration.json> <round> (<folder> <publish|sweep|activate> <fault>)…`
 * A fault is `before:n` or `after:n` (the n-th call of the store), or `commit:µs` (so long after the commit was handed to the thread that writes). A server that has come to its fault does
 * nothing more; commits are handed over when all have come that far, so that the kill falls into all of them.
 */
import { readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';

const built = (file) => import(new URL(`../../core/dist/${file}`, import.meta.url));
const [file, number, ...lives] = process.argv.slice(2);
const round = Number(number);
const [{ openEmbeddedStore }, { createReleaseLibrary }, { importFolder }, { loadDraft }, { saveDraftPart }, { releaseFromStore }] =
  await Promise.all(
    [
      'storage/embedded/openEmbeddedStore.js',
      'configuration/createReleaseLibrary.js',
      'configuration/importFolder.js',
      'configuration/loadDraft.js',
      'configuration/saveDraftPart.js',
      'configuration/storedRelease.js',
    ].map(built),
  );
const [{ publishRelease }, { activateRelease }, { scheduleRelease }, { publishScheduled }, { systemScope }] = await Promise.all(
  [
    'publishing/publishRelease.js',
    'publishing/activateRelease.js',
    'publishing/schedule/scheduleRelease.js',
    'publishing/schedule/publishScheduled.js',
    'shared/systemScope.js',
  ].map(built),
);

const configuration = JSON.parse(readFileSync(file, 'utf8'));
const scope = systemScope('klein');
let underWay = lives.length / 3;
const commits = [];
/** One has come to its fault and never goes on; with the last one the process dies, so long after the commits were handed over. */
const reached = async (commit) => {
  if (commit !== undefined) commits.push(commit);
  underWay -= 1;
  if (underWay === 0) {
    for (const { handOver } of commits) void handOver();
    // The batches go to the threads that write in a turn of their own.
    await turn();
    await turn();
    const until = performance.now() + Math.max(0, ...commits.map(({ wait }) => wait)) / 1000;
    while (performance.now() < until);
    process.kill(process.pid, 'SIGKILL');
  }
  return new Promise(() => {});
};

const live = async (folder, kind, fault) => {
  const [place, at] = fault.split(':');
  const say = (word, content = {}) => process.stdout.write(`${JSON.stringify({ folder, word, ...content })}\n`);
  const real = await openEmbeddedStore({ folder });
  let calls = 0;
  let armed = false;
  /** Counts the calls of what is under test and stops at the fault. */
  const faulty =
    (name) =>
    async (...parameters) => {
      if (!armed) return real[name](...parameters);
      calls += 1;
      const call = calls;
      if (place === 'before' && call === Number(at)) return reached();
      if (place === 'commit' && name === 'commit') return reached({ handOver: () => real.commit(...parameters), wait: Number(at) });
      const result = await real[name](...parameters);
      if (place === 'after' && call === Number(at)) return reached();
      return result;
    };
  const store = { ...real, get: faulty('get'), find: faulty('find'), commit: faulty('commit'), count: faulty('count') };
  let minute = round * 10;
  let ids = 0;
  const registry = {
    plugins: [],
    sections: new Map(),
    problems: [],
    get: () => undefined,
    problemsOf: () => [],
    moduleOf: () => undefined,
  };
  const context = {
    scope,
    store,
    clock: () => new Date(Date.UTC(2026, 10, 1, 0, minute)),
    newId: () => `${number}-${(ids += 1)}`,
    releases: createReleaseLibrary(store, registry),
    measures: undefined,
  };

  /** Everything that could be half. What the last kill left is verified: reading a release checks its hash. */
  const tell = async (word) => {
    const releases = await real.find(scope, 'releases', {});
    if (word === 'started') for (const release of releases) await releaseFromStore(real, release);
    const [pointer, plan] = await Promise.all([real.get(scope, 'activeRelease', 'active'), real.get(scope, 'scheduledReleases', 'next')]);
    const draft = await loadDraft(context);
    const count = (collection, query = {}) => real.count(scope, collection, query);
    say(word, {
      active: pointer.release,
      text: (await context.releases.active('klein')).release.configuration.texts.round?.nl ?? '',
      releases: releases.length,
      moves: await count('releaseActivations'),
      pointer: pointer.revision,
      drafted: draft.changed.length > 0,
      draftText: draft.configuration.texts.round?.nl ?? '',
      plan: plan?.state ?? 'none',
      published: await count('auditRecords', { action: 'release.published' }),
      told: await count('outboxMessages', { kind: 'release.published' }),
    });
  };

  await importFolder(context, { configuration });
  await tell('started');
  // What a server does after a start: it takes up what was due.
  minute += 5;
  await publishScheduled(context);
  await tell('resumed');
  const edit = async () => {
    const { revision } = await loadDraft(context);
    await saveDraftPart(context, { part: 'texts', value: { round: { nl: number } }, expectedRevision: revision });
    return (await loadDraft(context)).revision;
  };
  if (kind === 'activate') {
    const releases = await real.find(scope, 'releases', {});
    const pointer = await real.get(scope, 'activeRelease', 'active');
    const other = releases.find(({ hash }) => hash !== pointer.release);
    await tell('before');
    armed = true;
    await activateRelease(context, { release: other.hash, reason: 'terug', expectedRevision: pointer.revision });
  } else {
    const expectedRevision = await edit();
    if (kind === 'sweep')
      await scheduleRelease(context, {
        at: new Date(Date.UTC(2026, 10, 1, 0, minute + 1)).toISOString(),
        reason: 'straks',
        expectedRevision,
      });
    await tell('before');
    armed = true;
    minute += 2;
    if (kind === 'sweep') await publishScheduled(context);
    else await publishRelease(context, { reason: 'nu', expectedRevision });
  }
  say('answered', { calls });
  await reached();
};

for (let index = 0; index < lives.length; index += 3) void live(...lives.slice(index, index + 3));
