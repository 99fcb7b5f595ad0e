import type { ArrayFieldItemTemplateProps } from '@rjsf/utils';
import type { GroupItem } from '@weegbrug/core/forms';
import { useText } from '../../messages/useText.ts';
import type { SectionContext } from '../formContext.ts';

/** One entry of a group, with the button that takes it away. */
export const ArrayItemTemplate = (props: ArrayFieldItemTemplateProps) => {
  const { local, t } = useText();
  const context = props.registry.formContext as SectionContext;
  const group = ((props.parentUiSchema?.['ui:options'] ?? {}) as { group?: GroupItem }).group;
  const label = t('form.group.row', { row: props.index + 1, group: local(group?.label) });
  return (
    <div className="entry" role="group" aria-label={label}>
      {props.children}
      {!context.readOnly && (
        <button
          type="button"
          className="remove"
          onClick={props.buttonsProps.onRemoveItem}
          aria-label={t('form.group.removeRow', { label })}
          title={t('common.remove')}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
};
