import { useQuery } from '@tanstack/react-query';
import type { RawDifferenceView } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';

const tones = { added: 'new', removed: 'gone', changed: 'edit' } as const;

/** The difference as people with the files see it: per file, line by line. */
export const RawDifference = ({ from, to, revision }: { from: string; to: string; revision: number }) => {
  const { t } = useText();
  const raw = useQuery({
    queryKey: ['configuration', 'difference', 'raw', from, to, revision],
    queryFn: () => request<RawDifferenceView>(`/configuration/difference/raw?${new URLSearchParams({ from, to })}`),
  });
  if (raw.isPending) return <Loading />;
  if (raw.isError) return <ProblemNotice error={raw.error} retry={() => void raw.refetch()} />;
  if (raw.data.files.length === 0) return <p>{t('difference.same')}</p>;
  return (
    <>
      {raw.data.files.map(({ file, state, text }) => (
        <section className="card" key={file} aria-label={file}>
          <header>
            <h2>
              <code>{file}</code>
            </h2>
            <span className={`tag ${tones[state]}`}>{t(`difference.kind.${state}`)}</span>
          </header>
          <pre className="df-raw" tabIndex={0} aria-label={file}>
            {text.split('\n').map((line, index) => (
              <span
                key={index}
                className={line.startsWith('+') ? 'df-plus' : line.startsWith('-') ? 'df-minus' : line.startsWith('@@') ? 'df-hunk' : ''}
              >
                {line}
                {'\n'}
              </span>
            ))}
          </pre>
        </section>
      ))}
    </>
  );
};
