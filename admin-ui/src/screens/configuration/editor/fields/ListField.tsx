import { useRef } from 'react';
import { useText } from '../../../../messages/useText.ts';
import { emptyValue } from '../../schema/emptyValue.ts';
import { itemName } from '../../schema/itemName.ts';
import { isNested, kindOf } from '../../schema/kindOf.ts';
import { pointerStep, resolveNode, wordsOf } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import type { FieldProps } from '../fieldProps.ts';
import { Fold } from '../Fold.tsx';
import { SchemaField } from '../SchemaField.tsx';
import { ItemActions } from './ItemActions.tsx';
import { useItemKeys } from './useItemKeys.ts';

/** An ordered list: every item folds, moves up and down with buttons, and can be copied or taken away. */
export const ListField = ({ node, value, onChange, pointer }: FieldProps) => {
  const { t, language } = useText();
  const { root, readOnly } = useEditor();
  const list = useRef<HTMLDivElement>(null);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const keys = useItemKeys(items.length);
  const itemNode = resolveNode(node.items ?? {}, root);
  const nested = isNested(kindOf(itemNode)) || kindOf(itemNode) === 'record';
  const noun = wordsOf(node, language).title;
  const nameOf = (item: unknown, index: number): string => itemName(item, language) ?? t('configuration.itemNumber', { number: index + 1 });
  const set = (index: number, next: unknown): void => onChange(items.map((item, place) => (place === index ? next : item)));
  const move = (index: number, step: -1 | 1): void => {
    const next = [...items];
    const [item] = next.splice(index, 1);
    next.splice(index + step, 0, item);
    keys.move(index, index + step);
    onChange(next);
  };
  const remove = (index: number): void => {
    keys.remove(index);
    onChange(items.filter((_item, place) => place !== index));
    list.current?.querySelector<HTMLButtonElement>(':scope > .cfg-add button')?.focus();
  };
  const copy = (index: number): void => {
    keys.insert(index + 1);
    onChange([...items.slice(0, index + 1), structuredClone(items[index]), ...items.slice(index + 1)]);
  };
  return (
    <div className="cfg-list" ref={list}>
      {items.map((item, index) => {
        const name = nameOf(item, index);
        const actions = readOnly ? undefined : (
          <ItemActions
            name={name}
            first={index === 0}
            last={index === items.length - 1}
            onMove={(step) => move(index, step)}
            onCopy={() => copy(index)}
            onRemove={() => remove(index)}
          />
        );
        const at = pointer + pointerStep(index);
        return nested ? (
          <Fold key={keys.of(index)} pointer={at} title={name} actions={actions}>
            {() => (
              <SchemaField fold={false} node={itemNode} value={item} onChange={(next) => set(index, next)} pointer={at} title={name} />
            )}
          </Fold>
        ) : (
          <div key={keys.of(index)} className="cfg-line">
            <SchemaField node={itemNode} value={item} onChange={(next) => set(index, next)} pointer={at} title={`${noun} ${index + 1}`} />
            {actions}
          </div>
        );
      })}
      {items.length === 0 && <p className="muted">{t('configuration.listEmpty')}</p>}
      {!readOnly && (
        <p className="cfg-add">
          <button type="button" className="btn s" onClick={() => onChange([...items, emptyValue(itemNode, root)])}>
            {t('configuration.addTo', { list: noun })}
          </button>
        </p>
      )}
    </div>
  );
};
