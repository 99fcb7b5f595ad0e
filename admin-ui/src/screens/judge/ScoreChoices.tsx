import { forwardRef, useId } from 'react';
import type { WeighingFramework } from '@weegbrug/core/framework';
import { offeredScores } from '@weegbrug/core/judging';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

type Props = {
  legend: string;
  hint?: string;
  scale: WeighingFramework['scale'];
  value: number | undefined;
  change: (score: number) => void;
  error?: string | undefined;
};

/** The steps of the scale from high to low, each with its words. */
export const ScoreChoices = forwardRef<HTMLFieldSetElement, Props>(({ legend, hint, scale, value, change, error }, ref) => {
  const { local } = useText();
  const formats = useFormats();
  const id = useId();
  const scores = [...new Set([...offeredScores(scale), ...(value === undefined ? [] : [value])])].sort((one, other) => other - one);
  return (
    <fieldset className="choice scores" ref={ref} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend>{legend}</legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {scores.map((score) => {
        const label = scale.labels?.find((one) => one.score === score)?.label;
        return (
          <label key={score} className={value === score ? 'on' : ''}>
            <input type="radio" name={id} value={score} checked={value === score} onChange={() => change(score)} />
            <span>
              <b>{formats.signed(score, 0)}</b> {label !== undefined && local(label)}
            </span>
          </label>
        );
      })}
      {error !== undefined && (
        <span className="err" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
});
ScoreChoices.displayName = 'ScoreChoices';
