import { useState } from 'react';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { sumLines } from './sumLines.ts';

/** The sum worked out, to follow on a calculator and to copy into a memo. */
export const SumCard = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const [copied, setCopied] = useState(false);
  const lines = sumLines(project, framework, { t, local, formats });
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(lines.map((line) => `${line.label}: ${line.value}${line.formula === '' ? '' : ` = ${line.formula}`}`).join('\n'));
    setCopied(true);
  };
  return (
    <section className="card" aria-labelledby="sum-title">
      <header>
        <h2 id="sum-title">{t('weigh.sum')}</h2>
        <button type="button" className="btn quiet s end" onClick={() => void copy()}>
          {t('weigh.copy')}
        </button>
        <span className="sr" role="status">
          {copied ? t('weigh.copied') : ''}
        </span>
      </header>
      <dl className="body sum">
        {lines.map((line, index) => (
          <div key={line.label} className={index === lines.length - 1 ? 'total' : ''}>
            <dt>{line.label}</dt>
            <dd>{line.value}</dd>
            {line.formula !== '' && <dd className="formula">{line.formula}</dd>}
          </div>
        ))}
      </dl>
      <footer>{t('weigh.sum.note', { release: framework.releaseNumber })}</footer>
    </section>
  );
};
