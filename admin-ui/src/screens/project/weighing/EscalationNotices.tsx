import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { sayEscalation } from '../explain/sayEscalation.ts';
import { RequiredAnswer } from './RequiredAnswer.tsx';

/** Escalations: what the weighing asks beside the sum, why, and whether the dossier already answers it. */
export const EscalationNotices = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  return project.weighing.escalations.map((escalation) => (
    <section key={escalation.key} className="notice warn">
      <h3>
        {local(escalation.name)} {escalation.outcome === 'possible' && <span className="tag">{t('weigh.escalation.possible')}</span>}
      </h3>
      <p>
        {sayEscalation(escalation, project.weighing, framework.framework, { t, local, formats })} {local(escalation.consequence)}{' '}
        <RequiredAnswer escalation={escalation} project={project} />
      </p>
    </section>
  ));
};
