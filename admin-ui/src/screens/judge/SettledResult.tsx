import type { PanelView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

/** What was settled, by whom and why. */
export const SettledResult = ({ settled }: { settled: NonNullable<PanelView['settled']> }) => {
  const { t } = useText();
  const formats = useFormats();
  const shown = (score: number): string => formats.signed(score, Number.isInteger(score) ? 0 : 1);
  return (
    <div className="notice info" role="status">
      <h3>{t('judge.settled', { score: shown(settled.score) })}</h3>
      <p>{settled.motivation}</p>
      <p className="small muted">
        {t('judge.settled.by', {
          name: settled.byName,
          date: formats.date(settled.at),
          low: shown(settled.low),
          high: shown(settled.high),
        })}
      </p>
    </div>
  );
};
