import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { AccessTokenView } from '@weegbrug/core/api';
import { FormActions } from '../../../blocks/FormActions.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useSession } from '../../../connection/useSession.ts';
import { useText } from '../../../messages/useText.ts';

const rights = ['configuration:read', 'configuration:edit', 'configuration:publish'] as const;

/** Makes a key, and shows it the only time that it can be seen. */
export const AccessKeyDialog = ({ close }: { close: () => void }) => {
  const { t } = useText();
  const { may } = useSession();
  const client = useQueryClient();
  const own = rights.filter((right) => may(right));
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [chosen, setChosen] = useState<readonly string[]>(own.slice(0, 1));
  const make = useMutation({
    mutationFn: () =>
      request<AccessTokenView & { token: string }>('/access-tokens', {
        method: 'POST',
        body: { name: name.trim(), permissions: chosen, days: Number(days) },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['access-tokens'] }),
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Dialog open onClose={make.data === undefined ? close : undefined} aria-labelledby="access-key-title" fullWidth maxWidth="sm">
      <DialogTitle id="access-key-title">{t(make.data === undefined ? 'accessKeys.new' : 'accessKeys.made')}</DialogTitle>
      <DialogContent>
        {make.data !== undefined ? (
          <>
            <div className="field">
              <label htmlFor="access-key">{make.data.name}</label>
              <input className="in" id="access-key" readOnly value={make.data.token} onFocus={(event) => event.target.select()} />
            </div>
            <p>{t('accessKeys.once')}</p>
            <div className="row cfg-dialog-actions">
              <button type="button" className="btn primary" onClick={close}>
                {t('common.close')}
              </button>
            </div>
          </>
        ) : (
          <form onSubmit={onSubmit} noValidate>
            {make.isError && <ProblemNotice error={make.error} />}
            <div className="field">
              <label htmlFor="access-key-name">{t('accessKeys.purpose')}</label>
              <input
                className="in"
                id="access-key-name"
                value={name}
                maxLength={200}
                autoComplete="off"
                onChange={(event) => setName(event.target.value)}
              />
            </div>
            <div className="field">
              <label htmlFor="access-key-days">{t('accessKeys.days')}</label>
              <input
                className="in"
                id="access-key-days"
                type="number"
                min={1}
                max={366}
                value={days}
                onChange={(event) => setDays(event.target.value)}
              />
            </div>
            <fieldset className="cfg-addq">
              <legend>{t('accessKeys.rights')}</legend>
              <div className="cfg-checks">
                {own.map((right) => (
                  <label key={right} className="row cfg-option">
                    <input
                      type="checkbox"
                      checked={chosen.includes(right)}
                      onChange={(event) => setChosen(event.target.checked ? [...chosen, right] : chosen.filter((one) => one !== right))}
                    />
                    {t(`accessKeys.right.${right}`)}
                  </label>
                ))}
              </div>
            </fieldset>
            <FormActions submit={t('accessKeys.new')} busy={make.isPending} cancel={close} className="row cfg-dialog-actions" />
          </form>
        )}
      </DialogContent>
    </Dialog>
  );
};
