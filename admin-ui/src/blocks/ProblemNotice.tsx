import { RequestProblem } from '../connection/problem.ts';
import { useText } from '../messages/useText.ts';

/**
 * Says what went wrong, where, and how to mend it; never a stack or a code alone.
 * @param untitled the heading of the screen already says what went wrong
 */
export const ProblemNotice = ({ error, retry, untitled = false }: { error: unknown; retry?: () => void; untitled?: boolean }) => {
  const { t } = useText();
  const problem = error instanceof RequestProblem ? error : undefined;
  const text = problem === undefined ? t('common.error.screen') : problem.isNetwork ? t('common.error.network') : problem.message;
  return (
    <div className="notice bad" role="alert">
      {!untitled && <h3>{problem?.problem?.title ?? t('common.error.title')}</h3>}
      <p>{text}</p>
      {problem?.problem?.errors !== undefined && problem.problem.errors.length > 0 && (
        <ul>
          {problem.problem.errors.map((place) => (
            <li key={`${place.pointer}${place.message}`}>{place.message}</li>
          ))}
        </ul>
      )}
      {retry !== undefined && (
        <p>
          <button type="button" className="btn s" onClick={retry}>
            {t('common.retry')}
          </button>
        </p>
      )}
    </div>
  );
};
