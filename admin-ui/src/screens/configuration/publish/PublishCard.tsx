import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { ConfigurationDraftView, ReadinessView, ReleaseSummary, ScheduledReleaseView } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { newKey, request } from '../../../connection/request.ts';
import { useSession } from '../../../connection/useSession.ts';
import { useText } from '../../../messages/useText.ts';
import { Gate } from './Gate.tsx';
import { PlannedRelease } from './PlannedRelease.tsx';
import { refreshConfiguration } from './refreshConfiguration.ts';
import { ReviewBlock } from './ReviewBlock.tsx';
import { forgetIntakesChoice, useIntakesChoice } from './useIntakesChoice.ts';
import { useReadiness } from './useReadiness.ts';

/** May it go? What was looked at, the second pair of eyes, the reason, and the button; while it cannot, the reasons stand beside it. */
export const PublishCard = ({ draft }: { draft: ConfigurationDraftView }) => {
  const { t } = useText();
  const readiness = useReadiness(draft.revision);
  const number = readiness.data?.number ?? '';
  return (
    <section className="card cfg-publish-card" aria-labelledby="publish-card">
      <header>
        <h2 id="publish-card" tabIndex={-1}>
          {t('publishing.as', { number })}
        </h2>
      </header>
      {readiness.isPending && <Loading />}
      {readiness.isError && <ProblemNotice error={readiness.error} retry={() => void readiness.refetch()} />}
      {readiness.data !== undefined && (
        <>
          <Gate readiness={readiness.data} />
          <ReviewBlock readiness={readiness.data} />
          <PlannedRelease />
          <PublishForm draft={draft} readiness={readiness.data} />
        </>
      )}
    </section>
  );
};

const PublishForm = ({ draft, readiness }: { draft: ConfigurationDraftView; readiness: ReadinessView }) => {
  const { t, local } = useText();
  const client = useQueryClient();
  const { may } = useSession();
  const [intakes] = useIntakesChoice();
  const [reason, setReason] = useState('');
  const [later, setLater] = useState(false);
  const [moment, setMoment] = useState('');
  const intention = useRef(newKey());
  const at = later && moment !== '' ? new Date(moment) : undefined;
  const body = { reason: reason.trim(), ...(intakes === undefined ? {} : { intakes }) };
  const publish = useMutation({
    mutationFn: async (): Promise<{ number?: string }> =>
      later
        ? request<ScheduledReleaseView>('/scheduled-release', {
            method: 'PUT',
            body: { ...body, at: at!.toISOString() },
            revision: readiness.revision,
          }).then(() => ({}))
        : request<ReleaseSummary>('/releases', {
            method: 'POST',
            body,
            revision: readiness.revision,
            idempotencyKey: intention.current,
          }),
    onSuccess: () => {
      intention.current = newKey();
      forgetIntakesChoice(client);
      setReason('');
      setLater(false);
      setMoment('');
    },
    onSettled: () => refreshConfiguration(client),
  });
  const standing = readiness.points.filter(({ state }) => state === 'blocks' || state === 'waits');
  const obstacles = [
    ...(may('configuration:publish') ? [] : [t('publishing.noRight')]),
    ...standing.map(({ title }) => `${local(title)}.`),
    ...(reason.trim() === '' ? [t('publishing.noReason')] : []),
    ...(later && (at === undefined || Number.isNaN(at.getTime()) || at.getTime() <= Date.now()) ? [t('publishing.noMoment')] : []),
  ];
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (obstacles.length === 0 && !publish.isPending) publish.mutate();
  };
  return (
    <form className="body cfg-publish-form" onSubmit={onSubmit} noValidate>
      {publish.isError && <ProblemNotice error={publish.error} />}
      <div role="status">
        {publish.isSuccess && publish.data.number !== undefined && draft.changed.length === 0 && (
          <div className="notice info">
            <p>{t('publishing.done', { number: publish.data.number })}</p>
            <p>
              {t('publishing.done.next')} {may('project:move') && <Link to="/configuration/moving">{t('publishing.done.move')}</Link>}
            </p>
          </div>
        )}
      </div>
      <div className="field">
        <label htmlFor="publish-reason">{t('publishing.reason')}</label>
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
        <span className="hint" id="publish-reason-hint">
          {t('publishing.reasonHint')}
        </span>
      </div>
      {may('configuration:publish') && (
        <fieldset className="cfg-when">
          <legend>{t('publishing.when')}</legend>
          <label>
            <input type="radio" name="publish-when" checked={!later} onChange={() => setLater(false)} /> {t('publishing.now')}
          </label>
          <label>
            <input type="radio" name="publish-when" checked={later} onChange={() => setLater(true)} /> {t('publishing.later')}
          </label>
          {later && (
            <div className="field">
              <label htmlFor="publish-at">{t('publishing.at')}</label>
              <input
                className="in"
                id="publish-at"
                type="datetime-local"
                value={moment}
                onChange={(event) => setMoment(event.target.value)}
                aria-describedby="publish-at-hint"
              />
              <span className="hint" id="publish-at-hint">
                {t('publishing.atHint')}
              </span>
            </div>
          )}
        </fieldset>
      )}
      <button
        type="submit"
        className="btn primary"
        aria-disabled={obstacles.length > 0 || publish.isPending}
        {...(obstacles.length > 0 ? { 'aria-describedby': 'publish-obstacles' } : {})}
      >
        {t(later ? 'publishing.schedule' : 'publishing.as', { number: readiness.number })}
      </button>
      {obstacles.length > 0 && (
        <p className="cfg-blocked" id="publish-obstacles">
          <b>{t('publishing.notYet')}</b> {obstacles.join(' ')}
        </p>
      )}
    </form>
  );
};
