import type { OperationContext } from '../configuration/operationContext.ts';
import type { Account } from '../identity/account.ts';
import { actorOf } from '../identity/actorOf.ts';
import { createDemoAccounts } from '../identity/createDemoAccounts.ts';
import type { Actor } from '../shared/actor.ts';
import type { StoredRecord } from '../storage/port.ts';
import type { DemoStory } from './demoStory.ts';
import { playDraft } from './playDraft.ts';
import { playWeightSession } from './playWeightSession.ts';
import { playStory, submitStory } from './playStory.ts';
import { readDemoFolder } from './readDemoFolder.ts';

/** Password of every demo account; it only works from the computer on which the server runs. */
const demoPassword = 'weegbrug-demo';

/** Where the seeding is: 0 begun, 1 finished. Lives among the counters. */
type Marker = StoredRecord & { value: 0 | 1 };
const markerId = 'demo';

export type SeedOutcome =
  /** This municipality comes without demo data. */
  | 'none'
  /** It has projects of its own; demo data would mix with them. */
  | 'inUse'
  /** Was seeded at an earlier start. */
  | 'present'
  /** Seeded now, or finished where an earlier start was interrupted. */
  | 'seeded';

/**
 * Fills a municipality without projects with its demonstration: accounts, and every story played through the operations that people use, each
 * step by its own person at its own moment, so that weighings, votes and history are real. An interrupted seeding goes on at the next start.
 * @param context with the system scope of the municipality, whose release is active
 * @param input.folder `config/<municipality>`
 */
export const seedDemo = async (context: OperationContext, { folder }: { folder: string }): Promise<SeedOutcome> => {
  const { scope, store } = context;
  const marker = await store.get<Marker>(scope, 'counters', markerId);
  if (marker?.value === 1) return 'present';
  if (marker === undefined && (await store.count(scope, 'projects', {})) > 0) return 'inUse';
  const demo = await readDemoFolder(folder);
  if (demo === undefined) return 'none';

  if (marker === undefined) await store.commit(scope, [{ kind: 'create', collection: 'counters', record: { id: markerId, value: 0 } }]);
  await createDemoAccounts(context, demo.accounts, demoPassword);
  const actor = await demoActors(context);
  const stories = [...demo.stories].sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
  for (const story of stories) await submitStory(context, actor, story);
  await eachInParallel(stories, (story: DemoStory) => playStory(context, actor, story));
  for (const draft of demo.drafts) await playDraft(context, actor, draft);
  for (const session of demo.weightSessions) await playWeightSession(context, actor, session);
  await store.commit(scope, [
    { kind: 'replace', collection: 'counters', expectedRevision: marker?.revision ?? 1, record: { id: markerId, value: 1 } },
  ]);
  return 'seeded';
};

/** People of the demonstration with the rights that their roles have in the active release. */
const demoActors = async ({ scope, store, releases }: OperationContext): Promise<(username: string) => Actor> => {
  const { release } = await releases.active(scope.municipality);
  const accounts = await store.find<Account>(scope, 'accounts', { demo: true }, { limit: 1_000 });
  const actors = new Map(accounts.map((account) => [account.username, actorOf(account, release.configuration)]));
  return (username) => {
    const actor = actors.get(username);
    if (actor === undefined) throw new TypeError(`the demonstration names "${username}", who is not among its accounts`);
    return actor;
  };
};

/**
 * Stories of different projects do not touch each other; a few at a time share the waiting for the disk. When one fails, the others finish what
 * they are at before it is told, so that nothing is written any more once this has ended.
 */
const eachInParallel = async <T>(items: readonly T[], act: (item: T) => Promise<void>, width = 12): Promise<void> => {
  const waiting = [...items];
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await act(item);
  };
  const ends = await Promise.allSettled(Array.from({ length: width }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
};
