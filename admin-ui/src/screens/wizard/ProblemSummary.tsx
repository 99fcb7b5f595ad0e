import type { Ref } from 'react';
import type { FormProblem } from '@weegbrug/core/forms';
import { useText } from '../../messages/useText.ts';

type Props = { ref: Ref<HTMLDivElement>; problems: readonly FormProblem[]; checking: boolean; goTo: (path: string) => void };

/** What is wrong, each with a link to its question. Takes the focus after "next". */
export const ProblemSummary = ({ ref, problems, checking, goTo }: Props) => {
  const { t, local } = useText();
  const title = checking
    ? problems.length === 1
      ? t('wizard.check.problems.one')
      : t('wizard.check.problems.many', { count: problems.length })
    : problems.length === 1
      ? t('wizard.problems.one')
      : t('wizard.problems.many', { count: problems.length });
  return (
    <div
      className={checking ? 'notice warn summary' : 'notice bad summary'}
      ref={ref}
      tabIndex={-1}
      role="group"
      aria-labelledby="problem-summary"
    >
      <h3 id="problem-summary">{title}</h3>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path}.${problem.code}`}>
            <button type="button" className="as-link" onClick={() => goTo(problem.path)}>
              {local(problem.message)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
