import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { CounterfactualView, FrameworkView, ProjectView } from '@weegbrug/core/api';
import { type CounterfactualTarget, type Explanation, sayRange, saySearch } from '@weegbrug/core/explanation';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { useExplanationWords } from '../explain/useExplanation.ts';
import { HelpList } from './HelpList.tsx';
import { TargetChoice } from './TargetChoice.tsx';

/** "Wat zou helpen": the smallest changes that reach the target, and what each question adds by itself. Each was weighed again. */
export const HelpCard = ({
  project,
  framework,
  explanation,
}: {
  project: ProjectView;
  framework: FrameworkView;
  explanation: Explanation;
}) => {
  const { t, local } = useText();
  const words = useExplanationWords();
  const id = useId();
  const [target, setTarget] = useState<CounterfactualTarget>({ kind: 'nextAdvice' });
  const search = useQuery({
    queryKey: ['counterfactuals', project.code, project.revision, target],
    queryFn: ({ signal }) =>
      request<CounterfactualView>(`/projects/${encodeURIComponent(project.code)}/counterfactuals`, {
        method: 'POST',
        body: { target },
        signal,
      }),
    staleTime: Infinity,
  });
  const found = search.data;
  const next = explanation.advice.next;
  const aim =
    target.kind === 'nextAdvice' && next !== undefined
      ? t('help.towards', { advice: local(next.name).toLowerCase(), band: sayRange(next.ends, words) })
      : '';
  return (
    <section className="card help" aria-labelledby={`${id}-title`} aria-busy={search.isFetching}>
      <header>
        <h2 id={`${id}-title`}>{t('help.title')}</h2>
        <span className="small muted end">{aim}</span>
      </header>
      <div className="body">
        <TargetChoice explanation={explanation} target={target} choose={setTarget} />
        {search.isError && <ProblemNotice error={search.error} retry={() => void search.refetch()} />}
        {search.isPending && (
          <p className="small muted" role="status">
            {t('help.searching')}
          </p>
        )}
        {found !== undefined && (
          <>
            <HelpList title={t('help.reached')} found={found.reached} project={project} framework={framework} />
            <HelpList title={t('help.steps')} found={found.steps} project={project} framework={framework} />
            <div role="status">
              {saySearch(found, words).map((sentence) => (
                <p key={sentence} className="small muted">
                  {sentence}
                </p>
              ))}
            </div>
          </>
        )}
      </div>
      <footer>{t('help.note')}</footer>
    </section>
  );
};
