import { RequestProblem } from '../../../connection/problem.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import type { JudgementState } from './useJudgement.ts';

/** A quiet line that says whether everything is kept; only trouble is announced. */
export const SaveLine = ({ state }: { state: JudgementState }) => {
  const { t } = useText();
  const formats = useFormats();
  if (state.kind !== 'failed')
    return (
      <p className="small muted wt-saved" data-state={state.kind}>
        {state.kind === 'saving' ? t('weights.saving') : t('weights.saved', { time: formats.time(state.at) })}
      </p>
    );
  const { error } = state;
  const reason = error instanceof RequestProblem && !error.isNetwork ? error.message : t('common.error.network');
  return (
    <p className="err wt-saved" role="alert" data-state="failed">
      {t('weights.notSaved', { reason })}
    </p>
  );
};
