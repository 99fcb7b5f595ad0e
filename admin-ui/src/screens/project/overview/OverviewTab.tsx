import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { CapacityCard } from './CapacityCard.tsx';
import { CoreCard } from './CoreCard.tsx';
import { DocumentsCard } from './DocumentsCard.tsx';
import { MoneyCard } from './MoneyCard.tsx';
import { EscalationNotices } from '../weighing/EscalationNotices.tsx';
import { FlagsCard } from '../weighing/FlagsCard.tsx';
import { KnockoutNotices } from '../weighing/KnockoutNotices.tsx';
import { ReportCard } from './ReportCard.tsx';
import { StatutoryCard } from './StatutoryCard.tsx';

/** What it is, what it costs in money and people, and how it goes. */
export const OverviewTab = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => (
  <div className="cols">
    <div className="stack">
      <KnockoutNotices project={project} />
      <CoreCard project={project} />
      <MoneyCard project={project} />
      <CapacityCard project={project} framework={framework} />
    </div>
    <div className="stack">
      <ReportCard project={project} />
      <StatutoryCard project={project} />
      <DocumentsCard project={project} />
      <EscalationNotices project={project} framework={framework} />
      <FlagsCard project={project} />
    </div>
  </div>
);
