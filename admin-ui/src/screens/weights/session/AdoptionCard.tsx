import { type FormEvent, useState } from 'react';
import type { WeightSessionView } from '@weegbrug/core/api';
import { parseDate } from '@weegbrug/core/shared';
import { weightLimits } from '@weegbrug/core/weights';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useText } from '../../../messages/useText.ts';
import { ScrollRegion } from '../../project/ScrollRegion.tsx';
import { useSessionWrite } from '../useWeightSession.ts';
import { AdoptionTable } from './AdoptionTable.tsx';
import { useAdoption } from './useAdoption.ts';

type Fields = { by: string; on: string; reference: string; appliesFrom: string; preparedBy: string; reason: string };
const empty: Fields = { by: '', on: '', reference: '', appliesFrom: '', preparedBy: '', reason: '' };

/** Records what was decided after a session: weights, who, when and why; puts it in the draft. */
export const AdoptionCard = ({
  session,
  derived,
}: {
  session: WeightSessionView;
  derived: readonly { goal: string; percent: number }[];
}) => {
  const { t, local } = useText();
  const adoption = useAdoption(derived);
  const [fields, setFields] = useState<Fields>(empty);
  const [tried, setTried] = useState(false);
  const write = useSessionWrite(session);
  const { values, left, differs, wrong } = adoption;
  const nameOf = (id: string): string => local(session.goals.find((goal) => goal.id === id)?.name) || id;
  const unfilled = {
    by: fields.by.trim() === '',
    on: !/^\d{4}-\d\d-\d\d$/.test(parseDate(fields.on) ?? ''),
    reason: differs && fields.reason.trim() === '',
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const first = (['by', 'on', 'reason'] as const).find((name) => unfilled[name]);
    if (wrong.size > 0 || left !== 0) document.querySelector<HTMLInputElement>('.wt-adopt input')?.focus();
    else if (first !== undefined) document.getElementById(`adoption-${first}`)?.focus();
    else if (!write.isPending)
      write.mutate({ path: '/adoption', method: 'PUT', body: bodyOf(derived, values, differs ? fields : { ...fields, reason: '' }) });
  };
  const field = (
    name: keyof Fields,
    label: string,
    { hint, error, story = false }: { hint?: string; error?: string; story?: boolean } = {},
  ) => {
    const id = `adoption-${name}`;
    const bad = error !== undefined && tried && unfilled[name as 'by'];
    const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(bad ? [`${id}-error`] : [])].join(' ');
    const shared = {
      className: 'in',
      id,
      value: fields[name],
      onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
      'aria-required': error !== undefined,
      'aria-invalid': bad || undefined,
      ...(described === '' ? {} : { 'aria-describedby': described }),
    };
    return (
      <div className="field">
        <label htmlFor={id}>
          {label} {error === undefined && <span className="hint">({t('common.optional')})</span>}
        </label>
        {hint !== undefined && (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
        {story ? <textarea {...shared} rows={3} maxLength={weightLimits.story} /> : <input {...shared} maxLength={weightLimits.line} />}
        {bad && (
          <span className="err" id={`${id}-error`} role="alert">
            {error}
          </span>
        )}
      </div>
    );
  };
  return (
    <section className="card" aria-labelledby="adoption-title">
      <header>
        <h2 id="adoption-title">{t('weights.adoption')}</h2>
        <span className="small muted">{t('weights.adoption.lede')}</span>
      </header>
      <form onSubmit={onSubmit} noValidate>
        <ScrollRegion label={t('weights.agreement.derivedAdopted')}>
          <AdoptionTable derived={derived} adoption={adoption} nameOf={nameOf} tried={tried} />
        </ScrollRegion>
        <div className="wt-pad">
          <p className="row wt-wrap wt-gap">
            <button type="button" className="btn s" onClick={adoption.takeDerived}>
              {t('weights.adoption.takeDerived')}
            </button>
            <button type="button" className="btn s" onClick={adoption.roundToFives}>
              {t('weights.adoption.fives')}
            </button>
            <span className="hint">{t('weights.adoption.keep')}</span>
          </p>
          {field('by', t('weights.adoption.by'), { hint: t('weights.adoption.by.hint'), error: t('weights.adoption.fill.by') })}
          {field('on', t('weights.adoption.on'), { hint: t('form.date.pattern'), error: t('weights.adoption.fill.on') })}
          {field('reference', t('weights.adoption.reference'))}
          {differs &&
            field('reason', t('weights.adoption.why'), {
              hint: t('weights.adoption.why.hint'),
              error: t('weights.adoption.fill.why'),
              story: true,
            })}
          {field('appliesFrom', t('weights.adoption.appliesFrom'), { hint: t('weights.adoption.appliesFrom.hint') })}
          {field('preparedBy', t('weights.adoption.preparedBy'))}
          {write.isError && <ProblemNotice error={write.error} />}
          <button type="submit" className="btn primary" disabled={write.isPending}>
            {t('weights.adoption.confirm')}
          </button>
        </div>
      </form>
    </section>
  );
};

/** What is sent: only what was filled in, the date as the API writes it. */
const bodyOf = (derived: readonly { goal: string }[], values: readonly number[], fields: Fields): Record<string, unknown> => ({
  adopted: Object.fromEntries(derived.map(({ goal }, index) => [goal, values[index]])),
  ...Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, name === 'on' ? parseDate(text) : text.trim()]])),
  ),
});
