import { Link } from 'react-router';
import { RequestProblem } from '../connection/problem.ts';
import { useText } from '../messages/useText.ts';
import { PageHead } from './PageHead.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

/** A screen of which nothing can be shown: what went wrong as its heading. Asking again is offered where that may help, a way out where it does not. */
export const ProblemPage = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const { t } = useText();
  const problem = error instanceof RequestProblem ? error : undefined;
  const isFinal = problem?.status === 403 || problem?.status === 404;
  return (
    <div className="page">
      <PageHead title={problem?.problem?.title ?? t('common.error.title')} />
      <ProblemNotice error={error} {...(isFinal ? {} : { retry })} untitled />
      {isFinal && (
        <p>
          <Link className="btn" to="/">
            {t('menu.start')}
          </Link>
        </p>
      )}
    </div>
  );
};
