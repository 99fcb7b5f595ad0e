import { useState } from 'react';
import { parseNumber } from '@weegbrug/core/shared';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

type Props = {
  id: string;
  name: string;
  /** Shares among the siblings, 0 … 1. */
  share: number;
  adopted: number;
  active: boolean;
  locked: boolean;
  /** Alone among its siblings: there is nothing to exchange weight with. */
  alone: boolean;
  onMove: (share: number) => void;
  onLock: (locked: boolean) => void;
};

/** The weight of one goal: a slider with a mark at the adopted weight, a number beside it, and whether it stays when others move. */
export const WeightSlider = ({ id, name, share, adopted, active, locked, alone, onMove, onLock }: Props) => {
  const { t, language } = useText();
  const { number } = useFormats();
  const [typed, setTyped] = useState<string | undefined>();
  const shown = number(share * 100, 1);
  const wrong = typed !== undefined && !isWeight(parseNumber(typed, language));
  const type = (text: string): void => {
    setTyped(text);
    const value = parseNumber(text, language);
    if (isWeight(value)) onMove(value / 100);
  };
  return (
    <div className={active ? 'weight active' : 'weight'}>
      <label htmlFor={id}>{name}</label>
      <span className="value">
        <input
          className="in s num"
          inputMode="decimal"
          aria-label={t('trial.weight.number', { goal: name })}
          aria-invalid={wrong || undefined}
          value={typed ?? shown}
          disabled={alone}
          onChange={(event) => type(event.target.value)}
          onBlur={() => setTyped(undefined)}
        />{' '}
        %
      </span>
      <span className="track">
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={0.5}
          value={share * 100}
          disabled={alone}
          aria-valuetext={t('trial.weight.value', { now: shown, adopted: number(adopted * 100, 1) })}
          style={{ '--filled': `${share * 100}%` } as React.CSSProperties}
          onChange={(event) => onMove(Number(event.target.value) / 100)}
        />
        <i aria-hidden="true" style={{ left: `calc(8px + (100% - 16px) * ${adopted})` }} />
      </span>
      <span className="sub">
        {t('trial.weight.adopted', {
          weight: number(
            adopted * 100,
            adopted * 1000 === Math.round(adopted * 1000) && adopted * 100 !== Math.round(adopted * 100) ? 1 : 0,
          ),
        })}
      </span>
      <label className="lock">
        <input
          type="checkbox"
          checked={locked}
          disabled={alone}
          onChange={(event) => onLock(event.target.checked)}
          aria-label={t('trial.weight.lock', { goal: name })}
        />{' '}
        {t('trial.weight.locked')}
      </label>
    </div>
  );
};

const isWeight = (value: number | string | undefined): value is number => typeof value === 'number' && value >= 0 && value <= 100;
