import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageHead } from '../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { useFramework } from '../../connection/useFramework.ts';
import { useText } from '../../messages/useText.ts';
import { FilterBar } from '../ranking/FilterBar.tsx';
import { useRankingParameters } from '../ranking/useRankingParameters.ts';
import { Choices } from './Choices.tsx';
import { ComparedNotice } from './ComparedNotice.tsx';
import { FlipTable } from './FlipTable.tsx';
import { RankChancesCard } from './RankChancesCard.tsx';
import './sensitivity.css';
import { Tornado } from './Tornado.tsx';
import { useChoices } from './useChoices.ts';
import { useRobustness, useSensitivity } from './useSensitivity.ts';

/** How firm is the ranking? What the weights decide, and what is left of the order when they are uncertain. */
export const SensitivityScreen = () => {
  const { t } = useText();
  const { parameters, change } = useRankingParameters();
  const { sort: _sort, order: _order, groupBy: _groupBy, ...filters } = parameters;
  const [choices, choose] = useChoices();
  const { data: framework } = useFramework();
  const sensitivity = useSensitivity(filters, choices);
  const robustness = useRobustness(filters, choices);
  const compared = sensitivity.data?.compared.projects;
  return (
    <div className="page sensitivity">
      <PageHead title={t('sensitivity.title')} lede={t('sensitivity.lede')} />
      {framework !== undefined && <FilterBar parameters={parameters} change={change} framework={framework} total={compared ?? 0} />}
      <Choices choices={choices} choose={choose} session={(framework?.framework.weightAgreements?.length ?? 0) > 0} />
      {sensitivity.isError && <ProblemNotice error={sensitivity.error} retry={() => void sensitivity.refetch()} />}
      {sensitivity.isPending && <Loading />}
      {sensitivity.data !== undefined && <ComparedNotice compared={sensitivity.data.compared} />}
      {sensitivity.data !== undefined && (compared ?? 0) < 2 && (
        <div className="card">
          <EmptyState title={t('sensitivity.empty.title')} text={t('sensitivity.empty.text')} />
        </div>
      )}
      {sensitivity.data !== undefined && (compared ?? 0) >= 2 && (
        <div className="stack">
          <FlipTable view={sensitivity.data} />
          <Tornado view={sensitivity.data} />
          {robustness.isError && <ProblemNotice error={robustness.error} retry={() => void robustness.refetch()} />}
          {robustness.isPending && <Loading />}
          {robustness.data !== undefined && <RankChancesCard view={robustness.data} />}
        </div>
      )}
    </div>
  );
};
