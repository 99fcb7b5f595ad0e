import { Command, CommanderError } from 'commander';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { CommandFailure } from './commandFailure.ts';
import { addFolderCommands } from './folder/folderCommands.ts';

const program = new Command('weegbrug').description('Weegt gemeentelijke projecten. / Weighs municipal projects.').showHelpAfterError();

program
  .command('serve')
  .description('start de server / start the server')
  .action(async () => (await import('./serve.ts')).serve(process.env));

program
  .command('check')
  .argument('<folder>', 'map van een gemeente, of van alle gemeenten / folder of one municipality, or of all')
  .option('--language <language>', 'nl of/or en', 'nl')
  .description('controleer een inrichting; eindigt met 1 bij fouten / check a configuration; exit code 1 on errors')
  .action(async (folder: string, { language }: { language: string }) => {
    const { checkFolder } = await import('./checkFolder.ts');
    if (!(await checkFolder(folder, language === 'en' ? 'en' : 'nl', (line) => console.log(line)))) process.exitCode = 1;
  });

program
  .command('score')
  .argument('<folder>', 'map van een gemeente / folder of a municipality')
  .argument('<project.json>', '{ "type": …, "answers": { … } }')
  .option('--language <language>', 'nl of/or en', 'nl')
  .option('--reference', 'voer de regels uit op json-rules-engine, ter controle / run the rules on json-rules-engine, as a check')
  .option('--explain', 'de onderbouwing in zinnen / the explanation in sentences')
  .description(
    'weeg een project zonder server en toon de weging met onderbouwing als JSON / weigh a project without a server and print the weighing with its evidence as JSON',
  )
  .action(
    async (
      folder: string,
      file: string,
      { language, reference, explain }: { language: string; reference?: boolean; explain?: boolean },
    ) => {
      const { scoreProject } = await import('./scoreProject.ts');
      console.log(
        await scoreProject(folder, file, {
          language: language === 'en' ? 'en' : 'nl',
          reference: reference === true,
          explained: explain === true,
        }),
      );
    },
  );

program
  .command('explain')
  .argument('<code>', 'code van een project / code of a project')
  .option('--municipality <key>', 'gemeente, als de code in meer gemeenten bestaat / municipality, when the code exists in several')
  .option('--language <language>', 'nl of/or en', 'nl')
  .description(
    'leg in zinnen uit waarom een opgeslagen project zo weegt, met de server uit / explain in sentences why a stored project weighs so, with the server down',
  )
  .action(async (code: string, { language, municipality }: { language: string; municipality?: string }) =>
    console.log(
      await (
        await import('./explainProjectCode.ts')
      ).explainProjectCode(process.env, {
        code,
        language: language === 'en' ? 'en' : 'nl',
        ...(municipality === undefined ? {} : { municipality }),
      }),
    ),
  );

program
  .command('weights')
  .argument('<judgements.json>', '{ "matrix": [[1, 3], [0.3333, 1]] }, { "goals": …, "comparisons": … } of/or { "points": … }')
  .option('--language <language>', 'nl of/or en', 'nl')
  .description(
    'reken gewichten uit vergelijkingen of punten, met hun consistentie, als JSON / compute weights from comparisons or points, with their consistency, as JSON',
  )
  .action(async (file: string, { language }: { language: string }) =>
    console.log(await (await import('./weighJudgements.ts')).weighJudgements(file, language === 'en' ? 'en' : 'nl')),
  );

program
  .command('account')
  .argument('<municipality>', 'sleutel van de gemeente / key of the municipality')
  .argument('<username>', 'gebruikersnaam / username')
  .requiredOption('--name <name>', 'naam / name')
  .requiredOption('--role <role...>', 'rollen uit de inrichting / roles of the configuration')
  .description(
    'maak een account terwijl de server uit staat; het wachtwoord komt van de standaardinvoer / make an account while the server is down; the password comes from standard input',
  )
  .action(async (municipality: string, username: string, { name, role }: { name: string; role: string[] }) => {
    await (await import('./makeAccount.ts')).makeAccount(process.env, { municipality, username, name, roles: role });
    console.log(`${municipality}/${username}`);
  });

program
  .command('reproduce')
  .argument('[code]', 'code van een project / code of a project')
  .option('--at <date>', 'de weging die op deze datum gold / the weighing that held on this date')
  .option('--municipality <key>', 'sleutel van de gemeente / key of the municipality')
  .option('--all', 'elke vastgelegde weging; eindigt met 1 bij verschillen / every recorded weighing; exit code 1 on differences')
  .option('--language <language>', 'nl of/or en', 'nl')
  .description('reken een weging na uit wat is vastgelegd / compute a weighing again from what was stored')
  .action(
    async (code: string | undefined, { language, ...options }: { at?: string; municipality?: string; all?: boolean; language: string }) => {
      const { reproduceWeighings } = await import('./reproduceWeighings.ts');
      const input = {
        ...options,
        ...(code === undefined ? {} : { code }),
        language: language === 'en' ? ('en' as const) : ('nl' as const),
      };
      if (!(await reproduceWeighings(process.env, input, (line) => console.log(line)))) process.exitCode = 1;
    },
  );

addFolderCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommandFailure || error instanceof CommanderError ? error.exitCode : 1;
  if (error instanceof CommandFailure || error instanceof RangeError) console.error(error.message);
  else if (error instanceof WeegbrugError) {
    console.error(`${error.code}: ${error.detail('nl')}`);
    for (const { pointer, message } of error.places) console.error(`  ${pointer}: ${message.nl}`);
  } else if (!(error instanceof CommanderError)) console.error(error);
}
