import { decimalsOf, type GroupArgument } from '@weegbrug/core/explanation';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

/** A programme of goals with D− and D+ apart, because their sum hides them. */
export const GroupRow = ({ group }: { group: GroupArgument }) => {
  const { local } = useText();
  const formats = useFormats();
  const { positive, negative, points, weight, depth } = group;
  return (
    <tr className="grp">
      <th scope="rowgroup" style={{ paddingLeft: 16 + depth * 12 }}>
        {local(group.name)}
      </th>
      <td className="num">{formats.percent(weight, decimalsOf(weight * 100, 0, 2))}</td>
      <td />
      <td />
      <td>
        <span className="ends">
          <span className={negative.shown === 0 ? 'muted' : 'neg'}>{formats.signed(negative.shown)}</span>
          <span className={positive.shown === 0 ? 'muted' : 'pos'}>{formats.signed(positive.shown)}</span>
        </span>
      </td>
      <td className="num">{formats.signed(points.shown)}</td>
    </tr>
  );
};
