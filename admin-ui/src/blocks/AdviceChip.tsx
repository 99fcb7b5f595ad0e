import type { WeighingFramework } from '@weegbrug/core/framework';
import { useText } from '../messages/useText.ts';

/** Advice as a word in its tone; the word always stands there, the colour only helps. */
export const AdviceChip = ({ advice, framework }: { advice: string | undefined; framework: WeighingFramework | undefined }) => {
  const { local, t } = useText();
  const band = framework?.advice.find((entry) => entry.key === advice);
  if (band === undefined) return <span className="chip">{t('weighing.noPoint')}</span>;
  return <span className={`chip ${band.tone}`}>{local(band.name)}</span>;
};
