import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { AccountView } from '@weegbrug/core/api';
import { FormActions } from '../../../blocks/FormActions.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { newKey, request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import type { DraftContent } from '../draftTypes.ts';

type Props = { account: AccountView | undefined; roles: NonNullable<DraftContent['roles']>; close: () => void };

/** Makes an account, or changes its name, roles, password or state. */
export const AccountDialog = ({ account, roles, close }: Props) => {
  const { t, local } = useText();
  const client = useQueryClient();
  const [name, setName] = useState(account?.name ?? '');
  const [username, setUsername] = useState(account?.username ?? '');
  const [password, setPassword] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(account?.roles ?? []);
  const [active, setActive] = useState(account?.active ?? true);
  const intention = useRef(newKey());
  const save = useMutation({
    mutationFn: () =>
      account === undefined
        ? request('/accounts', {
            method: 'POST',
            body: { username: username.trim(), name: name.trim(), roles: chosen, password },
            idempotencyKey: intention.current,
          })
        : request(`/accounts/${encodeURIComponent(account.id)}`, {
            method: 'PUT',
            body: { name: name.trim(), roles: chosen, active, ...(password === '' ? {} : { password }) },
            revision: account.revision,
          }),
    onSuccess: close,
    onSettled: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const title = account === undefined ? t('configuration.accounts.new') : t('configuration.accounts.changeNamed', { name: account.name });
  return (
    <Dialog open onClose={close} aria-labelledby="account-title" fullWidth maxWidth="sm">
      <DialogTitle id="account-title">{title}</DialogTitle>
      <DialogContent>
        <form onSubmit={onSubmit} noValidate>
          {save.isError && <ProblemNotice error={save.error} />}
          <div className="field">
            <label htmlFor="account-name">{t('configuration.name')}</label>
            <input className="in" id="account-name" value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
          </div>
          {account === undefined && (
            <div className="field">
              <label htmlFor="account-username">{t('configuration.accounts.username')}</label>
              <input
                className="in"
                id="account-username"
                value={username}
                autoComplete="off"
                onChange={(event) => setUsername(event.target.value)}
              />
            </div>
          )}
          <div className="field">
            <label htmlFor="account-password">
              {t(account === undefined ? 'configuration.accounts.password' : 'configuration.accounts.newPassword')}
            </label>
            <input
              className="in"
              id="account-password"
              type="password"
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </div>
          <fieldset className="cfg-addq">
            <legend>{t('configuration.part.roles')}</legend>
            <div className="cfg-checks">
              {Object.values(roles).map((role) => (
                <label key={role.key} className="row cfg-option">
                  <input
                    type="checkbox"
                    checked={chosen.includes(role.key)}
                    onChange={(event) => setChosen(event.target.checked ? [...chosen, role.key] : chosen.filter((key) => key !== role.key))}
                  />
                  {local(role.name)}
                </label>
              ))}
            </div>
          </fieldset>
          {account !== undefined && (
            <label className="row cfg-option">
              <input type="checkbox" checked={active} onChange={(event) => setActive(event.target.checked)} />
              {t('configuration.accounts.mayUse')}
            </label>
          )}
          <FormActions submit={t('common.save')} busy={save.isPending} cancel={close} className="row cfg-dialog-actions" />
        </form>
      </DialogContent>
    </Dialog>
  );
};
