import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import type { SaveState } from './useDraftAnswers.ts';

/** A quiet line that says whether everything typed is safe. Only trouble is announced. */
export const SaveLine = ({ state }: { state: SaveState }) => {
  const { t } = useText();
  const formats = useFormats();
  const trouble = state.kind === 'offline' || state.kind === 'refused';
  const text =
    state.kind === 'saved'
      ? t('wizard.saved', { time: formats.time(state.at) })
      : state.kind === 'saving'
        ? t('wizard.saving')
        : state.kind === 'offline'
          ? t('wizard.offline')
          : t('wizard.refused', { reason: state.reason });
  return (
    <span className={trouble ? 'save-line trouble' : 'save-line'} {...(trouble ? { role: 'status' } : {})} data-state={state.kind}>
      {text}
    </span>
  );
};
