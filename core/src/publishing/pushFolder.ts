import { checkConfiguration } from '../configuration/checkConfiguration.ts';
import { differenceOf } from '../configuration/difference/differenceOf.ts';
import { plainSentence } from '../configuration/difference/plainSentence.ts';
import { differenceSurroundings } from '../configuration/differenceSurroundings.ts';
import { type ConflictView, conflictViews } from '../configuration/folder/conflictView.ts';
import { changeDraft } from '../configuration/draft/changeDraft.ts';
import { folderChecksum } from '../configuration/folder/folderChecksum.ts';
import { type ChangedFile, changedFiles, fileOfAddress, type FolderFiles } from '../configuration/folder/folderFiles.ts';
import type { ParsedJson } from '../configuration/folder/parseStrictJson.ts';
import { readFiles } from '../configuration/folder/readFiles.ts';
import { loadSource } from '../configuration/loadSource.ts';
import { mergeConfigurations } from '../configuration/merge/mergeConfigurations.ts';
import type { MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import { pathText } from '../configuration/structure/stablePath.ts';
import { documentHelpersOf } from '../plugins/documentHelpersOf.ts';
import { type ErrorPlace, WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { Language } from '../shared/localizedText.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { differenceUsage } from './differenceUsage.ts';
import { textOf } from '../shared/textOf.ts';

/** A side of the merge: files, or what the server has (`active`, `draft`, the hash of a release). */
type MergeSource =
  | {
      files: FolderFiles;
      /** What a pull noted of the files, as {@link folderChecksum} makes it: absent, they are taken as they are. */
      checksum?: string;
    }
  | { source: string };

export type PushInput = {
  ours: MergeSource;
  /** What ours began with. */
  base: MergeSource;
  /** What a person chose at conflicts. */
  choices?: readonly { file: string; path: string; side: 'base' | 'ours' | 'theirs' }[];
  /** Only look. */
  dryRun?: boolean;
  /** Files may be taken away. */
  delete?: boolean;
  /** Questions and options may be taken away that projects have answered. */
  acceptRemovals?: boolean;
  language: Language;
};

/** What a push did, or what stands in its way. Nothing is written as long as there are conflicts, or deletions or removals that were not accepted. */
export type PushReport = {
  written: boolean;
  /** Revision of the draft after it. */
  revision: number;
  /** Files of the draft that change. */
  files: readonly ChangedFile[];
  /** The same in sentences. */
  changes: readonly string[];
  /** Places that both sides changed, each in another way. */
  conflicts: readonly ConflictView[];
  /** Files that go away. */
  deletions: readonly string[];
  /** Questions and options that go away while projects and intakes have such an answer. */
  removals: readonly { file: string; text: string; answered: number }[];
  /** What is wrong in the draft after it: publishing refuses the errors. */
  problems: readonly { severity: 'error' | 'warning'; file: string; pointer: string; message: { nl: string; en: string } }[];
};

type Looked = Omit<PushReport, 'written' | 'revision'> & { merged: MunicipalityConfiguration };

/**
 * Merges a folder with the shared draft by key, against what the folder began with, and writes all of it in one commit or nothing.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-NOT-FOUND (base), WB-PUSH-UNREADABLE, WB-PUSH-BASE-DAMAGED, WB-PUSH-MUNICIPALITY, WB-RELEASE-DRAFT-STALE
 */
export const pushFolder = async (context: OperationContext, input: PushInput): Promise<PushReport> => {
  requirePermission(context.scope, 'configuration:edit');
  const base = await loadSide(context, input.base);
  const ours = await loadSide(context, input.ours);
  let looked: Looked | undefined;
  let written = false;
  const draft = await changeDraft(context, async ({ configuration: theirs }) => {
    looked = await look(context, { base: base.configuration, ours, theirs }, input);
    written =
      input.dryRun !== true &&
      looked.files.length > 0 &&
      looked.conflicts.length === 0 &&
      (looked.deletions.length === 0 || input.delete === true) &&
      (looked.removals.length === 0 || input.acceptRemovals === true);
    const { length } = looked.files;
    return {
      configuration: written ? looked.merged : theirs,
      action: 'configuration.pushed',
      text: { nl: `Map samengevoegd met het concept: ${length} bestanden`, en: `Folder merged with the draft: ${length} files` },
    };
  });
  const { merged: _merged, ...report } = looked!;
  return { written, revision: draft.revision, ...report };
};

type Side = { configuration: MunicipalityConfiguration; parsed?: ReadonlyMap<string, ParsedJson> };

const loadSide = async (context: OperationContext, side: MergeSource): Promise<Side> => {
  if ('source' in side) return loadSource(context, side.source);
  const read = readFiles(side.files);
  if ('mistakes' in read) throw new WeegbrugError('WB-PUSH-UNREADABLE', { count: read.mistakes.length }, { places: read.mistakes });
  if (side.checksum !== undefined && side.checksum !== folderChecksum(side.files)) throw new WeegbrugError('WB-PUSH-BASE-DAMAGED');
  const { municipality } = context.scope;
  const { key } = read.configuration.municipality;
  if (key !== municipality) throw new WeegbrugError('WB-PUSH-MUNICIPALITY', { folder: textOf(key), municipality });
  const places = await templateMistakes(context, read.configuration);
  if (places.length > 0) throw new WeegbrugError('WB-PUSH-UNREADABLE', { count: places.length }, { places });
  return read;
};

/** Loaded only when a town has a template of its own: most have none. */
const templateMistakes = async (
  { releases }: OperationContext,
  { municipality, templates }: MunicipalityConfiguration,
): Promise<ErrorPlace[]> => {
  if (Object.keys(templates).length === 0) return [];
  const { checkTemplate } = await import('../documents/checkTemplate.ts');
  const plugins: unknown = municipality.plugins;
  const names = Array.isArray(plugins) ? plugins.map((plugin: { name?: unknown } | undefined) => textOf(plugin?.name)) : [];
  const helpers = documentHelpersOf(names, releases.plugins).names;
  return Object.entries(templates).flatMap(([name, source]) =>
    checkTemplate(source, { helpers }).problems.map(({ line, column, message }) => ({
      pointer: `templates/${name}.hbs:${line}:${column}`,
      message: { nl: message.nl, en: message.en ?? message.nl },
    })),
  );
};

const look = async (
  context: OperationContext,
  { base, ours, theirs }: { base: MunicipalityConfiguration; ours: Side; theirs: MunicipalityConfiguration },
  { choices = [], language }: PushInput,
): Promise<Looked> => {
  const { merged, conflicts } = mergeConfigurations(
    base,
    ours.configuration,
    theirs,
    (conflict) => choices.find(({ file, path }) => file === fileOfAddress(conflict) && path === pathText(conflict.path))?.side,
  );
  const files = changedFiles(theirs, merged);
  const { plugins } = context.releases;
  const surroundings = differenceSurroundings(theirs, merged, plugins);
  const changes = differenceOf(theirs, merged, surroundings);
  const usage = await differenceUsage(context, changes, { before: theirs, after: merged });
  const said = changes.map((change) => ({
    change,
    answered: usage.get(change.id)?.answered ?? 0,
    text: plainSentence(change, language),
  }));
  return {
    merged,
    files,
    changes: said.map(({ text }) => text),
    conflicts: conflictViews(conflicts, { base, ours, theirs }, surroundings),
    deletions: files.flatMap(({ file, state }) => (state === 'removed' ? [file] : [])),
    removals: said.flatMap(({ change: { kind, part, key }, answered, text }) =>
      kind === 'removed' && answered > 0 ? [{ file: fileOfAddress({ part, ...(key === undefined ? {} : { key }) }), text, answered }] : [],
    ),
    problems: (await checkConfiguration(merged, plugins, context.scope.municipality)).map(({ severity, file, pointer, message }) => ({
      severity,
      file,
      pointer,
      message,
    })),
  };
};
