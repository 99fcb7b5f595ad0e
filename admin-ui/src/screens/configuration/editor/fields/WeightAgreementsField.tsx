import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ListView, WeightSessionSummary } from '@weegbrug/core/api';
import { departuresOf, findGoal, type Goal, latestAgreements } from '@weegbrug/core/framework';
import type { WeightAgreement } from '@weegbrug/core/weights';
import { EmptyState } from '../../../../blocks/EmptyState.tsx';
import { request } from '../../../../connection/request.ts';
import { useFramework } from '../../../../connection/useFramework.ts';
import { useSession } from '../../../../connection/useSession.ts';
import { useText } from '../../../../messages/useText.ts';
import { SwapsCard } from '../../../sensitivity/SwapsCard.tsx';
import { AgreementCard } from '../../../weights/agreement/AgreementCard.tsx';
import { DecisionCard } from '../../../weights/agreement/DecisionCard.tsx';
import '../../../weights/weights.css';
import { isRecord } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import type { FieldProps } from '../fieldProps.ts';

/** A draft may hold anything; what is no record of a session is told among the findings and not shown here. */
const isReadable = (value: unknown): value is WeightAgreement => {
  if (!isRecord(value) || !isRecord(value['adoption'])) return false;
  const lists = [value['goals'], value['judgements'], value['absent']];
  return (
    lists.every(Array.isArray) && isRecord(value['derived']) && isRecord(value['adopted']) && typeof value['adoption']['on'] === 'string'
  );
};

/** Agreements on weights, to read: the latest on each goal with its decision, earlier ones below. They are evidence; sessions make them. */
export const WeightAgreementsField = ({ value, pointer }: FieldProps) => {
  const { t, local } = useText();
  const { may } = useSession();
  const { whole } = useEditor();
  const active = useFramework();
  const mayFacilitate = may('weights:facilitate');
  const sessions = useQuery({
    queryKey: ['weightSessions'],
    queryFn: () => request<ListView<WeightSessionSummary>>('/weight-sessions'),
    enabled: mayFacilitate,
  });
  const goals = (whole as { goals?: readonly Goal[] } | undefined)?.goals ?? [];
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  const weightAgreements = all.filter(isReadable);
  /** Where a finding about the decision leads. */
  const placeOf = (agreement: WeightAgreement) => ({ 'data-pointer': `${pointer}/${all.indexOf(agreement)}`, tabIndex: -1 });
  const nameOf = (goal: string): string => local(findGoal(goals, goal)?.name) || goal;
  const current = latestAgreements({ weightAgreements });
  const departures = departuresOf({ goals, weightAgreements });
  const earlier = weightAgreements.filter((agreement) => !current.includes(agreement));
  const releaseWith = (key: string): string | undefined => {
    if (active.data === undefined) return undefined;
    const { framework, releaseNumber } = active.data;
    return framework.weightAgreements?.some((agreement) => agreement.key === key) === true ? releaseNumber : 'draft';
  };
  const sessionLink = ({ key }: WeightAgreement) =>
    sessions.data?.items.some(({ id }) => id === key) === true ? (
      <Link to={`/weights/${key}`}>{t('weights.agreement.open')}</Link>
    ) : undefined;
  if (weightAgreements.length === 0)
    return (
      <EmptyState
        title={t('weights.agreement.none.title')}
        text={t('weights.agreement.none.text')}
        action={
          mayFacilitate ? (
            <Link className="btn" to="/weights/new">
              {t('weights.new')}
            </Link>
          ) : undefined
        }
      />
    );
  return (
    <div className="stack">
      {current.map((agreement) => (
        <div className="stack" key={agreement.key} {...placeOf(agreement)}>
          <AgreementCard agreement={agreement} nameOf={nameOf} action={sessionLink(agreement)} />
          <DecisionCard
            agreement={agreement}
            departure={departures.find((departure) => departure.agreement === agreement)}
            nameOf={nameOf}
            release={releaseWith(agreement.key)}
            mayFacilitate={mayFacilitate}
          />
        </div>
      ))}
      <SwapsCard />
      {earlier.length > 0 && (
        <details className="wt-fold">
          <summary>{t('weights.agreement.earlier')}</summary>
          <div className="stack">
            {earlier.map((agreement) => (
              <AgreementCard key={agreement.key} agreement={agreement} nameOf={nameOf} action={sessionLink(agreement)} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
};
