type Option<T extends string> = { value: T; label: string; hint?: string };

/** A choice of a few, each with a line of explanation; a radio group for the keyboard. */
export const RadioCards = <T extends string>({
  name,
  legend,
  options,
  value,
  onChange,
  row = false,
}: {
  name: string;
  legend: string;
  options: readonly Option<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  row?: boolean;
}) => (
  <fieldset className={row ? 'wt-choice wt-row' : 'wt-choice'}>
    <legend>{legend}</legend>
    <div>
      {options.map((option) => (
        <label key={option.value} className={value === option.value ? 'on' : ''}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
            aria-labelledby={`${name}-${option.value}`}
            {...(option.hint === undefined ? {} : { 'aria-describedby': `${name}-${option.value}-hint` })}
          />
          <span>
            <b id={`${name}-${option.value}`}>{option.label}</b>
            {option.hint !== undefined && (
              <span className="sub" id={`${name}-${option.value}-hint`}>
                {option.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);
