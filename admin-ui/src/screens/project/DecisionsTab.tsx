import { useQuery } from '@tanstack/react-query';
import type { DecisionView, FrameworkView, ListView, ProjectView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { request } from '../../connection/request.ts';
import { useText } from '../../messages/useText.ts';
import { DecisionTaken } from './DecisionTaken.tsx';
import { WaitingDecision } from './WaitingDecision.tsx';

/** What waits for a decision now, and every decision so far with its votes. */
export const DecisionsTab = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t } = useText();
  const decisions = useQuery({
    queryKey: ['decisions', project.code],
    queryFn: () => request<ListView<DecisionView>>(`/projects/${project.code}/decisions`),
  });
  return (
    <div className="stack narrow">
      <WaitingDecision project={project} framework={framework} />
      <section className="card" aria-labelledby="past">
        <header>
          <h2 id="past">{t('decisions.past')}</h2>
        </header>
        {decisions.isError && <ProblemNotice error={decisions.error} retry={() => void decisions.refetch()} />}
        {decisions.isPending && <p className="body muted">{t('common.loading')}</p>}
        {decisions.data?.items.length === 0 && <p className="body muted">{t('decisions.none')}</p>}
        {decisions.data?.items.map((decision) => (
          <DecisionTaken key={decision.id} decision={decision} framework={framework} />
        ))}
      </section>
    </div>
  );
};
