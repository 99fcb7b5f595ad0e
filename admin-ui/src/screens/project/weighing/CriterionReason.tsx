import { Link } from 'react-router';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { type CriterionArgument, sayCriterion, sayRules } from '@weegbrug/core/explanation';
import type { CriterionEvidence } from '@weegbrug/core/framework';
import { useText } from '../../../messages/useText.ts';
import { Emphasised } from '../Emphasised.tsx';
import { useExplanationWords } from '../explain/useExplanation.ts';
import { ContributionLine } from './evidence/ContributionLine.tsx';
import { PanelLine } from './evidence/PanelLine.tsx';
import type { ProjectEngine } from '../useProjectEngine.ts';
import { answersAddress } from '../whatIf/answersAddress.ts';
import { questionsBehind } from '../whatIf/questionsBehind.ts';
import { WhatIf } from '../whatIf/WhatIf.tsx';
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
  framework: FrameworkView;
  /** The form with its engine, once it is there. */
  form: ProjectEngine | undefined;
};

/** Why one criterion got its score: the sentence first, then the table, then the evidence behind it. */
export const CriterionReason = ({ criterion, evidence, scaleMax, named, project, framework, form }: Props) => {
  const { t, local } = useText();
  const words = useExplanationWords();
  const judged = evidence.fact?.startsWith('judgements.') === true;
  const questions = form === undefined ? [] : questionsBehind(criterion, form.view, form.state);
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
      {form !== undefined && questions.length > 0 && (
        <WhatIf project={project} framework={framework} engine={form.engine} goal={criterion.goal} questions={questions} />
      )}
      <EvidenceLine evidence={evidence}>
        {!judged && (
          <Link to={answersAddress(project.code, questions.slice(0, 1))}>
            {t('weigh.toAnswer')}
            <span className="sr">: {local(questions[0]?.question.label ?? criterion.name)}</span>
          </Link>
        )}
      </EvidenceLine>
      {judged && <PanelLine project={project} criterion={evidence.criterion} />}
      <ContributionLine project={project} evidence={evidence} />
    </div>
  );
};
