import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { DecisionTable, TableColumn } from '@weegbrug/core/rules';
import { useText } from '../../../messages/useText.ts';
import { useEditor } from '../editor/editorContext.ts';
import { fieldId, type FieldProps } from '../editor/fieldProps.ts';
import { JsonField } from '../editor/fields/JsonField.tsx';
import { SchemaField } from '../editor/SchemaField.tsx';
import { isRecord, wordsOf } from '../schema/node.ts';
import { AddColumn } from './AddColumn.tsx';
import { asTable } from './asTable.ts';
import { gridColumns } from './gridColumns.ts';
import { GridKeys } from './GridKeys.tsx';
import { changeColumns } from './tableEdits.ts';
import { TableFiles } from './TableFiles.tsx';
import { TableFindings } from './TableFindings.tsx';
import { TableGrid } from './TableGrid.tsx';
import { useTableAnalysis } from './useTableAnalysis.ts';
import { useTableGrid } from './useTableGrid.ts';

/** From this many rows on only those in view exist on the page. */
const manyRows = 150;
const policies = { first: 'table.policy.first', unique: 'table.policy.unique', collect: 'table.policy.collect' } as const;

/** A decision table: the grid, its columns, what is remarkable about it, and files. */
export const DecisionTableField = (props: FieldProps) => {
  const table = asTable(props.value);
  return table === undefined ? <JsonField {...props} /> : <TableEditor {...props} table={table} />;
};

const TableEditor = ({ node, table, onChange, pointer }: FieldProps & { table: DecisionTable }) => {
  const { t, language } = useText();
  const { whole, problems, readOnly } = useEditor();
  const ruleSet = isRecord(whole) ? whole : {};
  const purpose = ruleSet['purpose'];
  const key = typeof ruleSet['key'] === 'string' ? ruleSet['key'] : '';
  const { data: analysis } = useTableAnalysis(key);
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => gridColumns(table, purpose, analysis?.choices ?? {}, language, t),
    [table, purpose, analysis?.choices, language, t],
  );
  const many = table.rows.length > manyRows;
  const virtual = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: many ? table.rows.length : 0,
    estimateSize: () => 39,
    overscan: 20,
    getScrollElement: () => scroller.current,
  });
  const reveal = useCallback((row: number): void => (many ? virtual.scrollToIndex(row) : undefined), [many, virtual]);
  const state = useTableGrid({
    table,
    columns,
    readOnly,
    onChange,
    reveal,
    announce: (what, row) =>
      setSaid(t(`table.said.${what}`, { row: row + 1, count: table.rows.length + (what === 'added' ? 1 : what === 'removed' ? -1 : 0) })),
  });
  const found = useMemo(() => {
    const map = new Map<string, string>();
    const rows = `${pointer}/rows/`;
    for (const problem of problems) {
      if (problem.severity !== 'error' || !problem.pointer.startsWith(rows)) continue;
      // What is wrong inside a cell (an end, a choice, a language) is said at the cell.
      const [row, field, name] = problem.pointer.slice(rows.length).split('/');
      const at = field === 'when' ? `${rows}${row}/when/${name}` : `${rows}${row}/${field}`;
      map.set(at, [map.get(at), problem.message[language], problem.remedy[language]].filter((text) => text !== undefined).join(' '));
    }
    return map;
  }, [problems, pointer, language]);
  const title = `${fieldId(pointer)}-title`;
  const policy = ruleSet['hitPolicy'];
  const setColumns = (next: unknown): void => onChange(changeColumns(table, next as readonly TableColumn[]));
  return (
    <section className="dt-field" aria-labelledby={title} data-pointer={pointer}>
      <header>
        <h3 id={title}>{wordsOf(node, language).title}</h3>
        <span className="small muted">
          {typeof policy === 'string' && policy in policies ? t(policies[policy as keyof typeof policies]) : ''}
        </span>
        {!readOnly && (
          <span className="row cfg-wrap end">
            <button type="button" className="btn s" onClick={state.addRow} disabled={table.columns.length === 0}>
              {t('table.addRow')}
            </button>
            <button type="button" className="btn s" aria-expanded={adding} onClick={() => setAdding(!adding)}>
              {t('table.addColumn')}
            </button>
          </span>
        )}
      </header>
      {adding && (
        <AddColumn
          taken={table.columns.map((column) => column.key)}
          close={() => setAdding(false)}
          onAdd={(column) => {
            onChange({ ...table, columns: [...table.columns, column] });
            setAdding(false);
          }}
        />
      )}
      <div className={many ? 'scroll-x dt-scroll many' : 'scroll-x dt-scroll'} ref={scroller} data-pointer={`${pointer}/rows`}>
        {table.columns.length === 0 ? (
          <p className="body muted">{t('table.noColumns')}</p>
        ) : (
          <TableGrid
            table={table}
            columns={columns}
            state={state}
            pointer={`${pointer}/rows`}
            problems={found}
            labelledBy={title}
            virtual={many ? virtual : undefined}
          />
        )}
        {table.columns.length > 0 && table.rows.length === 0 && <p className="body muted">{t('table.noRows')}</p>}
      </div>
      <footer>
        <TableFindings analysis={analysis} purpose={purpose} hitPolicy={policy} otherwise={ruleSet['otherwise']} />
        {!readOnly && <GridKeys state={state} empty={table.rows.length === 0} />}
        <TableFiles ruleSet={key} readOnly={readOnly} />
        <p className="sr" role="status">
          {said}
        </p>
      </footer>
      <SchemaField node={node.properties?.['columns'] ?? {}} value={table.columns} onChange={setColumns} pointer={`${pointer}/columns`} />
    </section>
  );
};
