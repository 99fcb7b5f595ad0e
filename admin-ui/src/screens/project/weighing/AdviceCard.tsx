import { type Explanation, sayAdvice, sayIntervalSums, sayRoute } from '@weegbrug/core/explanation';
import { useText } from '../../../messages/useText.ts';
import { Emphasised } from '../Emphasised.tsx';
import { useExplanationWords } from '../explain/useExplanation.ts';

/** Why this advice and this route, and how far the interval reaches. */
export const AdviceCard = ({ explanation }: { explanation: Explanation }) => {
  const { t } = useText();
  const words = useExplanationWords();
  const sums = sayIntervalSums(explanation.interval, words);
  return (
    <section className="card" aria-labelledby="advice-title">
      <header>
        <h2 id="advice-title">{t('weigh.advice')}</h2>
      </header>
      <div className="body stack-s">
        <p>
          <Emphasised text={sayAdvice(explanation, words)} />
        </p>
        <p>
          <Emphasised text={sayRoute(explanation.route, words)} />
        </p>
        {sums.map((sentence) => (
          <p key={sentence} className="small muted">
            {sentence}
          </p>
        ))}
      </div>
    </section>
  );
};
