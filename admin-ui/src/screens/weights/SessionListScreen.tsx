import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ListView, WeightSessionSummary } from '@weegbrug/core/api';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageHead } from '../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { request } from '../../connection/request.ts';
import { useSession } from '../../connection/useSession.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { AgreementsCard } from './AgreementsCard.tsx';
import { PhaseChip } from './PhaseChip.tsx';
import { sayNode } from './sayNode.ts';

/** Sessions, newest first: all for who facilitates, otherwise one's own. Below them the agreements in force. */
export const SessionListScreen = () => {
  const { t } = useText();
  const { may } = useSession();
  const sessions = useQuery({
    queryKey: ['weightSessions'],
    queryFn: () => request<ListView<WeightSessionSummary>>('/weight-sessions'),
  });
  const facilitates = may('weights:facilitate');
  const action = facilitates ? (
    <Link className="btn primary" to="/weights/new">
      {t('weights.new')}
    </Link>
  ) : undefined;
  return (
    <div className="page">
      <PageHead title={t('weights.title')} lede={t('weights.lede')} actions={action} />
      {sessions.isPending && <Loading />}
      {sessions.isError && <ProblemNotice error={sessions.error} retry={() => void sessions.refetch()} />}
      <div className="stack">
        {sessions.data !== undefined && (
          <section className="card" aria-label={t('weights.sessions')}>
            {sessions.data.total === 0 ? (
              <EmptyState
                title={t('weights.empty.title')}
                text={t(facilitates ? 'weights.empty.text' : 'weights.emptyMine.text')}
                action={
                  facilitates ? (
                    <Link className="btn" to="/weights/new">
                      {t('weights.new')}
                    </Link>
                  ) : undefined
                }
              />
            ) : (
              <SessionTable sessions={sessions.data.items} />
            )}
          </section>
        )}
        <AgreementsCard />
      </div>
    </div>
  );
};

const SessionTable = ({ sessions }: { sessions: readonly WeightSessionSummary[] }) => {
  const { t, local } = useText();
  const formats = useFormats();
  return (
    <table role="table" className="blocks sessions">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('weights.session')}
          </th>
          <th role="columnheader" scope="col">
            {t('weights.state')}
          </th>
          <th role="columnheader" scope="col">
            {t('weights.opened')}
          </th>
          <th role="columnheader" scope="col" className="num">
            {t('weights.handedIn')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sessions.map((session) => (
          <tr role="row" key={session.id}>
            <th role="rowheader" scope="row">
              <Link to={`/weights/${session.id}`} className="strong">
                {session.title}
              </Link>
              <span className="sub">
                {sayNode(session, t, local)} · {t(`weights.method.${session.method}`)}
              </span>
            </th>
            <td role="cell">
              <PhaseChip session={session} />
            </td>
            <td role="cell" className="nowrap">
              <span className="wt-label">{t('weights.opened')}</span> {formats.date(session.openedAt)}
            </td>
            <td role="cell" className="num">
              <span className="wt-label">{t('weights.handedIn')}</span>{' '}
              {t('weights.handedInOf', { done: session.handedIn, total: session.invited })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
