import { Link } from 'react-router';
import type { ReleaseSummary } from '@weegbrug/core/api';
import { useSession } from '../../../connection/useSession.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { useReleaseWords } from './useReleaseWords.ts';

/** One release of the history, with every time that it was active. */
export const ReleaseRow = ({ release, isChosen, choose }: { release: ReleaseSummary; isChosen: boolean; choose: () => void }) => {
  const { t } = useText();
  const formats = useFormats();
  const words = useReleaseWords();
  const { may } = useSession();
  const { hash, number, active, takenBack, periods, reason, origin, scheduledFor } = release;
  return (
    <tr>
      <td>
        <input type="checkbox" checked={isChosen} onChange={choose} aria-label={t('publishing.releases.chooseNamed', { number })} />
      </td>
      <th scope="row" className="nowrap">
        <Link to={`/configuration/releases/${hash}`}>{number}</Link>{' '}
        {active && <span className="chip brand">{t('publishing.history.active')}</span>}
        {takenBack && <span className="tag gone">{t('publishing.history.takenBack')}</span>}
      </th>
      <td className="small nowrap">
        {periods.length === 0
          ? words.activity(release)
          : periods.map((period, index) => (
              <span className="cfg-period" key={period.from}>
                {index === 0 ? words.activity(release) : words.period(period)}
              </span>
            ))}
      </td>
      <td className="small">
        {reason}
        {periods
          .filter(({ kind }) => kind === 'activated')
          .map(({ from, reason: again, byName }) => (
            <span className="sub" key={from}>
              {t('publishing.releases.again', { reason: `${again} (${byName}, ${formats.date(from)})` })}
            </span>
          ))}
      </td>
      <td className="small">
        {words.people(release)}
        {origin === 'folder' && <span className="sub">{t('publishing.releases.imported')}</span>}
        {scheduledFor !== undefined && (
          <span className="sub">
            {t('publishing.releases.scheduled', { day: formats.date(scheduledFor), time: formats.time(scheduledFor) })}
          </span>
        )}
      </td>
      <td>
        {!active && may('configuration:publish') && (
          <Link className="btn s" to={`/configuration/rollback/${hash}`} aria-label={t('publishing.history.backTo', { number })}>
            {t('publishing.history.back')}
          </Link>
        )}
      </td>
    </tr>
  );
};
