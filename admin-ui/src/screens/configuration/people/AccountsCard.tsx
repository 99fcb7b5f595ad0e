import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountView, ListView } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useSession } from '../../../connection/useSession.ts';
import { useText } from '../../../messages/useText.ts';
import type { DraftContent } from '../draftTypes.ts';
import { AccountDialog } from './AccountDialog.tsx';

type Roles = NonNullable<DraftContent['roles']>;

/** Who can sign in, and with which roles. Accounts count at once; they are no part of the draft. */
export const AccountsCard = ({ roles }: { roles: Roles }) => {
  const { t, local } = useText();
  const { may } = useSession();
  const [chosen, setChosen] = useState<AccountView | 'new'>();
  const allowed = may('users:read') || may('users:manage');
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => request<ListView<AccountView>>('/accounts'), enabled: allowed });
  if (!allowed) return undefined;
  return (
    <section className="card" aria-labelledby="accounts">
      <header>
        <h2 id="accounts">{t('configuration.accounts')}</h2>
        {may('users:manage') && (
          <button type="button" className="btn s end" onClick={() => setChosen('new')}>
            {t('configuration.accounts.new')}
          </button>
        )}
      </header>
      {accounts.isPending && <Loading />}
      {accounts.isError && <ProblemNotice error={accounts.error} retry={() => void accounts.refetch()} />}
      {accounts.data !== undefined && (
        <div className="scroll-x" tabIndex={0} role="group" aria-label={t('configuration.accounts')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('configuration.name')}</th>
                <th scope="col">{t('configuration.accounts.username')}</th>
                <th scope="col">{t('configuration.part.roles')}</th>
                <th scope="col">{t('configuration.state')}</th>
                {may('users:manage') && <th scope="col">{t('configuration.actions')}</th>}
              </tr>
            </thead>
            <tbody>
              {accounts.data.items.map((account) => (
                <tr key={account.id}>
                  <th scope="row">{account.name}</th>
                  <td>
                    <code>{account.username}</code>
                  </td>
                  <td>{account.roles.map((key) => local(roles[key]?.name) || key).join(', ')}</td>
                  <td>
                    {t(
                      !account.active
                        ? 'configuration.accounts.inactive'
                        : account.locked
                          ? 'configuration.accounts.locked'
                          : 'configuration.accounts.active',
                    )}
                  </td>
                  {may('users:manage') && (
                    <td>
                      <button type="button" className="btn quiet s" onClick={() => setChosen(account)}>
                        {t('configuration.accounts.change')}
                        <span className="sr"> {account.name}</span>
                      </button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {chosen !== undefined && (
        <AccountDialog account={chosen === 'new' ? undefined : chosen} roles={roles} close={() => setChosen(undefined)} />
      )}
    </section>
  );
};
