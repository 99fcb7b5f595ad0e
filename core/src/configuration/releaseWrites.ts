import { auditEntry } from '../storage/auditEntry.ts';
import { softwareVersion } from '../shared/softwareVersion.ts';
import { systemScope } from '../shared/systemScope.ts';
import type { NewRecord, Write } from '../storage/port.ts';
import type { StoredDraft } from './draft/storedDraft.ts';
import { hashConfiguration } from './hashConfiguration.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { OperationContext } from './operationContext.ts';
import type { ActiveRelease, ReleaseActivation, ReleaseEvidence } from './release.ts';
import { partsOf, type ReleasePart } from './releaseParts.ts';
import type { StoredRelease } from './storedRelease.ts';

/** The writes that make a new release of a configuration, with those of its parts that are not stored yet; its hash is its identity. */
export const newRelease = async (
  context: OperationContext,
  configuration: MunicipalityConfiguration,
  { reason, origin, parent, ...evidence }: { reason: string; origin: StoredRelease['origin']; parent?: string } & ReleaseEvidence,
): Promise<{ writes: readonly Write[]; release: Omit<StoredRelease, 'municipality' | 'revision'> }> => {
  const { scope, clock, releases } = context;
  const parts = partsOf(configuration);
  const hash = hashConfiguration(configuration);
  const at = clock();
  const release = {
    id: hash,
    hash,
    number: await nextNumber(context, at),
    parts: Object.fromEntries(parts.map((part) => [part.address, part.hash])),
    author: scope.actor.id,
    authorName: scope.actor.name,
    reason,
    publishedAt: at.toISOString(),
    origin,
    ...(parent === undefined ? {} : { parent }),
    ...evidence,
    softwareVersion,
    pluginVersions: Object.fromEntries(
      configuration.municipality.plugins.map(({ name }) => [name, releases.plugins.get(name)?.version ?? '?']),
    ),
  };
  const write: Write = { kind: 'create', collection: 'releases', record: release satisfies NewRecord };
  return { writes: [...(await newParts(context, parts)), write], release };
};

/** Writes for the parts that no release has brought yet. Another process may store one at the same moment: then the commit is a duplicate. */
export const newParts = async ({ scope, store }: OperationContext, parts: readonly ReleasePart[]): Promise<readonly Write[]> => {
  const byHash = new Map(parts.map(({ hash, content }) => [hash, content]));
  const known = await store.find(scope, 'releaseParts', { id: { $in: [...byHash.keys()] } }, { projection: ['id'] });
  for (const { id } of known) byHash.delete(id);
  return [...byHash].map(([id, content]): Write => ({ kind: 'create', collection: 'releaseParts', record: { id, content } }));
};

/** The writes that point to the release from now on, and tell so for ever. Two people who do this at once: one of them is stale. */
export const pointerWrites = (
  { scope, clock }: OperationContext,
  current: ActiveRelease | undefined,
  { release, ...about }: Pick<ReleaseActivation, 'release' | 'reason' | 'kind' | 'otherPlugins'>,
): readonly Write[] => {
  const { id: by, name: byName } = scope.actor;
  const at = clock().toISOString();
  const pointer: NewRecord = { id: 'active', release, since: at, by };
  const activation: NewRecord = { id: activationId((current?.revision ?? 0) + 1), release, at, by, byName, ...about };
  return [
    current === undefined
      ? { kind: 'create', collection: 'activeRelease', record: pointer }
      : { kind: 'replace', collection: 'activeRelease', expectedRevision: current.revision, record: pointer },
    { kind: 'create', collection: 'releaseActivations', record: activation },
  ];
};

/**
 * The write that gives the draft a new revision while its content stays: what it would change is no longer what people saw, because another release became active under
 * it. Whoever is about to publish or to approve it looks again first.
 */
export const draftSeenAgain = async ({ scope, store }: OperationContext): Promise<readonly Write[]> => {
  const stored = await store.get<StoredDraft>(scope, 'configurationDrafts', 'draft');
  if (stored === undefined || stored.changed.length === 0) return [];
  const { municipality: _municipality, revision, ...record } = stored;
  return [{ kind: 'replace', collection: 'configurationDrafts', expectedRevision: revision, record }];
};

/** Padded, so that the order of the ids is that of the moves. */
const activationId = (revision: number): string => String(revision).padStart(8, '0');

export const releaseAudit = (
  { scope, clock, newId }: OperationContext,
  action: string,
  nl: string,
  en: string,
  details: Readonly<Record<string, unknown>>,
): Write => auditEntry({ id: newId(), at: clock(), actor: scope.actor, action, subject: 'configuration', text: { nl, en }, details });

/** `2026.7`: the year and the number that the next release within it gets. A clock that was set back makes no earlier year than the last release has. */
export const nextNumber = async ({ scope, store }: OperationContext, at: Date): Promise<string> => {
  const earlier = await store.find<StoredRelease>(
    systemScope(scope.municipality),
    'releases',
    {},
    { projection: ['number'], limit: 10_000 },
  );
  const year = Math.max(at.getUTCFullYear(), ...earlier.map(({ number }) => Number.parseInt(number, 10) || 0));
  const numbers = earlier.flatMap(({ number }) => (number.startsWith(`${year}.`) ? Number(number.slice(5)) : []));
  return `${year}.${Math.max(0, ...numbers) + 1}`;
};
