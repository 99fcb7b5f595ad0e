import { createReleaseLibrary } from '../configuration/createReleaseLibrary.ts';
import { createAccount } from '../identity/createAccount.ts';
import { createMeasureHost } from '../plugins/createMeasureHost.ts';
import { loadPlugins } from '../plugins/loadPlugins.ts';
import { systemClock } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { systemScope } from '../shared/systemScope.ts';
import { openStore } from '../storage/openStore.ts';
import { CommandFailure } from './commandFailure.ts';
import { readEnvironment } from './readEnvironment.ts';

export type MakeAccountInput = { municipality: string; username: string; name: string; roles: readonly string[] };

/** `weegbrug account`: how the first administrator gets in where there is no demonstration. */
export const makeAccount = async (variables: NodeJS.ProcessEnv, { municipality, ...account }: MakeAccountInput): Promise<void> => {
  const password = await readPassword();
  const environment = readEnvironment(variables);
  const [store, registry] = await Promise.all([openStore(environment.store), loadPlugins({ further: environment.pluginFolders })]);
  const releases = createReleaseLibrary(store, registry);
  const measures = createMeasureHost(registry);
  try {
    await createAccount(
      { scope: systemScope(municipality), store, releases, measures, clock: systemClock, newId },
      { ...account, password },
    );
  } finally {
    releases.close();
    await measures.close();
    await store.close();
  }
};

const readPassword = async (): Promise<string> => {
  if (process.stdin.isTTY) console.error('Wachtwoord, en daarna Ctrl+D / Password, then Ctrl+D:');
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  const password = Buffer.concat(parts)
    .toString('utf8')
    .replace(/\r?\n$/, '');
  if (password === '') throw new CommandFailure('Geef het wachtwoord op de standaardinvoer. / Give the password on the standard input.');
  return password;
};
