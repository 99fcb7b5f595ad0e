import type { WidgetProps } from '@rjsf/utils';
import { controlProperties } from './controlProperties.ts';

export const TextWidget = (props: WidgetProps) => {
  const { aria, leave, required } = controlProperties(props);
  return (
    <input
      className="in"
      id={props.id}
      value={typeof props.value === 'string' ? props.value : String(props.value ?? '')}
      readOnly={props.readonly ?? false}
      aria-required={required}
      {...aria}
      onChange={(event) => props.onChange(event.target.value === '' ? undefined : event.target.value)}
      onBlur={leave}
    />
  );
};
