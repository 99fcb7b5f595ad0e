import { useText } from '../../messages/useText.ts';
import { spreads, stepsOfWeight, tops } from './useChoices.ts';
import type { SensitivityChoices } from './useSensitivity.ts';

const spreadNames = {
  1.1: 'sensitivity.spread.small',
  1.25: 'sensitivity.spread.medium',
  1.5: 'sensitivity.spread.large',
  2: 'sensitivity.spread.huge',
} as const;

type Props = {
  choices: SensitivityChoices;
  choose: (changes: Partial<SensitivityChoices>) => void;
  /** There was a weighing session whose disagreement may be taken. */
  session: boolean;
};

/** How many are the first ones, how large a step is, how uncertain weights are, and where chance starts. */
export const Choices = ({ choices, choose, session }: Props) => {
  const { t } = useText();
  return (
    <div className="toolbar choices" role="group" aria-label={t('sensitivity.choices')}>
      <label htmlFor="sensitivity-top">{t('sensitivity.top')}</label>
      <select id="sensitivity-top" className="in" value={choices.top} onChange={(event) => choose({ top: Number(event.target.value) })}>
        {tops.map((top) => (
          <option key={top} value={top}>
            {t('sensitivity.top.option', { top })}
          </option>
        ))}
      </select>
      <label htmlFor="sensitivity-step">{t('sensitivity.step')}</label>
      <select id="sensitivity-step" className="in" value={choices.step} onChange={(event) => choose({ step: Number(event.target.value) })}>
        {stepsOfWeight.map((step) => (
          <option key={step} value={step}>
            {t(step === 1 ? 'sensitivity.step.option.one' : 'sensitivity.step.option', { step })}
          </option>
        ))}
      </select>
      <label htmlFor="sensitivity-spread">{t('sensitivity.spread')}</label>
      <select
        id="sensitivity-spread"
        className="in"
        value={choices.agreed ? 'agreed' : choices.spread}
        onChange={({ target: { value } }) => choose(value === 'agreed' ? { agreed: true } : { agreed: false, spread: Number(value) })}
      >
        {session && <option value="agreed">{t('sensitivity.spread.agreed')}</option>}
        {spreads.map((spread) => (
          <option key={spread} value={spread}>
            {t(spreadNames[spread])}
          </option>
        ))}
      </select>
      <span className="small muted">{t('sensitivity.seed', { seed: choices.seed })}</span>
      <button type="button" className="btn s" onClick={() => choose({ seed: choices.seed + 1 })}>
        {t('sensitivity.seed.other')}
      </button>
    </div>
  );
};
