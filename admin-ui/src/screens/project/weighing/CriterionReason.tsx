import { Link } from 'react-router';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { CriterionEvidence, GoalWeighing } from '@weegbrug/core/framework';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { Emphasised } from '../Emphasised.tsx';
import { ruleLeaves } from '../explain/ruleLeaves.ts';
import { sayCriterion } from '../explain/sayCriterion.ts';
import { sayFact } from '../explain/sayFact.ts';
import { useProjectForm } from '../useProjectForm.ts';
import { EvidenceLine } from './EvidenceLine.tsx';
import { MeasureParts } from './MeasureParts.tsx';
import { RuleTable } from './RuleTable.tsx';

type Props = { evidence: CriterionEvidence; goal: GoalWeighing; framework: FrameworkView; project: ProjectView };

/** Why one criterion got its score: the sentence first, then the table, then the evidence behind it. */
export const CriterionReason = ({ evidence, goal, framework, project }: Props) => {
  const { t, local } = useText();
  const formats = useFormats();
  const words = { t, local, formats };
  const form = useProjectForm(project).data?.form;
  const { measure, ruleSet } = evidence;
  const decided = ruleSet?.evidence.find((entry) => entry.rule === evidence.rule?.key);
  const ruleFacts = ruleLeaves(decided?.trace, 'true').map((leaf) => sayFact(leaf, project, form, words));
  return (
    <div className="reason">
      {goal.evidence.length > 1 && <h3>{local(evidence.name)}</h3>}
      <p className="say">
        <Emphasised text={sayCriterion({ evidence, goal, framework: framework.framework, answers: project.answers, ruleFacts }, words)} />
      </p>
      {measure?.parts !== undefined && measure.parts.length > 1 && (
        <MeasureParts measure={measure} evidence={evidence} framework={framework.framework} />
      )}
      {ruleSet !== undefined && ruleSet.evidence.length > 0 && <RuleTable result={ruleSet} project={project} form={form} />}
      <EvidenceLine evidence={evidence}>
        <Link to={`/projects/${project.code}/answers`}>{t('weigh.toAnswer')}</Link>
      </EvidenceLine>
    </div>
  );
};
