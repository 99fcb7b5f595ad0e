import { type Command, CommanderError, Option } from 'commander';
import type { Connection, ServerOptions } from './connectServer.ts';
import type { PublishReport } from './publishDraft.ts';
import type { PullOptions, PullReport } from './pullFolder.ts';
import type { FolderPushReport, PushOptions } from './pushLocalFolder.ts';

type Common = ServerOptions & { json?: boolean };

/** `weegbrug pull | diff | push | publish`: the configuration as files, against a running server. */
export const addFolderCommands = (program: Command): void => {
  command(program, 'pull <folder>', 'haal de inrichting op als bestanden / fetch the configuration as files')
    .option('--source <source>', 'draft, active, of/or hash', 'draft')
    .option(
      '--base <source>',
      'waarmee de map begon, als zij dat zelf niet zegt / what the folder began with, when it does not say so itself',
    )
    .option('--prefer <side>', 'ours of/or theirs, waar beide kanten wijzigden / where both sides changed')
    .option('--delete', 'bestanden mogen verdwijnen / files may be taken away')
    .option('--dry-run', 'alleen laten zien / only show')
    .action(async (folder: string, options: Common & PullOptions) => {
      const { pullFolder } = await import('./pullFolder.ts');
      await finish(options, async (connection) => pullFolder(connection, folder, options));
    });
  command(program, 'diff <folder>', 'wat een push zou wijzigen / what a push would change')
    .option('--base <source>', 'waarmee de map begon / what the folder began with')
    .action(async (folder: string, options: Common & PushOptions) => {
      const { diffLocalFolder } = await import('./pushLocalFolder.ts');
      await finish(options, async (connection) => diffLocalFolder(connection, folder, options));
    });
  command(program, 'push <folder>', 'voeg de map samen met het concept / merge the folder with the draft')
    .option('--base <source>', 'waarmee de map begon / what the folder began with')
    .option('--delete', 'onderdelen mogen verdwijnen / parts may be taken away')
    .option('--accept-removals', 'ook vragen die al beantwoord zijn / also questions that were answered')
    .option('--dry-run', 'alleen laten zien / only show')
    .action(async (folder: string, options: Common & PushOptions) => {
      const { pushLocalFolder } = await import('./pushLocalFolder.ts');
      await finish(options, async (connection) => pushLocalFolder(connection, folder, options));
    });
  command(program, 'publish [folder]', 'geef het concept vrij / publish the draft')
    .option('--reason <reason>', 'waarom / why')
    .addOption(
      new Option(
        '--intakes <choice>',
        'aanvragen waarvan het formulier niet meer geldig is: vragen of hun vrijgave houden / intakes whose form is no longer valid: ask, or keep their release',
      ).choices(['ask', 'keep']),
    )
    .option('--base <source>', 'waarmee de map begon / what the folder began with')
    .option('--dry-run', 'alleen laten zien / only show')
    .action(async (folder: string | undefined, options: Common & PushOptions & { reason?: string; intakes?: 'ask' | 'keep' }) => {
      const { publishDraft } = await import('./publishDraft.ts');
      await finish(options, async (connection) => publishDraft(connection, folder, options));
    });
};

const command = (program: Command, usage: string, description: string): Command =>
  program
    .command(usage)
    .description(description)
    .option('--server <address>', 'https://… (of/or WEEGBRUG_SERVER)')
    .option('--token-file <file>', 'bestand met de toegangssleutel (of WEEGBRUG_TOKEN) / file with the access key (or WEEGBRUG_TOKEN)')
    .option('--json', 'verslag als JSON / report as JSON')
    .option('--language <language>', 'nl of/or en', 'nl')
    .exitOverride((error) => {
      // Wrong use ends otherwise than findings do.
      process.exitCode = error.exitCode === 0 ? 0 : 3;
      throw new CommanderError(process.exitCode, error.code, error.message);
    });

const finish = async (
  options: Common,
  run: (connection: Connection) => Promise<PullReport | FolderPushReport | PublishReport>,
): Promise<void> => {
  const { connectServer } = await import('./connectServer.ts');
  const { reportText } = await import('./reportText.ts');
  const connection = connectServer(options, process.env);
  const report = await run(connection);
  console.log(options.json === true ? JSON.stringify(report, undefined, 2) : reportText(report, connection.language));
  process.exitCode = report.exitCode;
};
