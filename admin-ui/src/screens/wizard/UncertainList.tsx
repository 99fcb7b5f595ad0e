import type { SpreadEffect } from '@weegbrug/core/framework';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

/** What is known but not for certain: the spread of its evidence class, with what that may do to the priority. Nothing to fill in. */
export const UncertainList = ({ uncertain: effects }: { uncertain: readonly SpreadEffect[] }) => {
  const uncertain = effects.filter(({ low, high }) => low !== high);
  const { t, local } = useText();
  const formats = useFormats();
  if (uncertain.length === 0) return undefined;
  return (
    <div className="part">
      <h3>{t('live.uncertain')}</h3>
      <p className="small muted">{t('live.uncertain.why')}</p>
      <ul className="need">
        {uncertain.map((effect) => (
          <li key={effect.criterion}>
            <span>{local(effect.name)}</span>
            <span className="eff">{t('live.effect', { low: formats.signed(effect.low), high: formats.signed(effect.high) })}</span>
            <p>{t('weigh.class.letter', { class: effect.class, words: t(`weigh.class.${effect.class}`) })}</p>
          </li>
        ))}
      </ul>
    </div>
  );
};
