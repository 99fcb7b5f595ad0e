import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { useExplanation } from '../explain/useExplanation.ts';
import { useProjectEngine } from '../useProjectEngine.ts';
import { HelpCard } from '../whatIf/HelpCard.tsx';
import '../whatIf/whatIf.css';
import { AdviceCard } from './AdviceCard.tsx';
import { AxesCard } from './AxesCard.tsx';
import { EscalationNotices } from './EscalationNotices.tsx';
import { ReproductionLine } from './evidence/ReproductionLine.tsx';
import { UncertainCard } from './evidence/UncertainCard.tsx';
import { FindingsCard } from './FindingsCard.tsx';
import { FlagsCard } from './FlagsCard.tsx';
import { GoalsCard } from './GoalsCard.tsx';
import { KnockoutNotices } from './KnockoutNotices.tsx';
import { MissingCard } from './MissingCard.tsx';
import { SumCard } from './SumCard.tsx';

/** Why this score? Goals with their reasons at the left, the sum and what it rests on at the right. */
export const WeighingTab = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const explanation = useExplanation(project, framework);
  const form = useProjectEngine(project);
  return (
    <div className="cols">
      <div className="stack">
        <KnockoutNotices project={project} />
        <GoalsCard project={project} framework={framework} explanation={explanation} form={form} />
      </div>
      <div className="stack">
        <SumCard explanation={explanation} framework={framework} />
        <ReproductionLine project={project} />
        <HelpCard project={project} framework={framework} explanation={explanation} />
        <AdviceCard explanation={explanation} />
        <MissingCard project={project} />
        <UncertainCard project={project} />
        <AxesCard explanation={explanation} framework={framework} />
        <EscalationNotices project={project} framework={framework} />
        <FlagsCard project={project} />
        <FindingsCard project={project} />
      </div>
    </div>
  );
};
