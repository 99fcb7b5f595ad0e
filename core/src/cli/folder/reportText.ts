import type { ConflictView } from '../../configuration/folder/conflictView.ts';
import type { Language, LocalizedText } from '../../shared/localizedText.ts';
import type { PublishReport } from './publishDraft.ts';
import type { PullReport } from './pullFolder.ts';
import type { FolderPushReport } from './pushLocalFolder.ts';

/** A report for the person at the terminal. */
export const reportText = (report: PullReport | FolderPushReport | PublishReport, language: Language): string => {
  const say = words[language];
  if (report.command === 'publish')
    return [
      ...report.files.map((file) => `${say.notInDraft}: ${file}`),
      ...report.open.map(
        (point) =>
          `${say.states[point.state]}: ${point.title[language] ?? point.title.nl}${point.detail === undefined ? '' : ` – ${point.detail[language] ?? point.detail.nl}`}`,
      ),
      report.release === undefined ? say.notPublished : `${say.published} ${report.release.number}`,
    ].join('\n');
  const push = report.command === 'pull' ? undefined : report;
  return [
    ...report.files.map(({ file, state }) => `${signs[state]} ${file}`),
    ...(push?.changes.map((sentence) => `  ${sentence}`) ?? []),
    ...report.conflicts.flatMap((conflict) => conflictLines(conflict, language)),
    ...(report.written ? [] : report.deletions.map((file) => `${say.deletion}: ${file}`)),
    ...(push?.written === false ? push.removals.map(({ text, answered }) => `${say.removal} (${answered}): ${text}`) : []),
    ...(push?.problems
      .filter(({ severity }) => severity === 'error')
      .map(({ file, pointer, message }) => `${file} ${pointer}: ${message[language]}`) ?? []),
    report.files.length === 0 && report.conflicts.length === 0 ? say.same : report.written ? say.written : say.notWritten,
    ...(report.conflicts.length > 0 ? [say.waysOn] : []),
  ].join('\n');
};

const conflictLines = ({ file, line, column, pointer, words: said }: ConflictView, language: Language): string[] => {
  const say = words[language];
  const local = (text: LocalizedText): string => text[language] ?? text.nl;
  return [
    `${say.conflict}: ${local(said.place)}`,
    `    ${file}${line === undefined ? '' : `:${line}:${column}`} ${pointer}`,
    ...(['base', 'ours', 'theirs'] as const).map((side) => `    ${say[side]}: ${local(said[side])}`),
  ];
};

const signs = { added: '+', changed: '~', removed: '-' } as const;

const words = {
  nl: {
    conflict: 'Beide kanten wijzigden dit',
    base: 'was   ',
    ours: 'map   ',
    theirs: 'server',
    deletion: 'Verdwijnt, mag alleen met --delete',
    removal: 'Al beantwoord, mag alleen met --accept-removals',
    written: 'Gedaan.',
    notWritten: 'Er is niets geschreven.',
    waysOn:
      'Maak uw bestand gelijk aan de server, laat één kant winnen (pull --prefer ours of theirs, dan push), of kies per plaats op het scherm Vergelijken en samenvoegen.',
    same: 'Geen verschil.',
    notInDraft: 'Nog niet in het concept (doe eerst push)',
    published: 'Vrijgegeven:',
    notPublished: 'Niet vrijgegeven.',
    states: { met: 'goed', advice: 'let op', waits: 'wacht', blocks: 'houdt tegen' },
  },
  en: {
    conflict: 'Both sides changed this',
    base: 'was   ',
    ours: 'folder',
    theirs: 'server',
    deletion: 'Would go away, allowed with --delete only',
    removal: 'Answered already, allowed with --accept-removals only',
    written: 'Done.',
    notWritten: 'Nothing was written.',
    waysOn:
      'Make your file equal to the server, let one side win (pull --prefer ours or theirs, then push), or choose place by place on the screen Compare and merge.',
    same: 'No difference.',
    notInDraft: 'Not in the draft yet (push first)',
    published: 'Published:',
    notPublished: 'Not published.',
    states: { met: 'good', advice: 'mind', waits: 'waits', blocks: 'blocks' },
  },
} as const;
