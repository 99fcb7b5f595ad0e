import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { readPath } from '@weegbrug/core/shared';
import { useText } from '../../messages/useText.ts';

/** What comes next, who decides it, and what has to be there first. */
export const NextStep = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const { step } = project.state;
  const route = framework.framework.routes.find((entry) => entry.key === project.weighing.route);
  const needed = project.weighing.escalations.filter((escalation) => {
    if (escalation.requiresAnswer === undefined || escalation.outcome !== 'certain') return false;
    const answer = readPath(project.answers, escalation.requiresAnswer);
    return answer === undefined || answer === '';
  });
  return (
    <div>
      <h2>{t('project.next')}</h2>
      <p className="next-title">{local(step?.subject ?? project.state.name)}</p>
      <p>
        {step === undefined ? t('project.next.done') : t('project.next.by', { who: step.approvers.length === 0 ? local(step.name) : step.approvers.join(', ') })}{' '}
        {route !== undefined && t('project.next.route', { route: local(route.name) })}
      </p>
      {needed.length > 0 && (
        <p className="small">
          <span className="chip warn">{t('project.needed')}</span> {needed.map((escalation) => local(escalation.name)).join(', ')}
        </p>
      )}
    </div>
  );
};
