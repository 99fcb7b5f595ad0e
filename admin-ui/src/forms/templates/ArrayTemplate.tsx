import type { ArrayFieldTemplateProps } from '@rjsf/utils';
import { useLayoutEffect, useRef } from 'react';
import { useText } from '../../messages/useText.ts';
import type { SectionContext } from '../formContext.ts';
import { GroupTable } from './GroupTable.tsx';
import { questionBehind } from './questionBehind.ts';

/** A repeatable group: rows under one heading, or a block per entry. What is always needed starts with its first entry. */
export const ArrayTemplate = (props: ArrayFieldTemplateProps) => {
  const { local, t } = useText();
  const context = props.registry.formContext as SectionContext;
  const path = props.fieldPathId.$id;
  const { group, problems } = questionBehind(props.uiSchema, context, path);
  const empty = props.items.length === 0;
  const starts = group !== undefined && group.minimum > 0 && empty && !context.readOnly;
  const started = useRef(false);
  const { onAddClick } = props;
  // Before anything is painted, so that the next key already finds the row.
  useLayoutEffect(() => {
    if (!starts || started.current) return;
    started.current = true;
    onAddClick();
  }, [starts, onAddClick]);
  if (group === undefined) return <>{props.items}</>;
  const full = props.items.length >= group.maximum;
  return (
    <fieldset
      className={`group ${group.layout}`}
      id={path}
      tabIndex={-1}
      {...(problems.length > 0 ? { 'aria-describedby': `${path}-error` } : {})}
    >
      <legend>{local(group.label)}</legend>
      {group.help !== undefined && <p className="hint">{local(group.help)}</p>}
      {group.layout === 'table' ? (
        <GroupTable
          group={group}
          rows={Array.isArray(props.formData) ? (props.formData as unknown[]) : []}
          items={props.items}
          readOnly={context.readOnly}
        />
      ) : (
        props.items
      )}
      {problems.map((problem) => (
        <span className="err" id={`${path}-error`} key={problem.code}>
          {local(problem.message)}
        </span>
      ))}
      {!context.readOnly && (
        <p className="row">
          <button type="button" className="btn s" onClick={onAddClick} disabled={full}>
            {group.addLabel === undefined ? t('form.group.add') : local(group.addLabel)}
          </button>
          {full && <span className="hint">{t('form.group.full', { maximum: group.maximum })}</span>}
        </p>
      )}
    </fieldset>
  );
};
