import { Link } from 'react-router';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { CriterionEvidence, GoalWeighing } from '@weegbrug/core/framework';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { MeasureParts } from './MeasureParts.tsx';
import { sayCriterion } from './sayCriterion.ts';

type Props = { evidence: CriterionEvidence; goal: GoalWeighing; framework: FrameworkView; project: ProjectView };

/** Why one criterion got its score: the sentence first, then the table, then the evidence behind it. */
export const CriterionReason = ({ evidence, goal, framework, project }: Props) => {
  const { t, local } = useText();
  const formats = useFormats();
  const sentences = sayCriterion(evidence, goal, framework.framework, { t, local, formats });
  return (
    <div className="reason">
      {goal.evidence.length > 1 && <h3>{local(evidence.name)}</h3>}
      <p className="say">{sentences.join(' ')}</p>
      {evidence.measure?.parts !== undefined && evidence.measure.parts.length > 0 && <MeasureParts measure={evidence.measure} />}
      <p className="small muted">
        <span className="tag">{evidence.class}</span> {t(`weigh.class.${evidence.class}`)}. {t('weigh.source', { source: local(evidence.measure?.source ?? evidence.source).replace(/\.$/, '') })}{' '}
        {evidence.denominator !== undefined && t('weigh.denominator', { denominator: local(evidence.denominator) })}{' '}
        {evidence.baseline !== undefined && t('weigh.baseline', { baseline: evidence.baseline })} <Link to={`/projects/${project.code}/answers`}>{t('weigh.toAnswer')}</Link>
      </p>
    </div>
  );
};
