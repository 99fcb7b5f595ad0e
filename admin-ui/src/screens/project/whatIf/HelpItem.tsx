import { Link } from 'react-router';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { type Counterfactual, sayAnswer, sayScore } from '@weegbrug/core/explanation';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { useExplanationWords } from '../explain/useExplanation.ts';
import { answersAddress } from './answersAddress.ts';

/** One proposal: which answers to what value, what it brings, and the way to the form with the value filled in. */
export const HelpItem = ({ found, project, framework }: { found: Counterfactual; project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const words = useExplanationWords();
  const { changes, priority, difference, goals } = found;
  const advice = framework.framework.advice.find(({ key }) => key === found.advice);
  const score = (value: number | undefined): string => (value === undefined ? t('common.unknown') : sayScore(value, formats));
  const told = goals.map((goal) => t('help.score', { goal: local(goal.name), before: score(goal.before), after: score(goal.after) }));
  const bare = (text: string): string => text.replace(/[?:.]$/, '');
  return (
    <li>
      <div>
        {changes.map(({ path, question, from, to }) => (
          <p key={path}>
            <span className="strong">
              {t('help.change', { question: bare(local(question.label)), to: sayAnswer(question, to, words) })}
            </span>{' '}
            <span className="small muted">{t('help.now', { from: sayAnswer(question, from, words) })}</span>
          </p>
        ))}
        <p className="small muted">
          {[...told, t('help.result', { priority: formats.score(priority), advice: local(advice?.name).toLowerCase() })].join(' ')}{' '}
          <Link
            to={answersAddress(
              project.code,
              changes.map(({ path, to }) => ({ path, ...(project.mayEdit ? { value: to } : {}) })),
            )}
          >
            {t(project.mayEdit ? 'help.follow' : 'help.see')}
            <span className="sr">: {changes.map(({ question }) => local(question.label)).join(', ')}</span>
          </Link>
        </p>
      </div>
      <b className={difference < 0 ? 'neg' : 'pos'}>{formats.signed(difference)}</b>
    </li>
  );
};
