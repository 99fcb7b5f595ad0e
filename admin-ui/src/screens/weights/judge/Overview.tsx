import { type Comparison, personalWeights } from '@weegbrug/core/weights';
import { useText } from '../../../messages/useText.ts';
import { Emphasised } from '../../project/Emphasised.tsx';
import { sayComparison } from '../result/sayRatio.ts';
import { OwnWeights } from './OwnWeights.tsx';
import { type Pair, ratioOf } from './pairsOf.ts';

type Props = {
  goals: readonly string[];
  pairs: readonly Pair[];
  comparisons: readonly Comparison[];
  nameOf: (goal: string) => string;
  go: (position: number) => void;
};

/** Everything that was said, as sentences, with the weights that follow; each can be changed. */
export const Overview = ({ goals, pairs, comparisons, nameOf, go }: Props) => {
  const { t } = useText();
  const weights = personalWeights(goals, { comparisons });
  return (
    <>
      <ul className="wt-said">
        {pairs.map((pair, index) => {
          const ratio = ratioOf(pair, comparisons);
          const [first, second] = [nameOf(pair.first), nameOf(pair.second)];
          return (
            <li key={`${pair.first} ${pair.second}`}>
              <span>
                {ratio === undefined ? (
                  <>
                    {first} – {second}: <span className="muted">{t('weights.judge.open')}</span>
                  </>
                ) : (
                  <Emphasised text={sayComparison(first, second, ratio, t)} />
                )}
              </span>
              <button
                type="button"
                className="btn quiet s"
                onClick={() => go(index)}
                aria-label={t('weights.judge.changeNamed', { first, second })}
              >
                {t('weights.judge.change')}
              </button>
            </li>
          );
        })}
      </ul>
      {weights !== undefined && <OwnWeights goals={goals} weights={weights} nameOf={nameOf} />}
    </>
  );
};
