import type { WidgetProps } from '@rjsf/utils';
import { useText } from '../../messages/useText.ts';
import { choicesOf } from './choices.ts';
import { controlProperties } from './controlProperties.ts';
import { scaleMarks } from './scaleMarks.ts';

/** A row of numbers from low to high; the words of the chosen one stand below it, or those of both ends while nothing is chosen. */
export const ScaleWidget = (props: WidgetProps) => {
  const { local, t } = useText();
  const { aria, item, leave, required } = controlProperties(props);
  const marks = scaleMarks(choicesOf(item, local, t));
  const chosen = marks.find((mark) => mark.value === props.value);
  const low = marks[0];
  const high = marks[marks.length - 1];
  return (
    <div className="scale">
      <div
        className="marks"
        role="radiogroup"
        id={props.id}
        tabIndex={-1}
        aria-labelledby={`${props.id}-label`}
        aria-required={required}
        {...aria}
      >
        {marks.map((mark) => (
          <label key={String(mark.value)} title={mark.words}>
            <input
              type="radio"
              name={props.id}
              aria-label={`${mark.short}: ${mark.words}`}
              checked={mark === chosen}
              disabled={props.readonly ?? false}
              onChange={() => props.onChange(mark.value)}
              onBlur={leave}
            />
            <span aria-hidden="true">{mark.short}</span>
          </label>
        ))}
      </div>
      <p className="said" aria-hidden="true">
        {chosen !== undefined ? (
          <b>{chosen.words}</b>
        ) : (
          <>
            <span>
              {low?.short}: {low?.words}
            </span>
            <span>
              {high?.short}: {high?.words}
            </span>
          </>
        )}
      </p>
    </div>
  );
};
