import type { WidgetProps } from '@rjsf/utils';
import { useText } from '../../messages/useText.ts';
import { choicesOf } from './choices.ts';
import { controlProperties } from './controlProperties.ts';

export const SelectWidget = (props: WidgetProps) => {
  const { local, t } = useText();
  const { aria, item, leave, required } = controlProperties(props);
  const choices = choicesOf(item, local, t);
  const chosen = choices.findIndex((choice) => choice.value === props.value);
  return (
    <select
      className="in"
      id={props.id}
      value={chosen < 0 ? '' : String(chosen)}
      disabled={props.readonly ?? false}
      aria-required={required}
      {...aria}
      onChange={(event) => props.onChange(event.target.value === '' ? undefined : choices[Number(event.target.value)]?.value)}
      onBlur={leave}
    >
      <option value="">{t('form.choose')}</option>
      {choices.map((choice, index) => (
        <option key={String(choice.value)} value={String(index)}>
          {choice.label}
        </option>
      ))}
    </select>
  );
};
