import { useState } from 'react';
import { saatySteps } from '@weegbrug/core/weights';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { useText } from '../../../messages/useText.ts';
import { Emphasised } from '../../project/Emphasised.tsx';
import { RadioCards } from '../RadioCards.tsx';
import { sayComparison } from '../result/sayRatio.ts';
import type { Pair } from './pairsOf.ts';

type Favour = 'first' | 'equal' | 'second';
type Props = {
  pair: Pair;
  ratio: number | undefined;
  nameOf: (goal: string) => string;
  onChange: (favours: 'first' | 'second', step: number) => void;
};

const favourOf = (ratio: number | undefined): Favour | undefined =>
  ratio === undefined ? undefined : Math.abs(ratio - 1) < 1e-6 ? 'equal' : ratio > 1 ? 'first' : 'second';

/** Which of two goals, and by how much: together the nine steps of the scale, in words. */
export const PairStep = ({ pair, ratio, nameOf, onChange }: Props) => {
  const { t } = useText();
  const [favour, setFavour] = useState<Favour | undefined>(favourOf(ratio));
  const step = ratio === undefined ? undefined : Math.round(Math.max(ratio, 1 / ratio));
  const [first, second] = [nameOf(pair.first), nameOf(pair.second)];
  const chosen = favour !== undefined && favourOf(ratio) === favour;
  const choose = (next: Favour): void => {
    setFavour(next);
    if (next === 'equal') onChange('first', 1);
    else if (step !== undefined && step > 1) onChange(next, step);
  };
  return (
    <div className="body">
      <RadioCards<Favour>
        name="favour"
        legend={t('weights.judge.question')}
        value={favour}
        onChange={choose}
        options={[
          { value: 'first', label: first },
          { value: 'equal', label: t('weights.judge.equal') },
          { value: 'second', label: second },
        ]}
        row
      />
      {favour !== undefined && favour !== 'equal' && (
        <fieldset className="wt-strength">
          <legend>{t('weights.judge.howMuch', { goal: favour === 'first' ? first : second })}</legend>
          <div>
            {saatySteps.slice(1).map((value) => (
              <label key={value} className={chosen && step === value ? 'on' : ''}>
                <input
                  type="radio"
                  name="strength"
                  value={value}
                  checked={chosen && step === value}
                  onChange={() => onChange(favour, value)}
                />
                <span>{t(`weights.step.${value}` as MessageKey)}</span>
                <span className="muted">{value}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <p className="wt-sentence" role="status">
        {ratio !== undefined && chosen ? (
          <Emphasised text={sayComparison(first, second, ratio, t)} />
        ) : (
          <span className="muted">{t(favour === undefined ? 'weights.judge.nothing' : 'weights.judge.strength')}</span>
        )}
      </p>
    </div>
  );
};
