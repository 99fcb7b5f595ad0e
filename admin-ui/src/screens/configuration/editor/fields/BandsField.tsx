import { useText } from '../../../../messages/useText.ts';
import { emptyValue } from '../../schema/emptyValue.ts';
import { isRecord, pointerStep, resolveNode, wordsOf } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import type { FieldProps } from '../fieldProps.ts';
import { useProblemsWithin } from '../useProblemsAt.ts';
import { BandRow } from './BandRow.tsx';

/** Ranges with what they give, as a small table: a column per property. */
export const BandsField = ({ node, value, onChange, pointer }: FieldProps) => {
  const { t, language } = useText();
  const { root, readOnly } = useEditor();
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const row = resolveNode(node.items ?? {}, root);
  const columns = Object.keys(row.properties ?? {});
  const wrong = useProblemsWithin(pointer) > 0;
  const set = (index: number, next: unknown): void => onChange(rows.map((one, place) => (place === index ? next : one)));
  const move = (index: number, step: -1 | 1): void => {
    const next = [...rows];
    const [one] = next.splice(index, 1);
    next.splice(index + step, 0, one);
    onChange(next);
  };
  return (
    <>
      <div className="scroll-x" tabIndex={0} role="group" aria-label={wordsOf(node, language).title}>
        <table className="dense cfg-table" aria-invalid={wrong || undefined}>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {wordsOf(row.properties?.[name] ?? {}, language).title}
                </th>
              ))}
              {!readOnly && <th scope="col">{t('configuration.actions')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((one, index) => (
              <BandRow
                key={index}
                node={row}
                value={isRecord(one) ? one : {}}
                number={index + 1}
                last={index === rows.length - 1}
                pointer={pointer + pointerStep(index)}
                onChange={(next) => set(index, next)}
                onMove={(step) => move(index, step)}
                onRemove={() => onChange(rows.filter((_one, place) => place !== index))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {!readOnly && (
        <p className="cfg-add">
          <button type="button" className="btn s" onClick={() => onChange([...rows, emptyValue(row, root)])}>
            {t('configuration.addTo', { list: wordsOf(node, language).title })}
          </button>
        </p>
      )}
    </>
  );
};
