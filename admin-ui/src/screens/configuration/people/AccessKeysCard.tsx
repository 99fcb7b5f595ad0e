import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccessTokenView, ListView } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useSession } from '../../../connection/useSession.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { AccessKeyDialog } from './AccessKeyDialog.tsx';

/** Keys for programs: who made them, what they allow, until when; revoking counts at once. */
export const AccessKeysCard = () => {
  const { t } = useText();
  const formats = useFormats();
  const { may } = useSession();
  const client = useQueryClient();
  const [making, setMaking] = useState(false);
  const keys = useQuery({ queryKey: ['access-tokens'], queryFn: () => request<ListView<AccessTokenView>>('/access-tokens') });
  const revoke = useMutation({
    mutationFn: (id: string) => request(`/access-tokens/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['access-tokens'] }),
  });
  const mayMake = may('configuration:read') || may('configuration:edit') || may('configuration:publish');
  const isExpired = ({ expiresAt }: AccessTokenView): boolean => Date.parse(expiresAt) <= keys.dataUpdatedAt;
  return (
    <section className="card" aria-labelledby="access-keys">
      <header>
        <h2 id="access-keys">{t('accessKeys.title')}</h2>
        {mayMake && (
          <button type="button" className="btn s end" onClick={() => setMaking(true)}>
            {t('accessKeys.new')}
          </button>
        )}
      </header>
      <p className="body muted">{t('accessKeys.lede')}</p>
      {keys.isPending && <Loading />}
      {keys.isError && <ProblemNotice error={keys.error} retry={() => void keys.refetch()} />}
      {revoke.isError && <ProblemNotice error={revoke.error} />}
      {keys.data?.items.length === 0 && <p className="body">{t('accessKeys.none')}</p>}
      {keys.data !== undefined && keys.data.items.length > 0 && (
        <div className="scroll-x" tabIndex={0} role="group" aria-label={t('accessKeys.title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('configuration.name')}</th>
                <th scope="col">{t('accessKeys.maker')}</th>
                <th scope="col">{t('accessKeys.rights')}</th>
                <th scope="col">{t('accessKeys.until')}</th>
                <th scope="col">{t('accessKeys.used')}</th>
                <th scope="col">{t('configuration.state')}</th>
                <th scope="col">{t('configuration.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {keys.data.items.map((key) => (
                <tr key={key.id}>
                  <th scope="row">{key.name}</th>
                  <td>{key.accountName}</td>
                  <td>{key.permissions.map((right) => t(`accessKeys.right.${right}`)).join(', ')}</td>
                  <td>{formats.date(key.expiresAt)}</td>
                  <td>{key.lastUsedAt === undefined ? t('accessKeys.never') : formats.date(key.lastUsedAt)}</td>
                  <td>
                    {key.revokedAt !== undefined
                      ? t('accessKeys.revoked', { name: key.revokedByName ?? '' })
                      : t(isExpired(key) ? 'accessKeys.expired' : 'accessKeys.valid')}
                  </td>
                  <td>
                    {key.revokedAt === undefined && (
                      <button type="button" className="btn quiet s" disabled={revoke.isPending} onClick={() => revoke.mutate(key.id)}>
                        {t('accessKeys.revoke')}
                        <span className="sr"> {key.name}</span>
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {making && <AccessKeyDialog close={() => setMaking(false)} />}
    </section>
  );
};
