import { useState } from 'react';
import { useText } from '../../../../messages/useText.ts';

type Props = { id?: string; label?: string; value: unknown; onChange: (value: unknown) => void; readOnly: boolean };

type Kind = 'text' | 'number' | 'yesNo';
const kindOfValue = (value: unknown): Kind => (typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'yesNo' : 'text');
const read = (text: string, kind: Kind): unknown =>
  kind === 'yesNo'
    ? text === 'true'
    : kind === 'number' && text.trim() !== '' && Number.isFinite(Number(text.replace(',', '.')))
      ? Number(text.replace(',', '.'))
      : text;

/** A value with its kind beside it, because the text 5 is something else than the number 5. */
export const ScalarInput = ({ id, label, value, onChange, readOnly }: Props) => {
  const { t } = useText();
  const [kind, setKind] = useState<Kind>(kindOfValue(value));
  const [typed, setTyped] = useState<string>();
  const text = typed ?? String(value ?? '');
  const name = { ...(id === undefined ? {} : { id }), ...(label === undefined ? {} : { 'aria-label': label }) };
  const choose = (next: Kind): void => {
    setKind(next);
    setTyped(undefined);
    onChange(read(String(value ?? ''), next));
  };
  return (
    <span className="cfg-scalar">
      {kind === 'yesNo' ? (
        <select
          className="in"
          {...name}
          value={String(value)}
          disabled={readOnly}
          onChange={(event) => onChange(event.target.value === 'true')}
        >
          <option value="true">{t('common.yes')}</option>
          <option value="false">{t('common.no')}</option>
        </select>
      ) : (
        <input
          className="in"
          {...name}
          value={text}
          readOnly={readOnly}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(read(event.target.value, kind));
          }}
          onBlur={() => setTyped(undefined)}
        />
      )}
      <select
        className="in"
        aria-label={t('configuration.valueKind')}
        value={kind}
        disabled={readOnly}
        onChange={(event) => choose(event.target.value as Kind)}
      >
        <option value="text">{t('configuration.kind.text')}</option>
        <option value="number">{t('configuration.kind.number')}</option>
        <option value="yesNo">{t('configuration.kind.yesNo')}</option>
      </select>
    </span>
  );
};
