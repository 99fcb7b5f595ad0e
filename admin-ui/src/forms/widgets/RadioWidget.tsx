import type { WidgetProps } from '@rjsf/utils';
import { useText } from '../../messages/useText.ts';
import { choicesOf } from './choices.ts';
import { controlProperties } from './controlProperties.ts';

/** One answer out of a few, or yes/no. */
export const RadioWidget = (props: WidgetProps) => {
  const { local, t } = useText();
  const { aria, item, leave, required } = controlProperties(props);
  const choices = choicesOf(item, local, t);
  const longest = Math.max(...choices.map((choice) => choice.label.length));
  return (
    <div
      className={choices.length > 4 || longest > 32 ? 'radios column' : 'radios'}
      role="radiogroup"
      id={props.id}
      tabIndex={-1}
      aria-labelledby={`${props.id}-label`}
      aria-required={required}
      {...aria}
    >
      {choices.map((choice) => (
        <label key={String(choice.value)}>
          <input
            type="radio"
            name={props.id}
            checked={props.value === choice.value}
            disabled={props.readonly ?? false}
            onChange={() => props.onChange(choice.value)}
            onBlur={leave}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
};
