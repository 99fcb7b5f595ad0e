import type { PanelView } from '@weegbrug/core/api';
import type { WeighingFramework } from '@weegbrug/core/framework';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { ScoreLine } from './ScoreLine.tsx';

type Props = { panel: PanelView; assessments: NonNullable<PanelView['assessments']>; scale: WeighingFramework['scale'] };

/** Everybody's score and why, with how far they are apart; the picture says nothing that the table does not say. */
export const CompareScores = ({ panel, assessments, scale }: Props) => {
  const { t } = useText();
  const formats = useFormats();
  const scores = assessments.map(({ score }) => score);
  const ends = { low: formats.signed(Math.min(...scores), 0), high: formats.signed(Math.max(...scores), 0) };
  const { distance = 0 } = panel;
  return (
    <>
      <h3>{t('judge.compare')}</h3>
      <p>{distance === 0 ? t('judge.distance.none', ends) : t('judge.distance', { ...ends, distance: formats.number(distance) })}</p>
      <ScoreLine scores={scores} scale={scale} proposal={panel.settled?.score} />
      {panel.needsConversation === true && (
        <p className="notice warn">{t('judge.needsTalk', { maximum: formats.number(panel.maximumDistance) })}</p>
      )}
      <dl className="assessments">
        {assessments.map((one) => (
          <div key={one.account}>
            <dt>
              {one.name}: <b>{formats.signed(one.score, 0)}</b>
              {(one.earlier ?? []).map((before) => (
                <span key={before.at} className="muted">
                  {' '}
                  ({t('judge.earlier', { score: formats.signed(before.score, 0) })})
                </span>
              ))}
            </dt>
            <dd>
              {one.motivation}
              {one.reason !== undefined && <span className="sub">{t('judge.because', { reason: one.reason })}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {(panel.conversations ?? []).length > 0 && (
        <>
          <h3>{t('judge.talks')}</h3>
          <dl className="assessments">
            {panel.conversations?.map((talk) => (
              <div key={talk.at}>
                <dt>{t('judge.talk.line', { date: formats.date(talk.on), present: talk.present.join(', ') })}</dt>
                <dd>{talk.said}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
};
