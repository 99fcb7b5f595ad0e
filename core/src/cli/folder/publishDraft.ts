import { randomUUID } from 'node:crypto';
import type { ReadinessView } from '../../publishing/readReadiness.ts';
import { CommandFailure } from '../commandFailure.ts';
import type { Connection } from './connectServer.ts';
import { exitCodes } from './exitCodes.ts';
import { diffLocalFolder, type PushOptions } from './pushLocalFolder.ts';

export type PublishReport = {
  command: 'publish';
  exitCode: number;
  release?: { hash: string; number: string };
  /** Points that are not met, as the publish card shows them. */
  open: readonly ReadinessView['points'][number][];
  /** Files of the folder that the draft does not have yet. */
  files: readonly string[];
};

/**
 * Publishes the draft as it is on the server. With a folder only when the draft has everything that the folder holds.
 * @param options.intakes what happens to intakes that wait for a decision and lack what the release asks
 * @throws CommandFailure, also for what the server refuses
 */
export const publishDraft = async (
  connection: Connection,
  folder: string | undefined,
  { reason, intakes, ...options }: PushOptions & { reason?: string; intakes?: 'ask' | 'keep'; dryRun?: boolean },
): Promise<PublishReport> => {
  if (reason === undefined || reason.trim() === '')
    throw new CommandFailure(
      'Geef met --reason de reden van de vrijgave. / Give the reason of the release with --reason.',
      exitCodes.refused,
    );
  const { ask } = connection;
  const missing = folder === undefined ? undefined : await diffLocalFolder(connection, folder, options);
  const { points, ready, revision } = await ask<ReadinessView>(
    'GET',
    `/configuration/readiness${intakes === undefined ? '' : `?intakes=${intakes}`}`,
  );
  const open = points.filter(({ state }) => state !== 'met');
  const files = missing?.files.map(({ file }) => file) ?? [];
  const isBehind = missing !== undefined && missing.exitCode !== exitCodes.fine;
  if (!ready || isBehind || options.dryRun === true)
    return {
      command: 'publish',
      exitCode: missing?.exitCode === exitCodes.conflict ? exitCodes.conflict : !ready || isBehind ? exitCodes.findings : exitCodes.fine,
      open,
      files,
    };
  const release = await ask<{ hash: string; number: string }>('POST', '/releases', {
    body: { reason, ...(intakes === undefined ? {} : { intakes }) },
    headers: { 'If-Match': `"${revision}"`, 'Idempotency-Key': randomUUID() },
  });
  return { command: 'publish', exitCode: exitCodes.fine, release: { hash: release.hash, number: release.number }, open, files };
};
