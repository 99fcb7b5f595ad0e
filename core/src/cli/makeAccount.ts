import { createAccount } from '../identity/createAccount.ts';
import { systemScope } from '../shared/systemScope.ts';
import { CommandFailure } from './commandFailure.ts';
import { withInstallation } from './withInstallation.ts';

export type MakeAccountInput = { municipality: string; username: string; name: string; roles: readonly string[] };

/** `weegbrug account`: how the first administrator gets in where there is no demonstration. */
export const makeAccount = async (variables: NodeJS.ProcessEnv, { municipality, ...account }: MakeAccountInput): Promise<void> => {
  const password = await readPassword();
  await withInstallation(variables, (installation) =>
    createAccount({ ...installation, scope: systemScope(municipality) }, { ...account, password }),
  );
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
