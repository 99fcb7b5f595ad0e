import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import type { ReactNode } from 'react';
import type { SectionItem } from '@weegbrug/core/forms';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { breakdownOf } from '../breakdown.ts';
import type { SectionContext } from '../formContext.ts';
import { sectionBlocks } from '../sectionBlocks.ts';
import { sideBySide } from '../sideBySide.ts';
import { BreakdownTable } from './BreakdownTable.tsx';

/** The items of a section in their order: questions and groups by rjsf, calculated values and notes by us. A row of a group is only its questions. */
export const ObjectTemplate = (props: ObjectFieldTemplateProps) => {
  const { local, t } = useText();
  const formats = useFormats();
  const context = props.registry.formContext as SectionContext;
  const { section, state } = context;
  if (props.fieldPathId.path.length > 0) return <>{props.properties.map((property) => property.content)}</>;
  const content = new Map<string, ReactNode>(props.properties.map((property) => [property.name, property.content]));
  const breakdown = breakdownOf(section, state);
  const draw = (item: SectionItem, key: string): ReactNode => {
    if (item.kind === 'note')
      return (
        <p className="form-note" key={key}>
          {local(item.text)}
        </p>
      );
    if (breakdown !== undefined && item.kind === 'question' && item.name === breakdown.parts[0])
      return (
        <BreakdownTable
          key={key}
          breakdown={breakdown}
          context={context}
          values={(props.formData ?? {}) as Record<string, unknown>}
          controls={content}
        />
      );
    if (item.kind !== 'calculated') return <div key={key}>{content.get(item.name)}</div>;
    const value = state.calculated.get(`${section.namespace}.${item.name}`);
    if (value === undefined) return undefined;
    return (
      <p className="calculated" key={key}>
        {local(item.label)} <output className="strong">{`${formats.number(value, item.decimals)} ${local(item.unit)}`}</output>
      </p>
    );
  };
  const blocks = sectionBlocks(section, state, breakdown);
  const first = blocks.find((block) => block.conditional);
  return (
    <>
      {blocks.map((block) => {
        const rows = sideBySide(block.items, (item) => item.kind === 'question' && breakdown?.questions.includes(item) === true);
        const drawn = rows.map((row) => {
          const items = row.map(({ item, position }) => draw(item, item.kind === 'note' ? `note-${position}` : item.name));
          const [first] = row;
          const beside = first !== undefined && first.item.kind === 'question' && first.item.width === 'half';
          return beside ? (
            <div className="beside" key={`row-${first.position}`}>
              {items}
            </div>
          ) : (
            items
          );
        });
        if (!block.conditional) return drawn;
        return (
          <div className="conditional" key={`block-${block.items[0]?.position}`}>
            {block === first && <p className="hint kept">{t('form.conditional')}</p>}
            {drawn}
          </div>
        );
      })}
    </>
  );
};
