import type { CriterionEvidence, MeasureResult, WeighingFramework } from '@weegbrug/core/framework';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { sayBand } from '../explain/sayBand.ts';
import { sayScore } from '../explain/sayCriterion.ts';
import { ScrollRegion } from '../ScrollRegion.tsx';

/** How a measure is made up: answer, rule, value, share and points per indicator. */
export const MeasureParts = ({
  measure,
  evidence,
  framework,
}: {
  measure: MeasureResult;
  evidence: CriterionEvidence;
  framework: WeighingFramework;
}) => {
  const { t, local } = useText();
  const formats = useFormats();
  const source = framework.criteria.find((criterion) => criterion.key === evidence.criterion)?.source;
  const band =
    evidence.band === undefined ? undefined : sayBand(evidence.band, source?.kind === 'bands' ? source.bands : [], { t, formats });
  const summary =
    band === undefined || evidence.score === undefined
      ? local(measure.name)
      : t('weigh.parts.total', { name: local(measure.name), band, score: sayScore(evidence.score, formats) });
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
          {measure.parts?.map((part) => (
            <tr key={local(part.label)}>
              <th scope="row">{local(part.label)}</th>
              <td>{local(part.answer)}</td>
              <td>{local(part.rule)}</td>
              <td className="num">{formats.number(part.value, Number.isInteger(part.value) ? 0 : 2)}</td>
              <td className="num">× {formats.number(part.share, 2)}</td>
              <td className="num">{formats.number(part.points, 2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              {summary}
            </th>
            <td className="num">
              {typeof measure.value === 'number' ? formats.number(measure.value, measure.decimals ?? 2) : String(measure.value ?? '–')}
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
};
