import { useState } from 'react';
import type { FrameworkView } from '@weegbrug/core/api';
import { type Explanation, saySum } from '@weegbrug/core/explanation';
import { useText } from '../../../messages/useText.ts';
import { copySum } from '../explain/copySum.ts';
import { useExplanationWords } from '../explain/useExplanation.ts';

/** The sum worked out, to follow on a calculator and to copy into a memo. */
export const SumCard = ({ explanation, framework }: { explanation: Explanation; framework: FrameworkView }) => {
  const { t } = useText();
  const words = useExplanationWords();
  const [copied, setCopied] = useState<'copied' | 'notCopied' | undefined>();
  const lines = saySum(explanation.sum, words);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(copySum(lines));
      setCopied('copied');
    } catch {
      setCopied('notCopied');
    }
  };
  return (
    <section className="card" aria-labelledby="sum-title">
      <header>
        <h2 id="sum-title">{t('weigh.sum')}</h2>
        <span className="small muted end" role="status">
          {copied === undefined ? '' : t(`weigh.${copied}`)}
        </span>
        <button type="button" className="btn quiet s" onClick={() => void copy()}>
          {t('weigh.copy')}
        </button>
      </header>
      <dl className="body sum">
        {lines.map((line) => (
          <div key={line.key} className={line.key === 'priority' ? 'total' : ''} data-sum={line.key}>
            <dt>{line.label}</dt>
            <dd>{line.value}</dd>
            {line.say !== undefined && <dd className="formula">{line.say}</dd>}
            {line.formulas.map((formula, index) => (
              <dd key={formula} className="formula" data-formula>
                {index === 0 ? formula : `= ${formula}`}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <footer>{t('weigh.sum.note', { release: framework.releaseNumber })}</footer>
    </section>
  );
};
