import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import type { ReactNode } from 'react';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import type { SectionContext } from '../formContext.ts';
import { itemShows } from '../sectionSchema.ts';

/** The items of a section in their order: questions and groups by rjsf, calculated values and notes by us. A row of a group is only its questions. */
export const ObjectTemplate = (props: ObjectFieldTemplateProps) => {
  const { local, t } = useText();
  const formats = useFormats();
  const { section, state } = props.registry.formContext as SectionContext;
  if (props.fieldPathId.path.length > 0) return <>{props.properties.map((property) => property.content)}</>;
  const content = new Map(props.properties.map((property) => [property.name, property.content]));
  const draw = (item: (typeof section.items)[number]): ReactNode => {
    if (item.kind === 'note') return <p className="form-note">{local(item.text)}</p>;
    if (item.kind !== 'calculated') return content.get(item.name);
    const value = state.calculated.get(`${section.namespace}.${item.name}`);
    return (
      <p className="calculated">
        {local(item.label)} <output className="strong">{value === undefined ? t('common.unknown') : `${formats.number(value, item.decimals)} ${local(item.unit)}`}</output>
      </p>
    );
  };
  return (
    <>
      {section.items.map((item, position) =>
        itemShows(section, position, state) ? (
          <div key={item.kind === 'note' ? `note-${position}` : item.name} className={item.visibleWhen === undefined ? undefined : 'conditional'}>
            {draw(item)}
          </div>
        ) : undefined,
      )}
    </>
  );
};
