import { type FormEvent, useRef, useState } from 'react';
import type { PanelView, ProjectView } from '@weegbrug/core/api';
import type { WeighingFramework } from '@weegbrug/core/framework';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { WrittenField } from '../../blocks/WrittenField.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { ScoreChoices } from './ScoreChoices.tsx';
import { usePanelWrite } from './usePanelWrite.ts';

type Props = { project: ProjectView; panel: PanelView; scale: WeighingFramework['scale'] };

/** A score with its motivation; after all scores were shown also why it is revised. What was typed stays when it is refused. */
export const AssessForm = ({ project, panel, scale }: Props) => {
  const { t } = useText();
  const formats = useFormats();
  const { own } = panel;
  const revising = panel.phase === 'compare';
  const [score, setScore] = useState(own?.score);
  const [motivation, setMotivation] = useState(own?.motivation ?? '');
  const [reason, setReason] = useState('');
  const [unfilled, setUnfilled] = useState<'score' | 'motivation' | 'reason' | undefined>();
  const choices = useRef<HTMLFieldSetElement>(null);
  const motivationField = useRef<HTMLTextAreaElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const write = usePanelWrite(project.code, panel.criterion);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const missing =
      score === undefined ? 'score' : motivation.trim() === '' ? 'motivation' : revising && reason.trim() === '' ? 'reason' : undefined;
    setUnfilled(missing);
    if (missing === 'score') choices.current?.querySelector('input')?.focus();
    if (missing === 'motivation') motivationField.current?.focus();
    if (missing === 'reason') reasonField.current?.focus();
    if (missing !== undefined || score === undefined) return;
    write.mutate({
      path: '/assessment',
      method: 'PUT',
      body: { score, motivation, ...(revising ? { reason } : {}) },
      revision: project.revision,
    });
  };
  const primary = !revising && own === undefined;
  return (
    <form onSubmit={onSubmit} noValidate>
      {write.isError && <ProblemNotice error={write.error} />}
      <p role="status" className={write.isSuccess ? 'notice info' : 'sr'}>
        {write.isSuccess ? t('judge.thanks') : ''}
      </p>
      {own !== undefined && !revising && <p>{t('judge.given', { score: formats.signed(own.score, 0) })}</p>}
      <ScoreChoices
        ref={choices}
        legend={t('judge.score')}
        scale={scale}
        value={score}
        change={setScore}
        error={unfilled === 'score' ? t('judge.score.fill') : undefined}
      />
      <WrittenField
        ref={motivationField}
        label={t('judge.motivation')}
        hint={t('judge.motivation.hint')}
        value={motivation}
        change={setMotivation}
        required
        error={unfilled === 'motivation' ? t('judge.motivation.fill') : undefined}
      />
      {revising && (
        <WrittenField
          ref={reasonField}
          label={t('judge.reason')}
          hint={t('judge.reason.hint')}
          value={reason}
          change={setReason}
          required
          rows={3}
          error={unfilled === 'reason' ? t('judge.reason.fill') : undefined}
        />
      )}
      <button type="submit" className={primary ? 'btn primary' : 'btn'} disabled={write.isPending}>
        {t(own === undefined ? 'judge.give' : 'judge.change')}
      </button>
    </form>
  );
};
