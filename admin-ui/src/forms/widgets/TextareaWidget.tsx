import type { WidgetProps } from '@rjsf/utils';
import { controlProperties } from './controlProperties.ts';

export const TextareaWidget = (props: WidgetProps) => {
  const { aria, leave, required } = controlProperties(props);
  return (
    <textarea
      className="in"
      id={props.id}
      rows={4}
      value={typeof props.value === 'string' ? props.value : String(props.value ?? '')}
      readOnly={props.readonly ?? false}
      aria-required={required}
      {...aria}
      onChange={(event) => props.onChange(event.target.value === '' ? undefined : event.target.value)}
      onBlur={leave}
    />
  );
};
