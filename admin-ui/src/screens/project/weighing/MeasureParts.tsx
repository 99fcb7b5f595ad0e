import { type CriterionArgument, decimalsOf, sayRange, sayScore } from '@weegbrug/core/explanation';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { useExplanationWords } from '../explain/useExplanation.ts';
import { ScrollRegion } from '../ScrollRegion.tsx';

/** How a measure is made up: answer, rule, value, share and points per indicator. */
export const MeasureParts = ({
  measure,
  criterion,
}: {
  measure: NonNullable<CriterionArgument['measure']>;
  criterion: CriterionArgument;
}) => {
  const { t, local } = useText();
  const formats = useFormats();
  const words = useExplanationWords();
  const { how, score } = criterion;
  const summary =
    how.kind !== 'band' || score === undefined
      ? local(measure.name)
      : t('weigh.parts.total', { name: local(measure.name), band: sayRange(how.ends, words), score: sayScore(score, words) });
  return (
    <ScrollRegion label={t('weigh.parts', { name: local(measure.name) })}>
      <table className="dense calc">
        <caption className="sr">{t('weigh.parts', { name: local(measure.name) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('weigh.indicator')}</th>
            <th scope="col">{t('weigh.answer')}</th>
            <th scope="col">{t('weigh.rule')}</th>
            <th scope="col" className="num">
              {t('weigh.value')}
            </th>
            <th scope="col" className="num">
              {t('weigh.share')}
            </th>
            <th scope="col" className="num">
              {t('weigh.index')}
            </th>
          </tr>
        </thead>
        <tbody>
          {measure.parts.map((part) => (
            <tr key={local(part.label)}>
              <th scope="row">{local(part.label)}</th>
              <td>{local(part.answer)}</td>
              <td>{local(part.rule)}</td>
              <td className="num">{formats.number(part.value, decimalsOf(part.value, 0, 2))}</td>
              <td className="num">× {formats.number(part.share, decimalsOf(part.share, 2))}</td>
              <td className="num">{formats.number(part.points.shown, decimalsOf(part.points.shown, 2))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              {summary}
            </th>
            <td className="num">
              {typeof measure.value === 'number' ? formats.number(measure.value, measure.decimals) : String(measure.value ?? '–')}
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
};
