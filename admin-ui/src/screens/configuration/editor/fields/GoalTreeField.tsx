import { type Goal, leavesOf } from '@weegbrug/core/framework';
import { useFormats } from '../../../../messages/useFormats.ts';
import { useText } from '../../../../messages/useText.ts';
import type { Node } from '../../schema/node.ts';
import type { FieldProps } from '../fieldProps.ts';
import { pointerStep } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { ListField } from './ListField.tsx';
import { Fold } from '../Fold.tsx';
import { NumberInput } from './NumberInput.tsx';
import { ShareInput } from './ShareInput.tsx';

type Row = { goal: Goal; group: readonly Goal[]; depth: number; pointer: string; total: number; leaf: boolean; share: number };

const rowsOf = (goals: readonly Goal[], pointer: string, depth: number, total: number): Row[] => {
  const sum = goals.reduce((one, goal) => one + (Number(goal.weight) || 0), 0);
  return goals.flatMap((goal, index) => {
    const share = sum > 0 ? (Number(goal.weight) || 0) / sum : 0;
    const at = pointer + pointerStep(index);
    const children = goal.children ?? [];
    return [
      { goal, group: goals, depth, pointer: at, total: total * share, leaf: children.length === 0, share },
      ...rowsOf(children, `${at}/children`, depth + 1, total * share),
    ];
  });
};

const withWeight = (goals: readonly Goal[], id: string, weight: unknown): readonly Goal[] =>
  goals.map((goal) =>
    goal.id === id
      ? { ...goal, weight: weight as number }
      : goal.children === undefined
        ? goal
        : { ...goal, children: withWeight(goal.children, id, weight) },
  );

const withGroup = (goals: readonly Goal[], group: readonly Goal[], next: readonly Goal[]): readonly Goal[] =>
  group[0]?.id === goals[0]?.id
    ? next.map((goal, position) => ({ ...goals[position]!, weight: goal.weight }))
    : goals.map((goal) => (goal.children === undefined ? goal : { ...goal, children: withGroup(goal.children, group, next) }));

/** The goals as a table: weight among siblings and share of the group to type, total weight beside them; below it the goals themselves. */
export const GoalTreeField = (props: FieldProps) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { readOnly } = useEditor();
  const goals = (Array.isArray(props.value) ? props.value : []) as readonly Goal[];
  const rows = rowsOf(goals, props.pointer, 0, 1);
  const sum = leavesOf(goals).reduce((one, leaf) => one + leaf.weight, 0);
  const weight: Node = { type: 'number', minimum: 0 };
  return (
    <>
      {!readOnly && <p className="hint">{t('configuration.goals.shareHint')}</p>}
      <div className="scroll-x" tabIndex={0} role="group" aria-label={t('configuration.goals.table')}>
        <table className="dense cfg-table">
          <thead>
            <tr>
              <th scope="col">{t('configuration.goals.goal')}</th>
              <th scope="col">{t('configuration.goals.weight')}</th>
              <th scope="col" className="num">
                {t('configuration.goals.share')}
              </th>
              <th scope="col" className="num">
                {t('configuration.goals.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ goal, group, depth, pointer, total, leaf, share }) => (
              <tr key={pointer} data-pointer={pointer} className={leaf ? undefined : 'strong'}>
                <th scope="row" style={{ paddingLeft: `${10 + depth * 22}px` }} className={leaf ? undefined : 'strong'}>
                  {goal.id} {local(goal.name)}
                </th>
                <td>
                  <NumberInput
                    node={weight}
                    value={goal.weight}
                    decimals={4}
                    label={t('configuration.goals.weightOf', { goal: `${goal.id} ${local(goal.name)}` })}
                    onChange={(next) => props.onChange(withWeight(goals, goal.id, next))}
                  />
                </td>
                <td className="num">
                  <ShareInput
                    group={group}
                    goal={goal}
                    share={share}
                    label={t('configuration.goals.shareOf', { goal: `${goal.id} ${local(goal.name)}` })}
                    onChange={(next) => props.onChange(withGroup(goals, group, next))}
                  />
                </td>
                <td className="num">{formats.percent(total, 2)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('configuration.goals.sum')}
              </th>
              <td className="num strong">{formats.percent(sum, 2)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <Fold pointer={`${props.pointer}`} title={t('configuration.goals.edit')}>
        {() => <ListField {...props} />}
      </Fold>
    </>
  );
};
