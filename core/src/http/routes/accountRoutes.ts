import { listHistory } from '../../audit/listHistory.ts';
import { createAccount, type CreateAccountInput } from '../../identity/createAccount.ts';
import { listAccounts } from '../../identity/listAccounts.ts';
import type { Account } from '../../identity/account.ts';
import { toAccountView } from '../../identity/toAccountView.ts';
import { updateAccount, type UpdateAccountInput } from '../../identity/updateAccount.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { AccountView } from '../apiTypes.ts';
import type { Call, Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';
import { paging } from './paging.ts';

const lockedIn = ({ services, context }: Call): Promise<(username: string) => boolean> =>
  services.failures.locked(context.scope.municipality, services.clock().getTime());

const view = async (call: Call, account: Account): Promise<AccountView> => toAccountView(account, (await lockedIn(call))(account.username));

export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/accounts',
    tag: 'accounts',
    permission: ['users:read', 'users:manage'],
    summary: { nl: 'Accounts van de gemeente', en: 'Accounts of the municipality' },
    responses: { 200: { description: { nl: 'De accounts', en: 'The accounts' }, schema: 'AccountList' } },
    handle: async (call) => {
      const isLocked = await lockedIn(call);
      const items = (await listAccounts(call.context)).map((account) => toAccountView(account, isLocked(account.username)));
      return { body: { items, total: items.length } };
    },
  },
  {
    method: 'POST',
    path: '/accounts',
    tag: 'accounts',
    permission: ['users:manage'],
    summary: { nl: 'Een account maken', en: 'Make an account' },
    body: bodies.createAccount,
    idempotency: 'route',
    responses: { 201: { description: { nl: 'Het account', en: 'The account' }, schema: 'Account' } },
    handle: async (call) => ({ body: await view(call, await createAccount(call.context, call.body as CreateAccountInput)) }),
    replay: async (call, written) => {
      const id = written.find(({ collection }) => collection === 'accounts')?.id;
      const account = id === undefined ? undefined : await call.context.store.get<Account>(call.context.scope, 'accounts', id);
      if (account === undefined) throw new WeegbrugError('WB-IDENTITY-ACCOUNT-NOT-FOUND');
      return { body: await view(call, account) };
    },
  },
  {
    method: 'PUT',
    path: '/accounts/{id}',
    tag: 'accounts',
    permission: ['users:manage'],
    summary: { nl: 'Een account wijzigen', en: 'Change an account' },
    body: bodies.updateAccount,
    ifMatch: 'required',
    responses: { 200: { description: { nl: 'Het account', en: 'The account' }, schema: 'Account' } },
    handle: async (call) => {
      const { username: _username, ...changes } = call.body as Omit<UpdateAccountInput, 'id' | 'expectedRevision'> & { username?: string };
      const account = await updateAccount(call.context, {
        ...changes,
        id: call.parameters['id']!,
        expectedRevision: call.expectedRevision!,
      });
      // A new password or the loss of the account must not leave an old session open.
      if (changes.password !== undefined || changes.active === false) await call.services.sessions.endAll(account.municipality, account.id);
      return { body: await view(call, account) };
    },
  },
  {
    method: 'GET',
    path: '/audit-records',
    tag: 'accounts',
    permission: ['audit:read'],
    summary: { nl: 'Wat er gebeurde', en: 'What happened' },
    query: {
      subject: {
        type: 'text',
        description: { nl: 'Onderwerp, bijvoorbeeld project:VB-2027-014', en: 'Subject, for instance project:VB-2027-014' },
      },
      ...paging(1_000),
    },
    responses: { 200: { description: { nl: 'De gebeurtenissen, nieuwste eerst', en: 'The events, newest first' }, schema: 'HistoryList' } },
    handle: async ({ context, query }) => ({ body: await listHistory(context, query) }),
  },
];
