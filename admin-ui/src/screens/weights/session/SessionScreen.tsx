import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { WeightSessionView } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemPage } from '../../../blocks/ProblemPage.tsx';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { PhaseChip } from '../PhaseChip.tsx';
import { ResultCards } from '../result/ResultCards.tsx';
import { sayNode } from '../sayNode.ts';
import { useWeightSession } from '../useWeightSession.ts';
import { AdoptionCard } from './AdoptionCard.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { ParticipantsCard } from './ParticipantsCard.tsx';
import { SessionDialog, type SessionDialogKind } from './SessionDialog.tsx';
import { WaitingCard } from './WaitingCard.tsx';

/** One session: who is done, what came out, and (for who facilitates) the next step. */
export const SessionScreen = () => {
  const { id = '' } = useParams();
  const session = useWeightSession(id);
  if (session.data !== undefined) return <Session session={session.data} />;
  if (session.isError) return <ProblemPage error={session.error} retry={() => void session.refetch()} />;
  return <Loading />;
};

const Session = ({ session }: { session: WeightSessionView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const [dialog, setDialog] = useState<SessionDialogKind | 'invite'>();
  const { phase, mayFacilitate, rounds, mine, ended } = session;
  const closed = [...rounds].reverse().flatMap((round) => (round.result === undefined ? [] : [{ round, result: round.result }]));
  const [latest, ...earlier] = closed;
  const last = rounds[rounds.length - 1];
  const open = phase === 'collecting';
  const ongoing = open || phase === 'closed';
  return (
    <div className="page">
      <p className="wt-back">
        <Link to="/weights">{t('weights.back')}</Link>
      </p>
      <PageHead
        title={session.title}
        lede={
          <>
            <PhaseChip session={session} /> {sayNode(session, t, local)}.{' '}
            {t('weights.about', {
              method: t(`weights.method.${session.method}`),
              facilitator: session.facilitatorName,
              day: formats.date(session.openedAt),
            })}
          </>
        }
        actions={
          <>
            {open && mine !== undefined && (
              <Link className={mayFacilitate ? 'btn' : 'btn primary'} to={`/weights/${session.id}/judge`}>
                {t('weights.toJudge')}
              </Link>
            )}
            {mayFacilitate && open && (
              <button type="button" className="btn" onClick={() => setDialog('invite')}>
                {t('weights.invite')}
              </button>
            )}
            {mayFacilitate && phase === 'closed' && (
              <button type="button" className="btn" onClick={() => setDialog('round')}>
                {t('weights.round.again')}
              </button>
            )}
            {mayFacilitate && ongoing && (
              <button type="button" className="btn danger" onClick={() => setDialog('cancel')}>
                {t('weights.cancel')}
              </button>
            )}
          </>
        }
      />
      <div className="stack">
        {ended !== undefined && (
          <div className="notice info">
            <p>
              {t(ended.reason === undefined ? 'weights.ended.adopted' : 'weights.ended.cancelled', {
                by: ended.by,
                day: formats.date(ended.at),
                reason: ended.reason ?? '',
              })}{' '}
              {phase === 'adopted' && mayFacilitate && (
                <Link to="/configuration/framework#/weightAgreements">{t('weights.toFramework')}</Link>
              )}
            </p>
          </div>
        )}
        {last?.reason !== undefined && <p className="notice">{t('weights.round.why', { reason: last.reason })}</p>}
        {open &&
          (mayFacilitate ? <ParticipantsCard session={session} close={() => setDialog('close')} /> : <WaitingCard session={session} />)}
        <div className={phase === 'closed' && mayFacilitate ? 'wt-two' : 'wt-one'}>
          <div className="stack">{latest !== undefined && <ResultCards session={session} {...latest} />}</div>
          {phase === 'closed' && mayFacilitate && latest !== undefined && (
            <AdoptionCard key={session.revision} session={session} derived={latest.result.derived} />
          )}
        </div>
        {earlier.map((one) => (
          <details className="wt-fold card" key={one.round.number}>
            <summary>{t('weights.round.earlier', { round: one.round.number, day: formats.date(one.round.closedAt!) })}</summary>
            <div className="stack body">
              <ResultCards session={session} {...one} />
            </div>
          </details>
        ))}
      </div>
      {dialog === 'invite' && <InviteDialog session={session} close={() => setDialog(undefined)} />}
      {dialog !== undefined && dialog !== 'invite' && <SessionDialog kind={dialog} session={session} close={() => setDialog(undefined)} />}
    </div>
  );
};
