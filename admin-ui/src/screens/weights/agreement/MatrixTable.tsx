import { type Comparison, matrixOf } from '@weegbrug/core/weights';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { shortRatio } from '../result/sayRatio.ts';

type Props = { goals: readonly string[]; comparisons: readonly Comparison[]; nameOf: (goal: string) => string };

/** The pairwise matrix of a group; what follows from the other half is lighter. */
export const MatrixTable = ({ goals, comparisons, nameOf }: Props) => {
  const { t } = useText();
  const { number } = useFormats();
  const matrix = matrixOf(goals, comparisons);
  return (
    <table className="wt-matrix">
      <caption>{t('weights.agreement.matrix')}</caption>
      <thead>
        <tr>
          <th>
            <span className="sr">{t('weights.goal')}</span>
          </th>
          {goals.map((goal) => (
            <th scope="col" key={goal}>
              <abbr title={nameOf(goal)}>{goal}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {goals.map((goal, row) => (
          <tr key={goal}>
            <th scope="row">{goal}</th>
            {goals.map((other, column) => {
              const ratio = matrix[row]![column];
              return (
                <td key={other} className={column <= row ? 'low' : undefined}>
                  {ratio === undefined ? '–' : shortRatio(ratio, number)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
