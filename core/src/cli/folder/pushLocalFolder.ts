import type { PushReport } from '../../publishing/pushFolder.ts';
import { CommandFailure } from '../commandFailure.ts';
import type { Connection } from './connectServer.ts';
import { exitCodes } from './exitCodes.ts';
import { readBase, readLocalFolder } from './localFolder.ts';
import { readSide } from './readSide.ts';

export type PushOptions = { base?: string; delete?: boolean; acceptRemovals?: boolean; dryRun?: boolean };
export type FolderPushReport = PushReport & { command: 'push' | 'diff'; exitCode: number };

/**
 * Merges a folder with the draft on the server, in one request: all of it or nothing. What the folder began with stays as it is until the next pull,
 * so that the same change can go to another server after this one.
 * @throws CommandFailure
 */
export const pushLocalFolder = async ({ ask, language }: Connection, folder: string, options: PushOptions): Promise<FolderPushReport> => {
  const files = readLocalFolder(folder);
  const base = options.base === undefined ? readBase(folder) : undefined;
  readSide(files, folder, language);
  if (base === undefined && options.base === undefined)
    throw new CommandFailure(
      `"${folder}" is nooit opgehaald, dus niet te zeggen wat u wijzigde. Doe eerst pull, of zeg met --base active waarmee de map begon. / "${folder}" was never pulled, so what you changed cannot be told. Pull first, or say with --base active what it began with.`,
      exitCodes.refused,
    );
  const report = await ask<PushReport>('POST', '/configuration/draft/push', {
    body: {
      ours: { files },
      base: base === undefined ? { source: options.base } : { files: base },
      dryRun: options.dryRun === true,
      delete: options.delete === true,
      acceptRemovals: options.acceptRemovals === true,
    },
  });
  const stuck = (report.deletions.length > 0 && options.delete !== true) || (report.removals.length > 0 && options.acceptRemovals !== true);
  const exitCode =
    report.conflicts.length > 0
      ? exitCodes.conflict
      : stuck
        ? exitCodes.refused
        : report.problems.some(({ severity }) => severity === 'error')
          ? exitCodes.findings
          : exitCodes.fine;
  return { command: 'push', exitCode, ...report };
};

/** What a push would change: 1 when there is something, 2 when it would not merge. */
export const diffLocalFolder = async (connection: Connection, folder: string, options: PushOptions): Promise<FolderPushReport> => {
  const report = await pushLocalFolder(connection, folder, { ...options, dryRun: true });
  const exitCode = report.conflicts.length > 0 ? exitCodes.conflict : report.files.length > 0 ? exitCodes.findings : exitCodes.fine;
  return { ...report, command: 'diff', exitCode };
};
