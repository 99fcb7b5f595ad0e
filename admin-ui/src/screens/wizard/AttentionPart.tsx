import type { Weighing } from '@weegbrug/core/framework';
import { useText } from '../../messages/useText.ts';

/** Knock-outs and escalations that hold. What is only possible is named in a few words, and only once enough is known for it to say something. */
export const AttentionPart = ({ weighing, minimumCompleteness }: { weighing: Weighing; minimumCompleteness: number }) => {
  const { t, local } = useText();
  const certainKnockouts = weighing.knockouts.filter((knockout) => knockout.outcome === 'certain');
  const certain = weighing.escalations.filter((escalation) => escalation.outcome === 'certain');
  const early = weighing.completeness < minimumCompleteness;
  const possibleKnockouts = early ? [] : weighing.knockouts.filter((knockout) => knockout.outcome === 'possible');
  const possible = early ? [] : weighing.escalations.filter((escalation) => escalation.outcome === 'possible');
  if (certainKnockouts.length + certain.length + possibleKnockouts.length + possible.length === 0) return undefined;
  return (
    <div className="part">
      <h3>{t('live.escalations')}</h3>
      <ul className="plain">
        {certainKnockouts.map((knockout) => (
          <li key={knockout.rule}>
            <span className="chip bad">{t('live.knockout.certain')}</span> {local(knockout.message)}
          </li>
        ))}
        {certain.map((escalation) => (
          <li key={escalation.key}>
            <b>{local(escalation.name)}</b>: {local(escalation.consequence)}
          </li>
        ))}
        {possibleKnockouts.map((knockout) => (
          <li key={knockout.rule}>
            <span className="chip warn">{t('live.knockout.possible')}</span> {local(knockout.message)}
          </li>
        ))}
        {possible.map((escalation) => (
          <li key={escalation.key}>
            <span className="chip">{t('live.possible')}</span> {local(escalation.name)}
          </li>
        ))}
      </ul>
    </div>
  );
};
