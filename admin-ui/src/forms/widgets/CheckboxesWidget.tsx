import type { WidgetProps } from '@rjsf/utils';
import { useText } from '../../messages/useText.ts';
import { choicesOf } from './choices.ts';
import { controlProperties } from './controlProperties.ts';

/** Any number of answers. */
export const CheckboxesWidget = (props: WidgetProps) => {
  const { local, t } = useText();
  const { aria, item, leave } = controlProperties(props);
  const chosen: readonly unknown[] = Array.isArray(props.value) ? props.value : [];
  const choices = choicesOf(item, local, t);
  const toggle = (value: unknown): void => {
    const next = choices
      .map((choice) => choice.value)
      .filter((choice) => (choice === value ? !chosen.includes(choice) : chosen.includes(choice)));
    props.onChange(next.length === 0 ? undefined : next);
  };
  return (
    <div className="radios column" role="group" id={props.id} tabIndex={-1} aria-labelledby={`${props.id}-label`} {...aria}>
      {choices.map((choice) => (
        <label key={String(choice.value)}>
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            disabled={props.readonly ?? false}
            onChange={() => toggle(choice.value)}
            onBlur={leave}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
};
