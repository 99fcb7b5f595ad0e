import { type FormEvent, useRef, useState } from 'react';
import type { PanelView, ProjectView } from '@weegbrug/core/api';
import type { WeighingFramework } from '@weegbrug/core/framework';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { WrittenField } from '../../blocks/WrittenField.tsx';
import { useText } from '../../messages/useText.ts';
import { useProjectWrite } from '../project/useProjectWrite.ts';
import { ScoreChoices } from './ScoreChoices.tsx';

type Props = { project: ProjectView; panel: PanelView; scale: WeighingFramework['scale'] };

/** One score out of several, with why; from then on it counts. */
export const SettleForm = ({ project, panel, scale }: Props) => {
  const { t } = useText();
  const [score, setScore] = useState(panel.proposal);
  const [motivation, setMotivation] = useState('');
  const [unfilled, setUnfilled] = useState(false);
  const motivationField = useRef<HTMLTextAreaElement>(null);
  const write = useProjectWrite(project.code);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = motivation.trim() === '';
    setUnfilled(missing);
    if (missing) return motivationField.current?.focus();
    write.mutate({
      path: `/judgements/${encodeURIComponent(panel.criterion)}/settlement`,
      method: 'PUT',
      body: { score, motivation, panelRevision: panel.panelRevision },
      revision: project.revision,
    });
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      {write.isError && <ProblemNotice error={write.error} />}
      <h3>{t('judge.settle')}</h3>
      <ScoreChoices legend={t('judge.settle.score')} hint={t('judge.settle.proposal')} scale={scale} value={score} change={setScore} />
      <WrittenField
        ref={motivationField}
        label={t('judge.motivation')}
        hint={t('judge.settle.hint')}
        value={motivation}
        change={setMotivation}
        required
        error={unfilled ? t('judge.motivation.fill') : undefined}
      />
      <button type="submit" className="btn primary" disabled={write.isPending}>
        {t('judge.settle')}
      </button>
    </form>
  );
};
