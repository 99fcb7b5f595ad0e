import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { ConfigurationDraftView, ReleaseSummary } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { newKey, request } from '../../../connection/request.ts';
import { useSession } from '../../../connection/useSession.ts';
import { useText } from '../../../messages/useText.ts';
import { refreshConfiguration } from './refreshConfiguration.ts';

/** Publishes the draft with a reason; while it cannot, the reasons stand beside the button. */
export const PublishCard = ({ draft }: { draft: ConfigurationDraftView }) => {
  const { t } = useText();
  const client = useQueryClient();
  const { may } = useSession();
  const [reason, setReason] = useState('');
  const intention = useRef(newKey());
  const publish = useMutation({
    mutationFn: () =>
      request<ReleaseSummary>('/releases', {
        method: 'POST',
        body: { reason: reason.trim() },
        revision: draft.revision,
        idempotencyKey: intention.current,
      }),
    onSuccess: () => {
      intention.current = newKey();
      setReason('');
    },
    onSettled: () => refreshConfiguration(client),
  });
  const errors = draft.problems.filter(({ severity }) => severity === 'error').length;
  const obstacles = [
    ...(may('configuration:publish') ? [] : [t('configuration.publish.noRight')]),
    ...(draft.changed.length === 0 ? [t('configuration.publish.nothing')] : []),
    ...(errors > 0 ? [t(errors === 1 ? 'configuration.publish.error' : 'configuration.publish.errors', { count: errors })] : []),
    ...(reason.trim() === '' ? [t('configuration.publish.noReason')] : []),
  ];
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (obstacles.length === 0 && !publish.isPending) publish.mutate();
  };
  return (
    <section className="card cfg-publish-card" aria-labelledby="publish-card">
      <header>
        <h2 id="publish-card">{t('configuration.publish.title')}</h2>
      </header>
      <form className="body" onSubmit={onSubmit} noValidate>
        {publish.isError && <ProblemNotice error={publish.error} />}
        <div role="status">
          {publish.isSuccess && draft.changed.length === 0 && (
            <p className="notice info">{t('configuration.publish.done', { number: publish.data.number })}</p>
          )}
        </div>
        <div className="field">
          <label htmlFor="publish-reason">{t('configuration.publish.reason')}</label>
          <span className="hint" id="publish-reason-hint">
            {t('configuration.publish.reasonHint')}
          </span>
          <textarea
            className="in"
            id="publish-reason"
            rows={4}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            aria-describedby="publish-reason-hint"
            aria-required
          />
        </div>
        {obstacles.length > 0 && (
          <div id="publish-obstacles" className="small">
            <p>{t('configuration.publish.notYet')}</p>
            <ul>
              {obstacles.map((obstacle) => (
                <li key={obstacle}>{obstacle}</li>
              ))}
            </ul>
          </div>
        )}
        <button
          type="submit"
          className="btn primary"
          aria-disabled={obstacles.length > 0 || publish.isPending}
          {...(obstacles.length > 0 ? { 'aria-describedby': 'publish-obstacles' } : {})}
        >
          {t('configuration.publish.button')}
        </button>
      </form>
    </section>
  );
};
