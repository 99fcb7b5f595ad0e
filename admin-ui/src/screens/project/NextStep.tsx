import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { unansweredEscalations } from './explain/escalationAnswer.ts';
import { sayNextStep } from './explain/sayNextStep.ts';

/** What comes next, who decides it, and what has to be there first. */
export const NextStep = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const needed = [
    ...unansweredEscalations(project).map((escalation) => local(escalation.consequence)),
    ...project.weighing.knockouts.filter((knockout) => knockout.outcome === 'possible').map((knockout) => local(knockout.message)),
  ];
  return (
    <div>
      <h2>{t('project.next')}</h2>
      <p className="next-title">{local(project.state.step?.subject ?? project.state.name)}</p>
      <p>{sayNextStep(project, framework, { t, local, formats })}</p>
      {needed.length > 0 && (
        <p className="small needed">
          <span className="chip warn">{t('project.needed')}</span> {needed.join(' ')}
        </p>
      )}
    </div>
  );
};
