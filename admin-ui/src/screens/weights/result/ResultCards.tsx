import type { WeightResult, WeightSessionView } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { ScrollRegion } from '../../project/ScrollRegion.tsx';
import { ConsistencyLine } from './ConsistencyLine.tsx';
import { Disagreement } from './Disagreement.tsx';

type Round = WeightSessionView['rounds'][number];

/** What a closed round came to: consistency and weights, and where people lie apart. */
export const ResultCards = ({ session, round, result }: { session: WeightSessionView; round: Round; result: WeightResult }) => {
  const { t, local } = useText();
  const { number } = useFormats();
  const nameOf = (id: string): string => local(session.goals.find((goal) => goal.id === id)?.name) || id;
  const title = `result-${round.number}`;
  return (
    <>
      <section className="card" aria-labelledby={title}>
        <header>
          <h2 id={title}>{t('weights.result', { round: round.number })}</h2>
          <span className="small muted">{t('weights.result.count', { done: round.handedIn ?? 0, total: session.invited })}</span>
        </header>
        {result.consistency !== undefined && <ConsistencyLine consistency={result.consistency} count={session.goals.length} />}
        <ScrollRegion label={t('weights.result', { round: round.number })}>
          <table className="dense">
            <thead>
              <tr>
                <th scope="col">{t('weights.goal')}</th>
                <th scope="col" className="num">
                  {t('weights.derived')}
                </th>
                {result.mine !== undefined && (
                  <th scope="col" className="num">
                    {t('weights.mine')}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {result.derived.map(({ goal, percent }, index) => (
                <tr key={goal}>
                  <th scope="row">
                    <span className="muted">{goal}</span> {nameOf(goal)}
                  </th>
                  <td className="num strong">{number(percent, 2)}</td>
                  {result.mine !== undefined && (
                    <td className="num">
                      {result.mine.derived[index] === undefined ? '–' : number(result.mine.derived[index].percent, 2)}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        {(round.absent?.length ?? 0) > 0 && <footer>{t('weights.result.absent', { names: round.absent!.join(', ') })}</footer>}
      </section>
      <section className="card" aria-labelledby={`${title}-spread`}>
        <header>
          <h2 id={`${title}-spread`}>{t('weights.disagreement')}</h2>
          <span className="small muted">{t('weights.disagreement.note')}</span>
        </header>
        <div className="body">
          <Disagreement comparisons={result.comparisons} points={result.points} nameOf={nameOf} />
        </div>
      </section>
    </>
  );
};
