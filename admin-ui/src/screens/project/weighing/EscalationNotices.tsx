import type { ProjectView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';

/** Escalations and knock-outs, before the figures: they change who decides. */
export const EscalationNotices = ({ project }: { project: ProjectView }) => {
  const { t, local } = useText();
  const { escalations, knockouts } = project.weighing;
  return (
    <>
      {knockouts.map((knockout) => (
        <section key={knockout.rule} className={knockout.outcome === 'certain' ? 'notice bad' : 'notice warn'}>
          <h3>{t(`ranking.knockout.${knockout.outcome}`)}</h3>
          <p>{local(knockout.message)}</p>
        </section>
      ))}
      {escalations.map((escalation) => (
        <section key={escalation.key} className="notice warn">
          <h3>
            {local(escalation.name)} {escalation.outcome === 'possible' && <span className="tag">{t('weigh.escalation.possible')}</span>}
          </h3>
          <p>{local(escalation.consequence)}</p>
        </section>
      ))}
    </>
  );
};
