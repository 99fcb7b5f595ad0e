import { useText } from '../../../../messages/useText.ts';
import { kindOf } from '../../schema/kindOf.ts';
import { isRecord, type Json, type Node, pointerStep, wordsOf } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { fieldId } from '../fieldProps.ts';
import { useProblemsWithin } from '../useProblemsAt.ts';
import { ItemActions } from './ItemActions.tsx';
import { NumberInput } from './NumberInput.tsx';
import { sayChoice } from './sayChoice.ts';

type Props = {
  node: Node;
  value: Json;
  number: number;
  last: boolean;
  pointer: string;
  onChange: (value: unknown) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
};

/** One range: its ends and what it gives. An end that is empty is open. */
export const BandRow = ({ node, value, number, last, pointer, onChange, onMove, onRemove }: Props) => {
  const { t, language, local } = useText();
  const { readOnly } = useEditor();
  const wrong = useProblemsWithin(pointer) > 0;
  const name = isRecord(value['name']) ? local(value['name'] as { nl: string }) : t('configuration.itemNumber', { number });
  const set = (property: string, next: unknown): void => {
    const { [property]: _old, ...rest } = value;
    onChange(next === undefined ? rest : { ...value, [property]: next });
  };
  const cell = (property: string, schema: Node) => {
    const label = `${wordsOf(schema, language).title}, ${name}`;
    const id = fieldId(pointer + pointerStep(property));
    const kind = kindOf(schema);
    if (kind === 'number')
      return (
        <NumberInput node={schema} id={id} label={label} value={value[property]} invalid={wrong} onChange={(next) => set(property, next)} />
      );
    if (kind === 'choice')
      return (
        <select
          className="in"
          id={id}
          aria-label={label}
          value={String(value[property] ?? '')}
          disabled={readOnly}
          onChange={(event) => set(property, event.target.value)}
        >
          {(schema.enum ?? []).map((choice) => (
            <option key={String(choice)} value={String(choice)}>
              {sayChoice({ t, local }, String(choice))}
            </option>
          ))}
        </select>
      );
    if (kind === 'localized') {
      const text = isRecord(value[property]) ? value[property] : {};
      return (
        <span className="cfg-stacked">
          {(['nl', 'en'] as const).map((code) => (
            <input
              key={code}
              className="in"
              id={`${id}-${code}`}
              lang={code}
              aria-label={`${label}, ${t(code === 'nl' ? 'configuration.dutch' : 'configuration.english')}`}
              value={String(text[code] ?? '')}
              readOnly={readOnly}
              onChange={(event) => set(property, { ...text, [code]: event.target.value })}
            />
          ))}
        </span>
      );
    }
    return (
      <input
        className="in"
        id={id}
        aria-label={label}
        value={String(value[property] ?? '')}
        readOnly={readOnly}
        onChange={(event) => set(property, event.target.value)}
      />
    );
  };
  return (
    <tr data-pointer={pointer}>
      {Object.entries(node.properties ?? {}).map(([property, schema]) => (
        <td key={property}>{cell(property, schema)}</td>
      ))}
      {!readOnly && (
        <td>
          <ItemActions name={name} first={number === 1} last={last} onMove={onMove} onRemove={onRemove} />
        </td>
      )}
    </tr>
  );
};
