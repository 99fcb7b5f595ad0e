import type { ArrayFieldTemplateProps } from '@rjsf/utils';
import { useText } from '../../messages/useText.ts';
import type { SectionContext } from '../formContext.ts';
import { questionBehind } from './questionBehind.ts';

/** A repeatable group: rows with the questions side by side, or a block per entry. */
export const ArrayTemplate = (props: ArrayFieldTemplateProps) => {
  const { local, t } = useText();
  const context = props.registry.formContext as SectionContext;
  const path = props.fieldPathId.$id;
  const { group, problems } = questionBehind(props.uiSchema, context, path);
  if (group === undefined) return <>{props.items}</>;
  const full = props.items.length >= group.maximum;
  return (
    <fieldset className={`group ${group.layout}`} id={path} tabIndex={-1} {...(problems.length > 0 ? { 'aria-describedby': `${path}-error` } : {})}>
      <legend>{local(group.label)}</legend>
      {group.help !== undefined && <p className="hint">{local(group.help)}</p>}
      {props.items}
      {problems.map((problem) => (
        <span className="err" id={`${path}-error`} key={problem.code}>
          {local(problem.message)}
        </span>
      ))}
      {!context.readOnly && (
        <p className="row">
          <button type="button" className="btn s" onClick={props.onAddClick} disabled={full}>
            {group.addLabel === undefined ? t('form.group.add') : local(group.addLabel)}
          </button>
          <span className="hint">{t('form.group.range', { minimum: group.minimum, maximum: group.maximum })}</span>
        </p>
      )}
    </fieldset>
  );
};
