import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { sayEscalation } from '@weegbrug/core/explanation';
import { useText } from '../../../messages/useText.ts';
import { useExplanation, useExplanationWords } from '../explain/useExplanation.ts';
import { RequiredAnswer } from './RequiredAnswer.tsx';

/** Escalations: what the weighing asks beside the sum, why, and whether the dossier already answers it. */
export const EscalationNotices = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const words = useExplanationWords();
  const { escalations } = useExplanation(project, framework);
  return project.weighing.escalations.map((escalation) => (
    <section key={escalation.key} className="notice warn">
      <h3>
        {local(escalation.name)} {escalation.outcome === 'possible' && <span className="tag">{t('weigh.escalation.possible')}</span>}
      </h3>
      <p>
        {escalations.filter(({ key }) => key === escalation.key).map((found) => sayEscalation(found, words))}{' '}
        {local(escalation.consequence)} <RequiredAnswer escalation={escalation} project={project} />
      </p>
    </section>
  ));
};
