import type { ReactNode } from 'react';
import type { WeightAgreement } from '@weegbrug/core/weights';
import { percentages } from '@weegbrug/core/weights';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { ScrollRegion } from '../../project/ScrollRegion.tsx';
import { ConsistencyLine } from '../result/ConsistencyLine.tsx';
import { Disagreement } from '../result/Disagreement.tsx';
import { judgementsOf } from './judgementsOf.ts';
import { MatrixTable } from './MatrixTable.tsx';

type Props = { agreement: WeightAgreement; nameOf: (goal: string) => string; action?: ReactNode };

/** A session as the framework keeps it: consistency, derived beside adopted weights, the matrix, and the judgements behind them. */
export const AgreementCard = ({ agreement, nameOf, action }: Props) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { goals, derived, adopted, heldOn, method, handedIn, judgements, consistency } = agreement;
  const shown = percentages(goals.map((goal) => derived[goal] ?? 0));
  const roles = [...new Set(judgements.flatMap(({ by }) => (by === undefined ? [] : [local(by)])))];
  const people = t(handedIn === 1 ? 'weights.agreement.participant' : 'weights.agreement.participants', { count: handedIn });
  const id = `agreement-${agreement.key}`;
  return (
    <section className="card" aria-labelledby={id}>
      <header className="wt-wrap">
        <h2 id={id}>{t(`weights.agreement.${method}`, { day: formats.date(heldOn) })}</h2>
        <span className="small muted">
          {agreement.attribution === 'roles' && roles.length > 0
            ? t('weights.agreement.from', { participants: people, roles: new Intl.ListFormat(formats.locale).format(roles) })
            : people}
          {agreement.rounds > 1 && `, ${t('weights.agreement.rounds', { count: agreement.rounds })}`}
        </span>
        {action !== undefined && <span className="end small">{action}</span>}
      </header>
      {consistency !== undefined && <ConsistencyLine consistency={consistency} count={goals.length} />}
      <div className="wt-ahp">
        <ScrollRegion label={t('weights.agreement.derivedAdopted')}>
          <table className="dense">
            <caption className="sr">{t('weights.agreement.derivedAdopted')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('weights.goal')}</th>
                <th scope="col" className="num">
                  {t('weights.derived')}
                </th>
                <th scope="col" className="num">
                  {t('weights.adopted')}
                </th>
                <th scope="col" className="num wt-difference">
                  {t('weights.difference')}
                </th>
              </tr>
            </thead>
            <tbody>
              {goals.map((goal, index) => {
                const decided = adopted[goal] ?? 0;
                return (
                  <tr key={goal}>
                    <th scope="row">
                      <span className="muted">{goal}</span> {nameOf(goal)}
                    </th>
                    <td className="num">{formats.number(shown[index]!, 2)}</td>
                    <td className="num strong">{formats.number(decided, decided % 1 === 0 ? 0 : 2)}</td>
                    <td className="num wt-difference">{formats.signed(decided - shown[index]!)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
        {agreement.comparisons !== undefined && (
          <div>
            <ScrollRegion label={t('weights.agreement.matrix')}>
              <MatrixTable goals={goals} comparisons={agreement.comparisons} nameOf={nameOf} />
            </ScrollRegion>
          </div>
        )}
      </div>
      <details className="wt-fold wt-inset">
        <summary>{t(method === 'points' ? 'weights.agreement.judgementsPoints' : 'weights.agreement.judgements')}</summary>
        <Disagreement {...judgementsOf(agreement)} nameOf={nameOf} />
      </details>
      {agreement.absent.length > 0 && <footer>{t('weights.agreement.absent', { names: agreement.absent.map(local).join(', ') })}</footer>}
    </section>
  );
};
