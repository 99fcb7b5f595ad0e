import { useQuery } from '@tanstack/react-query';
import type { DecisionView, ListView } from '@weegbrug/core/api';
import { request } from '../../connection/request.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

/** Earlier decisions and advice on this project, each vote with its motivation. */
export const SheetEarlier = ({ code }: { code: string }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const decisions = useQuery({
    queryKey: ['decisions', code],
    queryFn: () => request<ListView<DecisionView>>(`/projects/${code}/decisions`),
  });
  if (decisions.data === undefined || decisions.data.items.length === 0) return undefined;
  return (
    <section>
      <h3>{t('decide.earlier')}</h3>
      <dl className="earlier">
        {decisions.data.items.flatMap((decision) =>
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
