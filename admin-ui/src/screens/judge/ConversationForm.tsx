import { type FormEvent, useId, useRef, useState } from 'react';
import type { PanelView, ProjectView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { WrittenField } from '../../blocks/WrittenField.tsx';
import { newKey } from '../../connection/request.ts';
import { useText } from '../../messages/useText.ts';
import { usePanelWrite } from './usePanelWrite.ts';

type Props = { project: ProjectView; panel: PanelView; assessments: NonNullable<PanelView['assessments']> };

/** When, who and what was said; then the score can be settled. */
export const ConversationForm = ({ project, panel, assessments }: Props) => {
  const { t } = useText();
  const id = useId();
  const today = new Date().toISOString().slice(0, 10);
  const [on, setOn] = useState(today);
  const [present, setPresent] = useState<readonly string[]>(assessments.map(({ account }) => account));
  const [said, setSaid] = useState('');
  const [unfilled, setUnfilled] = useState<'present' | 'said' | undefined>();
  const key = useRef(newKey());
  const saidField = useRef<HTMLTextAreaElement>(null);
  const write = usePanelWrite(project.code, panel.criterion);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = present.length < 2 ? 'present' : said.trim() === '' ? 'said' : undefined;
    setUnfilled(missing);
    if (missing === 'said') saidField.current?.focus();
    if (missing === 'present') document.getElementById(`${id}-0`)?.focus();
    if (missing !== undefined) return;
    write.mutate(
      { path: '/conversations', method: 'POST', body: { on, present, said }, revision: project.revision, idempotencyKey: key.current },
      { onError: () => (key.current = newKey()) },
    );
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      {write.isError && <ProblemNotice error={write.error} />}
      <h3>{t('judge.talk')}</h3>
      <div className="field">
        <label htmlFor={`${id}-on`}>{t('judge.talk.on')}</label>
        <input id={`${id}-on`} type="date" className="in" value={on} max={today} onChange={(event) => setOn(event.target.value)} />
      </div>
      <fieldset className="choice" aria-describedby={unfilled === 'present' ? `${id}-error` : undefined}>
        <legend>{t('judge.talk.present')}</legend>
        {assessments.map(({ account, name }, index) => (
          <label key={account}>
            <input
              id={`${id}-${index}`}
              type="checkbox"
              checked={present.includes(account)}
              onChange={(event) => setPresent(event.target.checked ? [...present, account] : present.filter((one) => one !== account))}
            />
            <span>{name}</span>
          </label>
        ))}
        {unfilled === 'present' && (
          <span className="err" id={`${id}-error`} role="alert">
            {t('judge.talk.present.fill')}
          </span>
        )}
      </fieldset>
      <WrittenField
        ref={saidField}
        label={t('judge.talk.said')}
        value={said}
        change={setSaid}
        required
        error={unfilled === 'said' ? t('judge.talk.said.fill') : undefined}
      />
      <button type="submit" className="btn primary" disabled={write.isPending}>
        {t('judge.talk')}
      </button>
    </form>
  );
};
