import type { ReplayView } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import type { ReplayFilter } from './ReplayCard.tsx';

type Summary = NonNullable<ReplayView['summary']>;

/** What it comes down to, a number and a sentence each; the sentence filters the list below. */
export const ReplaySentences = ({
  summary,
  finished,
  onFilter,
}: {
  summary: Summary;
  finished: boolean;
  onFilter: (filter: ReplayFilter) => void;
}) => {
  const { t } = useText();
  const formats = useFormats();
  const { furthest, thresholds, intakes } = summary;
  const lines: readonly { count: number; text: string; show?: string; href?: string; always?: boolean }[] = [
    {
      count: summary.moved,
      show: 'place',
      always: true,
      text:
        furthest === undefined
          ? t('replay.moved')
          : t('replay.moved.furthest', { name: furthest.name, before: furthest.before, after: furthest.after }),
    },
    {
      count: thresholds.total,
      show: 'threshold',
      always: true,
      text: thresholds.total === 0 ? t('replay.threshold') : t('replay.threshold.split', { up: thresholds.up, down: thresholds.down }),
    },
    { count: intakes.total, href: '#replay-intakes', always: true, text: t('replay.intakes') },
    { count: summary.states + summary.types, show: 'state', always: true, text: t('replay.states') },
    { count: summary.routes, show: 'route', always: true, text: t('replay.routes') },
    { count: summary.escalations.new, show: 'escalation', text: t('replay.escalations.new') },
    { count: summary.escalations.gone, show: 'escalation', text: t('replay.escalations.gone') },
    { count: summary.knockouts.new, show: 'knockout', text: t('replay.knockouts.new') },
    { count: summary.knockouts.gone, show: 'knockout', text: t('replay.knockouts.gone') },
    { count: summary.unweighed, show: 'unweighed', text: t('replay.unweighed') },
  ];
  return (
    <ul className="rp-sentences">
      {lines
        .filter(({ count, always }) => count > 0 || always === true)
        .map(({ count, text, show, href }) => (
          <li key={text}>
            <b>{formats.number(count)}</b>
            {count === 0 || !finished ? (
              <span>{text}</span>
            ) : href !== undefined ? (
              <a href={href}>{text}</a>
            ) : (
              <button type="button" className="rp-link" onClick={() => onFilter({ show: show! })}>
                {text}
              </button>
            )}
          </li>
        ))}
    </ul>
  );
};
