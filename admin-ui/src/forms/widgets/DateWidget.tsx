import type { WidgetProps } from '@rjsf/utils';
import { useState } from 'react';
import { useText } from '../../messages/useText.ts';
import { parseDate, writeDate } from '@weegbrug/core/shared';
import { controlProperties } from './controlProperties.ts';

/** A date as people here type it, day first. Not the browser's own field, which follows the language of the browser instead of the town. */
export const DateWidget = (props: WidgetProps) => {
  const { t } = useText();
  const { aria, inRow, leave, required } = controlProperties(props);
  const [typing, setTyping] = useState<string | undefined>();
  const described = [aria['aria-describedby'], inRow ? undefined : `${props.id}-pattern`].filter((id) => id !== undefined).join(' ');
  return (
    <span className="unit">
      <input
        className="in date"
        id={props.id}
        autoComplete="off"
        value={typing ?? writeDate(props.value)}
        readOnly={props.readonly ?? false}
        aria-required={required}
        {...aria}
        {...(described === '' ? {} : { 'aria-describedby': described })}
        onChange={(event) => {
          setTyping(event.target.value);
          props.onChange(parseDate(event.target.value));
        }}
        onBlur={() => {
          setTyping(undefined);
          leave();
        }}
      />
      {!inRow && <span id={`${props.id}-pattern`}>{t('form.date.pattern')}</span>}
    </span>
  );
};
