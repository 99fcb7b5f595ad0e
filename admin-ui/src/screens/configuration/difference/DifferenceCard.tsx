import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useText } from '../../../messages/useText.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { TraceChange } from './TraceChange.tsx';
import { useDifference } from './useDifference.ts';

/** What changes from one source to another, in words, to read. */
export const DifferenceCard = ({ from, to, revision }: { from: string; to: string; revision?: number }) => {
  const { t } = useText();
  const difference = useDifference(from, to, revision);
  const changes = difference.data?.changes ?? [];
  return (
    <section className="card" aria-labelledby="compared">
      <header>
        <h2 id="compared">{t('configuration.changes')}</h2>
        <span className="end small muted" role="status">
          {difference.data === undefined
            ? ''
            : t(changes.length === 1 ? 'difference.count.one' : 'difference.count', { count: changes.length })}
        </span>
      </header>
      {difference.isPending && <Loading />}
      {difference.isError && <ProblemNotice error={difference.error} retry={() => void difference.refetch()} />}
      {difference.data !== undefined && changes.length === 0 && <p className="body">{t('difference.same')}</p>}
      {changes.length > 0 && <ChangeTable changes={changes} actions={(one) => <TraceChange change={one} />} />}
    </section>
  );
};
