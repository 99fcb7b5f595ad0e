import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type { ActivationPreview, ReleaseSummary } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useSession } from '../../../connection/useSession.ts';
import { useText } from '../../../messages/useText.ts';
import { GateMark } from '../publish/GateMark.tsx';
import { refreshConfiguration } from '../publish/refreshConfiguration.ts';

/** What is known before, the reason, and the button that makes the earlier release active again. */
export const RollbackCard = ({ preview: { revision, release, plugins, refusal } }: { preview: ActivationPreview }) => {
  const { t, local } = useText();
  const client = useQueryClient();
  const { may } = useSession();
  const [reason, setReason] = useState('');
  const { number } = release;
  const activate = useMutation({
    mutationFn: () =>
      request<ReleaseSummary>('/active-release', { method: 'PUT', body: { release: release.hash, reason: reason.trim() }, revision }),
    onSuccess: () => setReason(''),
    onSettled: () => refreshConfiguration(client),
  });
  const others = plugins.filter(({ installed }) => installed !== undefined);
  const obstacles = [
    ...(may('configuration:publish') ? [] : [t('publishing.noRight')]),
    ...(refusal === undefined ? [] : [local(refusal)]),
    ...(reason.trim() === '' ? [t('publishing.noReason')] : []),
  ];
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (obstacles.length === 0 && !activate.isPending) activate.mutate();
  };
  return (
    <section className="card cfg-publish-card" aria-labelledby="rollback-card">
      <header>
        <h2 id="rollback-card">{t('publishing.rollback.title', { number })}</h2>
      </header>
      {(refusal !== undefined || others.length > 0) && (
        <ul className="cfg-gate">
          {refusal !== undefined && (
            <li className="blocks">
              <GateMark state="blocks" />
              <div>
                <p>{t('publishing.rollback.refused')}</p>
                <p className="muted">{local(refusal)}</p>
              </div>
            </li>
          )}
          {others.length > 0 && (
            <li className="advice">
              <GateMark state="advice" />
              <div>
                <p>{t('publishing.rollback.plugins')}</p>
                {others.map(({ name, recorded, installed }) => (
                  <p className="muted" key={name}>
                    {t('publishing.rollback.plugin', { name, recorded, installed: installed ?? '' })}
                  </p>
                ))}
              </div>
            </li>
          )}
        </ul>
      )}
      {release.active ? (
        <div className="body" role="status">
          <p>{t(activate.isSuccess ? 'publishing.rollback.done' : 'publishing.rollback.isActive', { number })}</p>
          <p>
            <Link to="/configuration/history">{t('configuration.back', { list: t('publishing.releases') })}</Link>
          </p>
        </div>
      ) : (
        <form className="body cfg-publish-form" onSubmit={onSubmit} noValidate>
          {activate.isError && <ProblemNotice error={activate.error} />}
          <p className="small">{t('publishing.rollback.effect')}</p>
          <div className="field">
            <label htmlFor="rollback-reason">{t('publishing.rollback.reason')}</label>
            <textarea
              className="in"
              id="rollback-reason"
              rows={4}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              aria-required
            />
          </div>
          <button
            type="submit"
            className="btn primary"
            aria-disabled={obstacles.length > 0 || activate.isPending}
            {...(obstacles.length > 0 ? { 'aria-describedby': 'rollback-obstacles' } : {})}
          >
            {t('publishing.rollback.confirm', { number })}
          </button>
          {obstacles.length > 0 && (
            <p className="cfg-blocked" id="rollback-obstacles">
              <b>{t('publishing.notYet')}</b> {obstacles.join(' ')}
            </p>
          )}
        </form>
      )}
    </section>
  );
};
