import { useText } from '../../../../messages/useText.ts';
import { emptyValue } from '../../schema/emptyValue.ts';
import { type Json, type Node, pointerStep, resolveNode, wordsOf } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { SchemaField } from '../SchemaField.tsx';

type Props = {
  node: Node;
  value: Json;
  onChange: (value: unknown) => void;
  pointer: string;
  only?: readonly string[];
  without?: readonly string[];
};

/** The properties that are there, required, or only to be read; the optional ones that are absent wait behind a button each. */
export const PropertyFields = ({ node, value, onChange, pointer, only, without = [] }: Props) => {
  const { t, language } = useText();
  const { root, readOnly } = useEditor();
  const names = Object.keys(node.properties ?? {}).filter((name) => (only === undefined || only.includes(name)) && !without.includes(name));
  const required = new Set(node.required ?? []);
  const isKept = (name: string): boolean => required.has(name) || node.properties?.[name]?.readOnly === true;
  const shown = names.filter((name) => value[name] !== undefined || isKept(name));
  const alternatives = node['x-alternatives'] ?? [];
  const chosen = alternatives.find((name) => value[name] !== undefined);
  const absent = names.filter((name) => !shown.includes(name) && !(chosen !== undefined && alternatives.includes(name)));
  const set = (name: string, next: unknown): void => {
    const { [name]: _old, ...rest } = value;
    onChange(next === undefined && !required.has(name) ? rest : { ...value, [name]: next });
  };
  const titleOf = (name: string): string => wordsOf(resolveNode(node.properties?.[name] ?? {}, root), language).title || name;
  return (
    <>
      {shown.map((name) => (
        <div key={name} className="cfg-property">
          <SchemaField
            node={node.properties?.[name] ?? {}}
            value={value[name]}
            onChange={(next) => set(name, next)}
            pointer={pointer + pointerStep(name)}
            title={titleOf(name)}
          />
          {!isKept(name) && !readOnly && name !== chosen && (
            <button
              type="button"
              className="btn quiet s cfg-remove"
              onClick={() => set(name, undefined)}
              aria-label={t('configuration.leaveOutNamed', { name: titleOf(name) })}
            >
              {t('configuration.leaveOut')}
            </button>
          )}
        </div>
      ))}
      {absent.length > 0 && !readOnly && (
        <p className="cfg-absent">
          <span className="hint">{t('configuration.mayBeAdded')}</span>
          {absent.map((name) => (
            <button key={name} type="button" className="btn s" onClick={() => set(name, emptyValue(node.properties?.[name] ?? {}, root))}>
              + {titleOf(name)}
            </button>
          ))}
        </p>
      )}
    </>
  );
};
