import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { sayEscalation } from '@weegbrug/core/explanation';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { useExplanation, useExplanationWords } from '../project/explain/useExplanation.ts';
import { RequiredAnswer } from '../project/weighing/RequiredAnswer.tsx';
import { titleOfAttention } from './explain/titleOfAttention.ts';

/** Escalations and knock-outs stand before the proposal, because they change who decides. */
export const SheetAttention = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const words = { t, local, formats };
  const explanationWords = useExplanationWords();
  const explanation = useExplanation(project, framework);
  const { knockouts, escalations } = project.weighing;
  if (knockouts.length + escalations.length === 0) return undefined;
  return (
    <section className="first">
      <div
        className={
          escalations.some((entry) => entry.outcome === 'certain') || knockouts.some((entry) => entry.outcome === 'certain')
            ? 'notice bad'
            : 'notice warn'
        }
      >
        <h3>{titleOfAttention(project, framework, words)}</h3>
        <dl className="attention">
          {knockouts.map((knockout) => (
            <div key={`${knockout.ruleSet}.${knockout.rule}`}>
              <dt>{t(`ranking.knockout.${knockout.outcome}`)}</dt>
              <dd>{local(knockout.message)}</dd>
            </div>
          ))}
          {escalations.map((escalation) => (
            <div key={escalation.key}>
              <dt>
                {local(escalation.name)}{' '}
                {escalation.outcome === 'possible' && <span className="tag">{t('weigh.escalation.possible')}</span>}
              </dt>
              <dd>
                {explanation.escalations.filter(({ key }) => key === escalation.key).map((found) => sayEscalation(found, explanationWords))}{' '}
                {local(escalation.consequence)} <RequiredAnswer escalation={escalation} project={project} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
};
