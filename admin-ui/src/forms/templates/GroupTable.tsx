import type { ArrayFieldTemplateProps } from '@rjsf/utils';
import type { GroupItem, QuestionItem } from '@weegbrug/core/forms';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { columnTotals } from './columnTotals.ts';

/** Entries under one heading, with what the columns add up to. On a narrow screen each entry is a block with its own labels. */
export const GroupTable = ({
  group,
  rows,
  items,
  readOnly,
}: {
  group: GroupItem;
  rows: readonly unknown[];
  items: ArrayFieldTemplateProps['items'];
  readOnly: boolean;
}) => {
  const { local, t } = useText();
  const formats = useFormats();
  const columns = group.questions.map(columnWidth).join(' ');
  const totals = columnTotals(group, rows);
  return (
    <div className="entries" style={{ '--columns': `${columns}${readOnly ? '' : ' 36px'}` } as React.CSSProperties}>
      {rows.length > 0 && (
        <div className="heads" aria-hidden="true">
          {group.questions.map((question) => (
            <span key={question.name} className={question.options === undefined && question.widget !== 'text' ? 'num' : ''}>
              {local(question.label)}{' '}
              {question.unit !== undefined && question.widget !== 'euro' && <span className="muted">{local(question.unit)}</span>}
            </span>
          ))}
        </div>
      )}
      {items}
      {rows.length > 1 && totals.size > 0 && (
        <div className="totals" role="group" aria-label={t('form.group.totals', { group: local(group.label) })}>
          {group.questions.map((question, index) => {
            const total = totals.get(question.name);
            return (
              <span key={question.name} className={total === undefined ? '' : 'num'}>
                {total === undefined ? (
                  index === 0 && t('form.group.total')
                ) : (
                  <>
                    <span className="narrow">{local(question.label)} </span>
                    {question.widget === 'euro' ? formats.euro(total) : formats.number(total, Number.isInteger(total) ? 0 : 2)}
                  </>
                )}
              </span>
            );
          })}
        </div>
      )}
    </div>
  );
};

/** Numbers and short choices (a year) take little, names take the rest. */
const columnWidth = (question: QuestionItem): string => {
  const longest = Math.max(0, ...(question.options ?? []).map((option) => option.label.nl.length));
  if (question.options !== undefined) return longest <= 8 ? '88px' : 'minmax(110px, 3fr)';
  return question.widget === 'text' ? 'minmax(110px, 3fr)' : 'minmax(60px, 1fr)';
};
