import type { Departure } from '@weegbrug/core/framework';
import type { WeightAgreement } from '@weegbrug/core/weights';
import { Link } from 'react-router';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

type Props = {
  agreement: WeightAgreement;
  departure: Departure | undefined;
  nameOf: (goal: string) => string;
  /** Number of the active release when it holds this decision already, `draft` when it does not; `undefined` as long as that is not known. */
  release: string | 'draft' | undefined;
  mayFacilitate: boolean;
};

/** Who decided on the weights, when and why; and, when the draft departs from that, where. */
export const DecisionCard = ({ agreement, departure, nameOf, release, mayFacilitate }: Props) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { by, on, reference, reason, preparedBy, appliesFrom } = agreement.adoption;
  const id = `decision-${agreement.key}`;
  const words = [
    ...(appliesFrom === undefined ? [] : [local(appliesFrom)]),
    ...(release === undefined ? [] : [release === 'draft' ? t('weights.agreement.draftOnly') : t('weights.agreement.active', { release })]),
  ];
  return (
    <section className="card" aria-labelledby={id}>
      <header className="wt-wrap">
        <h2 id={id}>{t('weights.adoption')}</h2>
        {mayFacilitate && (
          <Link
            className="end small"
            to={`/weights/new${agreement.goal === undefined ? '' : `?goal=${encodeURIComponent(agreement.goal)}`}`}
          >
            {t('weights.agreement.new')}
          </Link>
        )}
      </header>
      <div className="body stack">
        {departure !== undefined && (
          <div className="notice warn">
            <h3>{t('weights.agreement.departed')}</h3>
            {departure.goalsChanged ? (
              <p>{t('weights.agreement.goalsChanged')}</p>
            ) : (
              <ul>
                {departure.goals.map(({ goal, now, adopted }) => (
                  <li key={goal}>
                    {t('weights.agreement.departedGoal', {
                      goal: `${goal} ${nameOf(goal)}`,
                      now: formats.number(now, now % 1 === 0 ? 0 : 2),
                      adopted: formats.number(adopted, adopted % 1 === 0 ? 0 : 2),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
        <dl className="kv">
          <dt>{t('weights.adoption.by')}</dt>
          <dd>{local(by)}</dd>
          <dt>{t('weights.adoption.on')}</dt>
          <dd>
            {formats.date(on)}
            {reference !== undefined && `, ${t('weights.agreement.decision', { reference })}`}
          </dd>
          <dt>{t('weights.adoption.appliesFrom')}</dt>
          <dd>{words.join(', ')}</dd>
          {preparedBy !== undefined && (
            <>
              <dt>{t('weights.adoption.preparedBy')}</dt>
              <dd>{preparedBy}</dd>
            </>
          )}
          {reason !== undefined && (
            <>
              <dt>{t('weights.adoption.why')}</dt>
              <dd>{local(reason)}</dd>
            </>
          )}
        </dl>
      </div>
      <footer>{t('weights.agreement.footer')}</footer>
    </section>
  );
};
