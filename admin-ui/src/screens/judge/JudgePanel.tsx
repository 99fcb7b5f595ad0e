import type { PanelView, ProjectView } from '@weegbrug/core/api';
import type { WeighingFramework } from '@weegbrug/core/framework';
import { useText } from '../../messages/useText.ts';
import { AssessForm } from './AssessForm.tsx';
import { CompareScores } from './CompareScores.tsx';
import { ConversationForm } from './ConversationForm.tsx';
import { SettledResult } from './SettledResult.tsx';
import { SettleForm } from './SettleForm.tsx';

type Props = { project: ProjectView; panel: PanelView; scale: WeighingFramework['scale'] };

/** Where the panel stands and what this person can do now: score, compare, talk, settle. */
export const JudgePanel = ({ project, panel, scale }: Props) => {
  const { t, local } = useText();
  const { phase, assessments } = panel;
  return (
    <section className="card judge-panel" id="judge-panel" aria-labelledby="judge-title">
      <header>
        <h2 id="judge-title">{t('judge.panel')}</h2>
      </header>
      <div className="body">
        <p className="muted">{local(panel.indicator)}</p>
        {phase === 'open' && (
          <p>
            {t('judge.progress', { count: panel.count, needed: panel.needed })} {panel.needed > 1 && t('judge.blind')}
          </p>
        )}
        {panel.needed === 1 && <p className="notice">{t('judge.oneOpinion')}</p>}
        {phase === 'open' && panel.eligible < panel.needed && (
          <p className="notice warn">{t('judge.tooFew', { eligible: panel.eligible, needed: panel.needed })}</p>
        )}
        {panel.settled !== undefined && <SettledResult settled={panel.settled} />}
        {assessments !== undefined && <CompareScores panel={panel} assessments={assessments} scale={scale} />}
        {phase === 'compare' && assessments === undefined && <p>{t('judge.waits')}</p>}
        {phase === 'open' && panel.mayAssess && <AssessForm key={project.revision} project={project} panel={panel} scale={scale} />}
        {phase === 'compare' && panel.maySettle && assessments !== undefined && (
          <>
            {panel.needsConversation === true ? (
              <ConversationForm project={project} panel={panel} assessments={assessments} />
            ) : (
              <SettleForm project={project} panel={panel} scale={scale} />
            )}
            {panel.mayAssess && (
              <details className="more">
                <summary>{t('judge.revise')}</summary>
                <AssessForm project={project} panel={panel} scale={scale} />
              </details>
            )}
          </>
        )}
        {phase === 'compare' && assessments !== undefined && !panel.maySettle && <p className="notice">{t('judge.locked')}</p>}
        {phase !== 'settled' && !panel.mayAssess && !panel.maySettle && panel.whyNot !== undefined && (
          <p className="notice">{local(panel.whyNot)}</p>
        )}
      </div>
    </section>
  );
};
