import { useMemo } from 'react';
import { useText } from '../../../../messages/useText.ts';
import { useEditor } from '../editorContext.ts';
import { factKey, factOptions, labelOfFact } from '../factOptions.ts';

type Props = {
  fact: string;
  path: string | undefined;
  onChange: (fact: { fact: string; path?: string }) => void;
  id?: string;
  label?: string;
  describedBy?: string | undefined;
  invalid?: boolean;
};

/** What a comparison looks at, chosen by its label. A fact that is not in the list stays as it is. */
export const FactSelect = ({ fact, path, onChange, id, label, describedBy, invalid }: Props) => {
  const { t, local } = useText();
  const editor = useEditor();
  const groups = useMemo(() => factOptions(editor, t, local), [editor, t, local]);
  const current = factKey({ fact, path });
  const known = groups.some(({ facts }) => facts.some((option) => factKey(option) === current));
  const choose = (key: string): void => {
    const at = key.indexOf('|');
    onChange(at < 0 ? { fact: key } : { fact: key.slice(0, at), path: key.slice(at + 1) });
  };
  return (
    <select
      className="in cfg-fact"
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      aria-invalid={invalid === true ? true : undefined}
      value={current}
      disabled={editor.readOnly}
      onChange={(event) => choose(event.target.value)}
    >
      {!known && (
        <option value={current}>
          {path === undefined && fact === 'answers' ? t('configuration.choose') : labelOfFact(groups, { fact, path })}
        </option>
      )}
      {groups.map((group) => (
        <optgroup key={group.title} label={group.title}>
          {group.facts.map((option) => (
            <option key={factKey(option)} value={factKey(option)}>
              {option.label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
};
