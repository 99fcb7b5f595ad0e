import { requirePermission } from '../shared/requirePermission.ts';
import { hashConfiguration } from './hashConfiguration.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { OperationContext } from './operationContext.ts';
import type { ActiveRelease } from './release.ts';
import { draftSeenAgain, newRelease, pointerWrites, releaseAudit } from './releaseWrites.ts';
import { releaseFromStore, type StoredRelease } from './storedRelease.ts';

export type ImportOutcome =
  /** The first release of the municipality. */
  | 'first'
  /** The folder changed while its content was in use: a new release, or an earlier one again. */
  | 'updated'
  /** The folder holds what is active. */
  | 'unchanged'
  /** Somebody published in the product since; the folder no longer leads. */
  | 'published';

/**
 * Takes over a checked folder at start. It becomes the first release; a later change of the folder becomes a new release only while the active one
 * came from the folder itself, so that it never undoes what an administrator published.
 * @throws WB-PERMISSION-MISSING, WB-STORE-STALE or WB-STORE-DUPLICATE when another process did the same at this moment (look again)
 */
export const importFolder = async (
  context: OperationContext,
  { configuration }: { configuration: MunicipalityConfiguration },
): Promise<ImportOutcome> => {
  const { scope, store, releases } = context;
  requirePermission(scope, 'configuration:publish');
  const hash = hashConfiguration(configuration);
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  if (pointer?.release === hash) return 'unchanged';
  const active = pointer === undefined ? undefined : await store.get<StoredRelease>(scope, 'releases', pointer.release);
  if (active !== undefined && active.origin !== 'folder') return 'published';
  // A release of an older format has another hash than the same content in the format of today.
  if (active !== undefined && hashConfiguration((await releaseFromStore(store, active)).configuration) === hash) return 'unchanged';

  const reason = pointer === undefined ? 'Eerste inrichting uit de map' : 'De map met de inrichting is gewijzigd';
  const known = await store.get<StoredRelease>(scope, 'releases', hash);
  const created =
    known === undefined
      ? await newRelease(context, configuration, {
          reason,
          origin: 'folder',
          ...(pointer === undefined ? {} : { parent: pointer.release }),
        })
      : undefined;
  const number = known?.number ?? created!.release.number;
  await store.commit(scope, [
    ...(created?.writes ?? []),
    ...pointerWrites(context, pointer, { release: hash, reason, kind: 'imported' }),
    ...(await draftSeenAgain(context)),
    releaseAudit(
      context,
      'release.imported',
      `Vrijgave ${number} overgenomen uit de map met de inrichting`,
      `Release ${number} taken over from the configuration folder`,
      { release: hash, number },
    ),
  ]);
  releases.forget(scope.municipality);
  return pointer === undefined ? 'first' : 'updated';
};
