import type { FormProblem } from '@weegbrug/core/forms';
import { useText } from '../../messages/useText.ts';

type Props = {
  steps: readonly { key: string; title: string }[];
  current: number;
  problems: readonly FormProblem[];
  goTo: (key: string) => void;
};

/** The pages as steps: earlier and later ones are reachable, a completed one carries a check. */
export const PageSteps = ({ steps, current, problems, goTo }: Props) => {
  const { t } = useText();
  return (
    <nav className="pages" aria-label={t('wizard.pages')}>
      <ol className="steps">
        {steps.map((step, index) => {
          const done = index < current && !problems.some((problem) => problem.page === step.key);
          return (
            <li
              key={step.key}
              className={index === current ? 'now' : done ? 'done' : ''}
              {...(index === current ? { 'aria-current': 'step' as const } : {})}
            >
              {done && <i />}
              {index === current ? (
                step.title
              ) : (
                <button type="button" onClick={() => goTo(step.key)}>
                  {step.title}
                </button>
              )}
              {done && <span className="sr"> ({t('wizard.filled')})</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
