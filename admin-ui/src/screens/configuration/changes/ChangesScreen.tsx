import { Loading } from '../../../blocks/Loading.tsx';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useText } from '../../../messages/useText.ts';
import { DraftBar } from '../DraftBar.tsx';
import { useDraft } from '../useDraft.ts';
import { RecordedChanges } from './RecordedChanges.tsx';

/** Who changed what in the draft, one by one, and the way back. */
export const ChangesScreen = () => {
  const { t } = useText();
  const draft = useDraft();
  if (draft.data === undefined)
    return draft.isPending ? (
      <Loading />
    ) : (
      <div className="page">
        <ProblemNotice error={draft.error} retry={() => void draft.refetch()} />
      </div>
    );
  return (
    <>
      <DraftBar draft={draft.data} />
      <div className="page stack">
        <PageHead title={t('draft.changes')} lede={t('draft.changes.lede')} />
        <RecordedChanges draft={draft.data} />
      </div>
    </>
  );
};
