import { forwardRef, useId } from 'react';

type Props = {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  change: (value: string) => void;
  rows?: number;
  required?: boolean;
  maxLength?: number;
};

/** A text that somebody writes, with its hint and what is wrong with it. */
export const WrittenField = forwardRef<HTMLTextAreaElement, Props>(
  ({ label, hint, error, value, change, rows = 4, required = false, maxLength = 4_000 }, ref) => {
    const id = useId();
    const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
      .filter((one) => one !== '')
      .join(' ');
    return (
      <div className="field">
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
        <textarea
          id={id}
          ref={ref}
          className="in"
          rows={rows}
          maxLength={maxLength}
          value={value}
          aria-required={required || undefined}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={described === '' ? undefined : described}
          onChange={(event) => change(event.target.value)}
        />
        {error !== undefined && (
          <span className="err" id={`${id}-error`} role="alert">
            {error}
          </span>
        )}
      </div>
    );
  },
);
WrittenField.displayName = 'WrittenField';
