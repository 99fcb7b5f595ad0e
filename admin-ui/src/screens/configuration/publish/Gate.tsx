import type { ReadinessView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';
import { AskReview } from './AskReview.tsx';
import { GateMark } from './GateMark.tsx';

/** Cards on this page that a point is about. */
const anchors = {
  changes: '#changes',
  findings: '#findings',
  testCases: '#test-cases',
  replay: '#replay',
  intakes: '#replay-intakes',
} as const;

/** What was looked at before publishing, each with a mark and words; the same list that publishing itself asks. */
export const Gate = ({ readiness: { points, review } }: { readiness: ReadinessView }) => {
  const { t, local } = useText();
  if (points.length === 0) return undefined;
  return (
    <ul className="cfg-gate">
      {points.map(({ code, state, title, detail }) => (
        <li key={`${code}${title.nl}`} className={state}>
          <GateMark state={state} />
          <div>
            <p>
              <span className="sr">{t(`publishing.state.${state}`)}: </span>
              {local(title)}
            </p>
            {detail !== undefined && local(detail) !== '' && <p className="muted">{local(detail)}</p>}
            {code === 'secondPerson'
              ? (state === 'waits' || state === 'blocks') && (
                  <p>
                    <AskReview again={review.requests.length > 0} />
                  </p>
                )
              : state !== 'met' && (
                  <p>
                    <a className="small" href={anchors[code]}>
                      {t(`publishing.see.${code}`)}
                    </a>
                  </p>
                )}
          </div>
        </li>
      ))}
    </ul>
  );
};
