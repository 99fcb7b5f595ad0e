import { useRef, useState } from 'react';
import type { Goal } from '@weegbrug/core/framework';
import { withGroupShare } from '@weegbrug/core/sensitivity';
import { parseNumber } from '@weegbrug/core/shared';
import { useFormats } from '../../../../messages/useFormats.ts';
import { useText } from '../../../../messages/useText.ts';
import { useEditor } from '../editorContext.ts';

type Props = {
  /** The goals beside each other, the goal itself among them. */
  group: readonly Goal[];
  goal: Goal;
  /** 0 … 1 */
  share: number;
  label: string;
  onChange: (group: readonly Goal[]) => void;
};

/** The share of a goal in its group, in per cent; the others scale pro rata with what is typed. What they cannot give or take is not made, and marked. */
export const ShareInput = ({ group, goal, share, label, onChange }: Props) => {
  const { language } = useText();
  const formats = useFormats();
  const { readOnly } = useEditor();
  const [typed, setTyped] = useState<{ text: string; refused: boolean }>();
  // Every key stroke starts from the weights as they were when typing began: on the way to 35 the others must not follow a 3.
  const begun = useRef<readonly Goal[]>(undefined);
  if (readOnly || group.length < 2) return <>{formats.percent(share, 2)}</>;
  const change = (text: string): void => {
    begun.current ??= group;
    const before = begun.current;
    const number = parseNumber(text, language);
    const next = typeof number === 'number' ? withGroupShare(before, goal.id, number / 100) : undefined;
    setTyped({ text, refused: next === undefined });
    if (next !== undefined) onChange(next);
  };
  const leave = (): void => {
    begun.current = undefined;
    setTyped(undefined);
  };
  return (
    <span className="cfg-number">
      <input
        className="in num"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={typed?.refused === true ? true : undefined}
        value={typed?.text ?? formats.number(share * 100, 2)}
        onChange={(event) => change(event.target.value)}
        onBlur={leave}
      />
      <span>%</span>
    </span>
  );
};
