import { useQuery } from '@tanstack/react-query';
import type { DecisionView, FinishedStepView, ListView } from '@weegbrug/core/api';
import { request } from '../../connection/request.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { FinishedStep } from './FinishedStep.tsx';

/** Advice on this very decision, and earlier decisions on this project, each vote with its motivation. */
export const SheetEarlier = ({ code, steps }: { code: string; steps: readonly FinishedStepView[] }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const decisions = useQuery({
    queryKey: ['decisions', code],
    queryFn: () => request<ListView<DecisionView>>(`/projects/${code}/decisions`),
  });
  const past = decisions.data?.items ?? [];
  if (steps.length + past.length === 0) return undefined;
  return (
    <section>
      <h3>{t('decide.earlier')}</h3>
      {steps.map((step) => (
        <FinishedStep key={step.key} step={step} />
      ))}
      <dl className="earlier">
        {past.flatMap((decision) =>
          decision.votes.map((vote) => (
            <div key={`${decision.id}${vote.account}`}>
              <dt>
                {vote.name}
                <span className="sub">{formats.day(vote.at)}</span>
              </dt>
              <dd>
                <b>{t(`decide.vote.${vote.vote}`)}.</b> {vote.motivation}
                <span className="sub">{local(decision.subject)}</span>
              </dd>
            </div>
          )),
        )}
      </dl>
    </section>
  );
};
