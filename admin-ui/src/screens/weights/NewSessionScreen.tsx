import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { WeightSessionView } from '@weegbrug/core/api';
import type { Goal } from '@weegbrug/core/framework';
import { type Attribution, weightLimits, type WeighingMethod } from '@weegbrug/core/weights';
import { PageHead } from '../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { newKey, request } from '../../connection/request.ts';
import { useFramework } from '../../connection/useFramework.ts';
import { useText } from '../../messages/useText.ts';
import { ParticipantPicker } from './ParticipantPicker.tsx';
import { RadioCards } from './RadioCards.tsx';

type Node = { id: string; label: string; count: number };

/** Above this many goals consistency has no agreed limit. */
const ratioLimit = 10;

/** Opens a session: on which goals, how, with whom, and what the file will say about them. */
export const NewSessionScreen = () => {
  const { t, local } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const { data } = useFramework();
  const goals = data?.framework.goals ?? [];
  const below = (list: readonly Goal[]): Node[] =>
    list.flatMap((goal) => [
      ...(goal.children === undefined || goal.children.length === 0
        ? []
        : [{ id: goal.id, label: `${goal.id} ${t('weights.node.below', { goal: local(goal.name) })}`, count: goal.children.length }]),
      ...below(goal.children ?? []),
    ]);
  const nodes: Node[] = [{ id: '', label: t('weights.node.top'), count: goals.length }, ...below(goals)];
  const [title, setTitle] = useState('');
  const [node, setNode] = useState(parameters.get('goal') ?? '');
  const [method, setMethod] = useState<WeighingMethod>('pairwise');
  const [attribution, setAttribution] = useState<Attribution>('roles');
  const [participants, setParticipants] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const intention = useRef(newKey());
  const open = useMutation({
    mutationFn: () =>
      request<WeightSessionView>('/weight-sessions', {
        method: 'POST',
        body: { title: title.trim(), ...(node === '' ? {} : { goal: node }), method, attribution, participants },
        idempotencyKey: intention.current,
      }),
    onSuccess: (session) => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => ['weightSessions', 'tasks'].includes(String(queryKey[0])) });
      void navigate(`/weights/${session.id}`);
    },
    onError: () => {
      intention.current = newKey();
    },
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '') titleField.current?.focus();
    else if (participants.length === 0) document.getElementById('participant-search')?.focus();
    else if (!open.isPending) open.mutate();
  };
  const count = nodes.find(({ id }) => id === node)?.count ?? 0;
  const noTitle = tried && title.trim() === '';
  return (
    <div className="page">
      <p className="wt-back">
        <Link to="/weights">{t('weights.back')}</Link>
      </p>
      <PageHead title={t('weights.new')} />
      <form className="card wt-form" onSubmit={onSubmit} noValidate>
        <div className="body">
          {open.isError && <ProblemNotice error={open.error} />}
          <div className="field">
            <label htmlFor="session-title">{t('weights.form.title')}</label>
            <span className="hint" id="session-title-hint">
              {t('weights.form.title.hint')}
            </span>
            <input
              ref={titleField}
              className="in"
              id="session-title"
              value={title}
              maxLength={weightLimits.line}
              onChange={(event) => setTitle(event.target.value)}
              aria-required
              aria-invalid={noTitle || undefined}
              aria-describedby={noTitle ? 'session-title-hint session-title-error' : 'session-title-hint'}
            />
            {noTitle && (
              <span className="err" id="session-title-error" role="alert">
                {t('weights.form.fill.title')}
              </span>
            )}
          </div>
          <div className="field">
            <label htmlFor="session-node">{t('weights.node')}</label>
            <select className="in" id="session-node" value={node} onChange={(event) => setNode(event.target.value)}>
              {nodes.map(({ id, label, count: children }) => {
                const why =
                  children < 2
                    ? t('weights.form.tooFew')
                    : children > weightLimits.goals
                      ? t('weights.form.tooMany', { maximum: weightLimits.goals })
                      : undefined;
                return (
                  <option key={id} value={id} disabled={why !== undefined}>
                    {why === undefined ? label : `${label} (${why})`}
                  </option>
                );
              })}
            </select>
          </div>
          <RadioCards
            name="session-method"
            legend={t('weights.method')}
            value={method}
            onChange={setMethod}
            options={(['pairwise', 'points'] as const).map((value) => ({
              value,
              label: t(`weights.method.${value}`),
              hint: `${t(`weights.method.${value}.hint`)}${value === 'pairwise' && count > 1 ? ` ${t('weights.form.comparisons', { count: (count * (count - 1)) / 2 })}` : ''}${value === 'pairwise' && count > ratioLimit ? ` ${t('weights.form.noRatio')}` : ''}`,
            }))}
          />
          <RadioCards
            name="session-attribution"
            legend={t('weights.attribution')}
            value={attribution}
            onChange={setAttribution}
            options={(['names', 'roles', 'anonymous'] as const).map((value) => ({
              value,
              label: t(`weights.attribution.${value}`),
              hint: t(`weights.attribution.${value}.hint`),
            }))}
          />
          <ParticipantPicker chosen={participants} onChange={setParticipants} missing={tried && participants.length === 0} />
        </div>
        <footer>
          <button type="submit" className="btn primary" disabled={open.isPending}>
            {t('weights.form.open')}
          </button>
        </footer>
      </form>
    </div>
  );
};
