import { Link } from 'react-router';
import type { ProjectView } from '@weegbrug/core/api';
import { type CriterionArgument, sayCriterion, sayRules } from '@weegbrug/core/explanation';
import type { CriterionEvidence } from '@weegbrug/core/framework';
import { useText } from '../../../messages/useText.ts';
import { Emphasised } from '../Emphasised.tsx';
import { useExplanationWords } from '../explain/useExplanation.ts';
import { ContributionLine } from './evidence/ContributionLine.tsx';
import { PanelLine } from './evidence/PanelLine.tsx';
import { EvidenceLine } from './EvidenceLine.tsx';
import { MeasureParts } from './MeasureParts.tsx';
import { RuleTable } from './RuleTable.tsx';

type Props = {
  /** The argument, and the stored evidence that it was made from. */
  criterion: CriterionArgument;
  evidence: CriterionEvidence;
  scaleMax: number;
  /** The goal has several criteria, so each needs its name. */
  named: boolean;
  project: ProjectView;
};

/** Why one criterion got its score: the sentence first, then the table, then the evidence behind it. */
export const CriterionReason = ({ criterion, evidence, scaleMax, named, project }: Props) => {
  const { t, local } = useText();
  const words = useExplanationWords();
  const judged = evidence.fact?.startsWith('judgements.') === true;
  return (
    <div className="reason">
      {named && <h3>{local(criterion.name)}</h3>}
      <p className="say">
        <Emphasised text={sayCriterion(criterion, scaleMax, words)} />
      </p>
      {criterion.measure !== undefined && criterion.measure.parts.length > 1 && (
        <MeasureParts measure={criterion.measure} criterion={criterion} />
      )}
      {criterion.rules.length > 0 && <RuleTable rules={sayRules(criterion.rules, words)} />}
      <EvidenceLine evidence={evidence}>
        {!judged && <Link to={`/projects/${project.code}/answers`}>{t('weigh.toAnswer')}</Link>}
      </EvidenceLine>
      {judged && <PanelLine project={project} criterion={evidence.criterion} />}
      <ContributionLine project={project} evidence={evidence} />
    </div>
  );
};
