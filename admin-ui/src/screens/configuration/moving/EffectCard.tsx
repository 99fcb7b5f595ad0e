import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { MovePreview, MoveView } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { newKey, request } from '../../../connection/request.ts';
import { useFramework } from '../../../connection/useFramework.ts';
import { useText } from '../../../messages/useText.ts';
import { EffectRow } from './EffectRow.tsx';
import { StateChoices } from './StateChoices.tsx';
import { usePreviews } from './usePreviews.ts';

/** What moving does to each chosen project; then the order, with a reason. */
export const EffectCard = ({
  codes,
  release,
  onStarted,
}: {
  codes: readonly string[];
  release: { hash: string; number: string };
  onStarted: () => void;
}) => {
  const { t } = useText();
  const client = useQueryClient();
  const [states, setStates] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const [unfilled, setUnfilled] = useState(false);
  const intention = useRef(newKey());
  const framework = useFramework(release.hash);
  const previews = usePreviews(codes, states);
  const start = useMutation({
    mutationFn: () =>
      request<MoveView>('/moves', {
        method: 'POST',
        body: { codes, release: release.hash, states, reason: reason.trim() },
        idempotencyKey: intention.current,
      }),
    onSuccess: () => {
      intention.current = newKey();
      onStarted();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['moves'] }),
  });
  const items = previews.data ?? [];
  const movable = items.filter(({ blocked }) => blocked === undefined).length;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setUnfilled(reason.trim() === '');
    if (reason.trim() === '') document.getElementById('moving-reason')?.focus();
    else if (movable > 0 && !start.isPending) start.mutate();
  };
  return (
    <section className="card" aria-labelledby="moving-effect">
      <header>
        <h2 id="moving-effect">{t('moving.effect')}</h2>
        <span className="small muted" role="status">
          {previews.isSuccess && t('moving.effect.count', { movable, all: items.length })}
        </span>
      </header>
      {previews.isPending && <Loading />}
      {previews.isError && <ProblemNotice error={previews.error} retry={() => void previews.refetch()} />}
      {items.length > 0 && (
        <>
          <StateChoices items={items} states={states} onChange={setStates} />
          <EffectTable items={items} framework={framework.data?.framework} />
          <form className="body" onSubmit={onSubmit} noValidate>
            {start.isError && <ProblemNotice error={start.error} />}
            <div className="field">
              <label htmlFor="moving-reason">{t('moving.reason')}</label>
              <span className="hint" id="moving-reason-hint">
                {t('moving.reasonHint')}
              </span>
              <textarea
                className="in cfg-medium"
                id="moving-reason"
                rows={2}
                maxLength={2000}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                aria-required
                aria-invalid={unfilled || undefined}
                aria-describedby={unfilled ? 'moving-reason-hint moving-reason-error' : 'moving-reason-hint'}
              />
              {unfilled && (
                <span className="err" id="moving-reason-error" role="alert">
                  {t('configuration.publish.noReason')}
                </span>
              )}
            </div>
            <button type="submit" className="btn primary" disabled={movable === 0 || start.isPending}>
              {t(movable === 1 ? 'moving.start.one' : 'moving.start.many', { count: movable, release: release.number })}
            </button>
          </form>
        </>
      )}
    </section>
  );
};

/** What needs a look comes first: what stays behind, answers that change, another advice. */
const byEffect = (one: MovePreview, other: MovePreview): number => weight(other) - weight(one);

const weight = ({ blocked, before, after, answers }: MovePreview): number => {
  if (blocked !== undefined) return 4;
  const changed = answers === undefined ? 0 : answers.open.length * 2 + answers.dropped.length + answers.followed.length;
  return (changed > 0 ? 2 : 0) + (before.advice === after?.advice ? 0 : 1);
};

const EffectTable = ({ items, framework }: { items: readonly MovePreview[]; framework: Parameters<typeof EffectRow>[0]['framework'] }) => {
  const { t } = useText();
  return (
    <div className="scroll-x mv-list" tabIndex={0} role="group" aria-label={t('moving.effect')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('moving.project')}</th>
            <th scope="col" className="num">
              {t('moving.priority')}
            </th>
            <th scope="col">{t('moving.advice')}</th>
            <th scope="col">{t('moving.state')}</th>
            <th scope="col">{t('moving.answers')}</th>
          </tr>
        </thead>
        <tbody>
          {[...items].sort(byEffect).map((item) => (
            <EffectRow key={item.code} item={item} framework={framework} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
