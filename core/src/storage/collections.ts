import type { Permission } from '../shared/permissions.ts';

/** Who may touch a collection: any one of the permissions; `everyone` is any signed-in actor of the municipality. */
export type CollectionRule = {
  read: readonly Permission[] | 'everyone';
  write: readonly Permission[] | 'everyone';
  /** Field that holds the actor's id; the store lets others neither see nor change the record. Indexed only when it is among `indexes`. */
  owner?: string;
  /** Records are created and never replaced or deleted. */
  appendOnly?: true;
  /**
   * Field paths that are indexed so that an equality on them does not read the whole collection. Each costs a page of the file per commit, so only what is asked.
   * A field that is added later finds nothing of what earlier versions stored until a new format writes their entries.
   */
  indexes?: readonly string[];
  /** Field whose value occurs once per municipality. */
  unique?: string;
};

/** Every collection that exists, with the check that the store itself makes on each call. */
export const collections = {
  /** The code of a project is its id. */
  projects: {
    read: ['project:read'],
    write: ['project:create', 'project:edit', 'project:decide', 'statutory:agree', 'evidence:review', 'criterion:judge', 'project:move'],
  },
  /** One compact row per project, written in the same commit and with the same revision; what lists and the ranking are made of. */
  portfolioEntries: {
    read: ['project:read', 'ranking:read'],
    write: ['project:create', 'project:edit', 'project:decide', 'statutory:agree', 'evidence:review', 'criterion:judge', 'project:move'],
  },
  /** Weighings that a later one replaced, with what they were computed from. */
  weighings: {
    read: ['project:read'],
    write: ['project:create', 'project:edit', 'statutory:agree', 'evidence:review', 'criterion:judge', 'project:move'],
    indexes: ['projectCode'],
    appendOnly: true,
  },
  /** Assessors' scores per project and criterion; what an actor may see of it is decided in `projects/judging`. */
  judgementPanels: {
    read: ['project:read'],
    write: ['criterion:judge'],
    indexes: ['projectCode'],
  },
  /** What the packed evidence of projects refers to; see `projects/evidence/`. Kept as long as the data. */
  vocabularies: { read: 'everyone', write: 'everyone', appendOnly: true },
  /** Evidence of one project of a type, which is what the packed evidence of the others is compared with. */
  evidenceExamples: {
    read: ['project:read'],
    write: ['project:create', 'project:edit', 'statutory:agree', 'evidence:review', 'criterion:judge', 'project:move'],
    indexes: ['vocabulary'],
    appendOnly: true,
  },
  drafts: {
    read: ['project:create', 'project:edit'],
    write: ['project:create', 'project:edit'],
    owner: 'owner',
    indexes: ['owner'],
  },
  decisions: {
    read: ['project:read'],
    write: ['project:decide', 'project:create', 'project:edit'],
    indexes: ['projectCode'],
    appendOnly: true,
  },
  reports: { read: ['project:read'], write: ['project:edit', 'project:create'], indexes: ['projectCode'], appendOnly: true },
  counters: { read: 'everyone', write: 'everyone' },
  savedViews: { read: ['ranking:read'], write: ['ranking:read'], owner: 'owner', indexes: ['owner'] },
  /** Trials that were kept; everybody who sees the ranking sees them, and the operation lets nobody remove another's. */
  scenarios: { read: ['ranking:read'], write: ['ranking:read'] },
  /** Who was invited to weigh which goals. Whoever is signed in may be invited; the operations show a session only to those who were. */
  weightSessions: { read: 'everyone', write: ['weights:facilitate'], indexes: ['phase'] },
  /** What one participant says in one round; nobody else reads it, not even the facilitator. */
  weightJudgements: { read: 'everyone', write: 'everyone', owner: 'account', indexes: ['account', 'session'] },
  releases: { read: 'everyone', write: ['configuration:publish'], appendOnly: true },
  /** What releases consist of, by the SHA-256 of its canonical text; parts that are the same are there once. */
  releaseParts: { read: 'everyone', write: ['configuration:publish'], appendOnly: true },
  /** Which release was made active when, by whom and why: one record for each move of the pointer, in the same commit. */
  releaseActivations: { read: 'everyone', write: ['configuration:publish'], appendOnly: true },
  activeRelease: { read: 'everyone', write: ['configuration:publish'] },
  /** Red test cases that may go with a release, with the reason. Kept: a release refers to them. */
  testCaseWaivers: {
    read: ['configuration:read', 'configuration:edit', 'configuration:publish', 'configuration:waive'],
    write: ['configuration:waive'],
    appendOnly: true,
  },
  /** Orders to move projects to another release; see `publishing/moving/`. */
  moves: { read: ['project:move'], write: ['project:move', 'configuration:publish'], indexes: ['state'] },
  /** What a move did to each project, with the project as it was. */
  movedProjects: { read: ['project:move'], write: ['project:move'], indexes: ['move'] },
  /** What two configurations do to every project; see `publishing/replay/`. */
  replays: {
    read: ['configuration:read', 'configuration:edit', 'configuration:publish'],
    write: ['configuration:read', 'configuration:edit', 'configuration:publish'],
    indexes: ['pair'],
  },
  /** The projects of finished replays, a thousand in a record. */
  replayRows: {
    read: ['configuration:read', 'configuration:edit', 'configuration:publish'],
    write: ['configuration:publish'],
    indexes: ['replay'],
  },
  /** The intakes that finished replays found no longer valid, a thousand in a record. */
  replayIntakes: {
    read: ['configuration:read', 'configuration:edit', 'configuration:publish'],
    write: ['configuration:publish'],
    indexes: ['replay'],
  },
  /** Who facilitates writes adopted weights in it, and nothing else. */
  configurationDrafts: {
    read: ['configuration:read', 'configuration:edit', 'configuration:publish', 'weights:facilitate'],
    write: ['configuration:edit', 'configuration:publish', 'weights:facilitate'],
  },
  /** Every small change that was ever made in a draft, by whom; what can be undone and attributed. */
  draftChanges: {
    read: ['configuration:read', 'configuration:edit', 'configuration:publish'],
    write: ['configuration:edit', 'configuration:publish', 'weights:facilitate'],
    appendOnly: true,
    indexes: ['epoch', 'part'],
  },
  /** Who edits which part of the draft at this moment; a hint for the others. */
  draftPresence: { read: ['configuration:read', 'configuration:edit', 'configuration:publish'], write: ['configuration:edit'] },
  /** Who was asked to look at the draft, and what a colleague said of which content. */
  draftReviews: {
    read: ['configuration:read', 'configuration:edit', 'configuration:publish'],
    write: ['configuration:edit', 'configuration:publish'],
  },
  /** What waits to be published at a set time, frozen. */
  scheduledReleases: { read: ['configuration:read', 'configuration:edit', 'configuration:publish'], write: ['configuration:publish'] },
  accounts: { read: ['users:read'], write: ['users:manage'], unique: 'username' },
  /** Keys for programs; the operations show each person only the own ones, and never a digest. */
  accessTokens: {
    read: ['users:manage', 'configuration:read', 'configuration:edit', 'configuration:publish'],
    write: ['users:manage', 'configuration:read', 'configuration:edit', 'configuration:publish'],
    indexes: ['account'],
  },
  sessions: { read: 'everyone', write: 'everyone', owner: 'account', indexes: ['account'] },
  /** Attempts to sign in that failed in the last quarter of an hour, by digest. */
  signInFailures: { read: ['users:manage'], write: ['users:manage'], indexes: ['kind'] },
  /** Always read by id. */
  idempotencyRecords: { read: 'everyone', write: 'everyone', owner: 'owner' },
  auditRecords: { read: ['audit:read', 'project:read'], write: 'everyone', appendOnly: true, indexes: ['subject'] },
  outboxMessages: { read: 'everyone', write: 'everyone' },
} as const satisfies Record<string, CollectionRule>;

export type Collection = keyof typeof collections;

/** The rule of a collection, in the general shape. */
export const collectionRule = (collection: Collection): CollectionRule => collections[collection];
