import type { ExpectedKind } from '@weegbrug/core/rules';
import { useText } from '../../../../messages/useText.ts';
import { isRecord } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import type { AnswerOption } from '../useAnswerOptions.ts';
import { FactSelect } from './FactSelect.tsx';
import { NumberInput } from './NumberInput.tsx';
import { ScalarInput } from './ScalarInput.tsx';

type Props = { expects: ExpectedKind; value: unknown; options: AnswerOption['options']; onChange: (value: unknown) => void };
const number = { type: 'number' } as const;

/** What a fact is compared with, by what the comparison wants. */
export const ComparedValue = ({ expects, value, options, onChange }: Props) => {
  const { t, local } = useText();
  const { readOnly } = useEditor();
  const label = t('configuration.condition.value');
  if (isRecord(value))
    return (
      <FactSelect
        fact={String(value['fact'] ?? '')}
        path={typeof value['path'] === 'string' ? value['path'] : undefined}
        label={label}
        onChange={onChange}
      />
    );
  if (expects === 'range') {
    const [low, high]: readonly unknown[] = Array.isArray(value) ? value : [];
    return (
      <>
        <NumberInput node={number} value={low} label={t('configuration.condition.low')} onChange={(next) => onChange([next, high])} />
        <NumberInput node={number} value={high} label={t('configuration.condition.high')} onChange={(next) => onChange([low, next])} />
      </>
    );
  }
  if (expects === 'list') {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    if (options !== undefined)
      return (
        <span className="cfg-checks">
          {options.map((option) => (
            <label key={String(option.value)} className="row cfg-option">
              <input
                type="checkbox"
                checked={list.includes(option.value)}
                disabled={readOnly}
                onChange={(event) => onChange(event.target.checked ? [...list, option.value] : list.filter((one) => one !== option.value))}
              />
              {local(option.label)}
            </label>
          ))}
        </span>
      );
    const read = (text: string): unknown[] =>
      text.split(';').map((part) => (part.trim() !== '' && Number.isFinite(Number(part)) ? Number(part) : part.trim()));
    return (
      <input
        className="in"
        aria-label={t('configuration.condition.list')}
        value={list.join('; ')}
        readOnly={readOnly}
        onChange={(event) => onChange(read(event.target.value))}
      />
    );
  }
  if (expects === 'number') return <NumberInput node={number} value={value} label={label} onChange={onChange} />;
  if (expects === 'date')
    return (
      <input
        type="date"
        className="in"
        aria-label={label}
        value={String(value ?? '')}
        readOnly={readOnly}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  if (options !== undefined && options.length > 0)
    return (
      <select
        className="in"
        aria-label={label}
        value={String(value ?? '')}
        disabled={readOnly}
        onChange={(event) => onChange(options.find((option) => String(option.value) === event.target.value)?.value)}
      >
        {!options.some((option) => option.value === value) && (
          <option value={String(value ?? '')}>{value === undefined || value === '' ? t('configuration.choose') : String(value)}</option>
        )}
        {options.map((option) => (
          <option key={String(option.value)} value={String(option.value)}>
            {local(option.label)}
          </option>
        ))}
      </select>
    );
  return <ScalarInput label={label} value={value} onChange={onChange} readOnly={readOnly} />;
};
