import { Link } from 'react-router';
import { Loading } from '../../../blocks/Loading.tsx';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useText } from '../../../messages/useText.ts';
import { DraftBar } from '../DraftBar.tsx';
import { Findings } from '../Findings.tsx';
import { ReplayCard } from '../replay/ReplayCard.tsx';
import { TestCasesCard } from '../testCases/TestCasesCard.tsx';
import { useDraft } from '../useDraft.ts';
import { ChangesCard } from './ChangesCard.tsx';
import { DiscardDraft } from './DiscardDraft.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { PublishContents } from './PublishContents.tsx';
import { VersusCard } from './VersusCard.tsx';
import { PublishCard } from './PublishCard.tsx';

/** What will change, and may it go? One page to read from top to bottom. */
export const PublishScreen = () => {
  const { t } = useText();
  const draft = useDraft();
  if (draft.isPending) return <Loading />;
  if (draft.data === undefined)
    return (
      <div className="page">
        <ProblemNotice error={draft.error} retry={() => void draft.refetch()} />
      </div>
    );
  return (
    <>
      <DraftBar draft={draft.data} />
      <div className="page">
        <PageHead
          title={t('configuration.publish')}
          lede={t('publishing.lede')}
          actions={
            <>
              <Link className="btn" to="/configuration/compare?from=active&to=draft&as=json">
                {t('difference.asJson')}
              </Link>
              <DiscardDraft draft={draft.data} />
            </>
          }
        />
        <div className="cfg-publish">
          <div className="stack">
            <VersusCard draft={draft.data} />
            <PublishContents draft={draft.data} />
            <ChangesCard draft={draft.data} />
            {draft.data.changed.length > 0 && (
              <ReplayCard
                from="active"
                to="draft"
                revision={draft.data.revision}
                blocked={draft.data.problems.some(({ severity }) => severity === 'error')}
                choose
              />
            )}
            <TestCasesCard draft={draft.data} />
            <Findings problems={draft.data.problems} />
          </div>
          <div className="stack cfg-publish-side">
            <PublishCard draft={draft.data} />
            <HistoryCard />
          </div>
        </div>
      </div>
    </>
  );
};
