import { useText } from '../../../../messages/useText.ts';
import type { ControlProperties } from '../FieldFrame.tsx';
import { useProblemsAt } from '../useProblemsAt.ts';

type Props = {
  control: ControlProperties;
  label: string;
  language: 'nl' | 'en';
  value: unknown;
  long: boolean;
  readOnly: boolean;
  pointer: string;
  onChange: (words: string) => void;
};

/** One language of a text. */
export const LanguageInput = ({ control, label, language, value, long, readOnly, pointer, onChange }: Props) => {
  const { language: shown } = useText();
  const problems = useProblemsAt(pointer);
  const common = {
    ...control,
    className: 'in',
    lang: language,
    readOnly,
    'aria-invalid': problems.length > 0 ? true : control['aria-invalid'],
    value: typeof value === 'string' ? value : '',
  };
  return (
    <div className="cfg-language" data-pointer={pointer}>
      <label htmlFor={control.id} className="hint">
        {label}
      </label>
      {long ? (
        <textarea rows={2} {...common} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input type="text" {...common} onChange={(event) => onChange(event.target.value)} />
      )}
      {problems.length > 0 && (
        <span className="err">{problems.map((problem) => `${problem.message[shown]} ${problem.remedy[shown]}`).join(' ')}</span>
      )}
    </div>
  );
};
