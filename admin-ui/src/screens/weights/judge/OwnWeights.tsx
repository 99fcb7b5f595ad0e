import { percentages } from '@weegbrug/core/weights';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

/** The weights that follow from one's own judgement, as figures with a bar. */
export const OwnWeights = ({
  goals,
  weights,
  nameOf,
}: {
  goals: readonly string[];
  weights: readonly number[];
  nameOf: (goal: string) => string;
}) => {
  const { t } = useText();
  const { number } = useFormats();
  const shares = percentages(weights);
  const highest = Math.max(...shares, 1);
  return (
    <section className="body wt-own" aria-labelledby="own-weights">
      <h3 id="own-weights">{t('weights.judge.yourWeights')}</h3>
      <dl>
        {goals.map((goal, index) => (
          <div key={goal}>
            <dt>{nameOf(goal)}</dt>
            <dd>
              <i style={{ width: `${(shares[index]! / highest) * 100}%` }} aria-hidden="true" />
              <span>{number(shares[index]!, 1)} %</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
