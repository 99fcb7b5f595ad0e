import type { PortfolioPhase } from '@weegbrug/core/workflow';
import { useText } from '../messages/useText.ts';

const line: readonly PortfolioPhase[] = [
  'idea',
  'intake',
  'assessment',
  'decision',
  'definition',
  'design',
  'preparation',
  'realisation',
  'aftercare',
];

/** The nine phases of the line with where the project stands; parked, on hold, rejected and closed stand beside it and are said in words. */
export const PhaseSteps = ({ phase, label }: { phase: PortfolioPhase; label: string }) => {
  const { t } = useText();
  const current = phase === 'closed' ? line.length : phase === 'parked' ? line.indexOf('decision') : line.indexOf(phase);
  return (
    <ol className="steps" aria-label={label}>
      {line.map((step, index) => (
        <li
          key={step}
          className={index < current ? 'done' : index === current ? 'now' : ''}
          {...(index === current ? { 'aria-current': 'step' as const } : {})}
        >
          {index < current && <i />}
          {t(`phase.${step}`)}
          {index === current && phase === 'parked' && ` · ${t('phase.parked')}`}
        </li>
      ))}
    </ol>
  );
};
