import type { FrameworkView, TrialWeighingView } from '@weegbrug/core/api';
import { AdviceChip } from '../../blocks/AdviceChip.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

type Props = { weighing: TrialWeighingView['weighing']; framework: FrameworkView; open: boolean; toggle: () => void; controls: string };

/** Where there is no room beside the form: the point and its interval in one line, which opens the panel. */
export const LiveBar = ({ weighing, framework, open, toggle, controls }: Props) => {
  const { t } = useText();
  const formats = useFormats();
  const interval = t('live.bar.interval', { low: formats.score(weighing.interval.low), high: formats.score(weighing.interval.high) });
  return (
    <button type="button" className="live-bar" aria-expanded={open} aria-controls={controls} onClick={toggle}>
      <span className="strong">{t('live.title')}</span>
      {weighing.priority !== undefined && <span className="point">{formats.score(weighing.priority)}</span>}
      <span className="small muted">{interval}</span>
      {weighing.priority !== undefined && <AdviceChip advice={weighing.advice} framework={framework.framework} />}
      <span className="arrow" aria-hidden="true" />
    </button>
  );
};
