import type { Goal, GoalWeighing } from '@weegbrug/core/framework';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { groupTotals } from '../explain/groupTotals.ts';
import { decimalsOf } from '../explain/words.ts';

/** A programme of goals with D− and D+ apart, because their sum hides them. */
export const GroupRow = ({
  goal,
  weight,
  leaves,
  depth,
}: {
  goal: Goal;
  weight: number;
  leaves: readonly GoalWeighing[];
  depth: number;
}) => {
  const { local } = useText();
  const formats = useFormats();
  const { positive, negative, points } = groupTotals(leaves);
  return (
    <tr className="grp">
      <th scope="rowgroup" style={{ paddingLeft: 16 + depth * 12 }}>
        {local(goal.name)}
      </th>
      <td className="num">{formats.percent(weight, decimalsOf(weight * 100, 0, 2))}</td>
      <td />
      <td />
      <td>
        <span className="ends">
          <span className={negative === 0 ? 'muted' : 'neg'}>{formats.signed(negative)}</span>
          <span className={positive === 0 ? 'muted' : 'pos'}>{formats.signed(positive)}</span>
        </span>
      </td>
      <td className="num">{formats.signed(points)}</td>
    </tr>
  );
};
