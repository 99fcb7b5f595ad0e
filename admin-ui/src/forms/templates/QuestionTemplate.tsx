import type { FieldTemplateProps } from '@rjsf/utils';
import { useText } from '../../messages/useText.ts';
import type { SectionContext } from '../formContext.ts';
import { breakdownOf } from '../breakdown.ts';
import { groupKinds } from '../widgets/index.ts';
import { questionBehind } from './questionBehind.ts';

const rowPath = /\.\d+\.[^.]+$/;

/** A question: label, help, control, and its problem directly below it. */
export const QuestionTemplate = (props: FieldTemplateProps) => {
  const { local, t } = useText();
  const context = props.registry.formContext as SectionContext;
  const { item, required, problems } = questionBehind(props.uiSchema, context, props.id);
  if (item === undefined) return props.children;
  const inRow = rowPath.test(props.id);
  if (inRow && context.state.questions.get(props.id)?.visible === false) return <div className="field question" aria-hidden="true" />;
  // In a breakdown the table says what the number is and what is wrong with it.
  if (breakdownOf(context.section, context.state)?.questions.includes(item) === true) return props.children;
  const label = (
    <>
      {local(item.label)}
      {inRow && item.unit !== undefined && item.widget !== 'euro' && <span className="optional"> {local(item.unit)}</span>}
      {!required && !inRow && <span className="optional"> ({t('common.optional')})</span>}
    </>
  );
  const labelled = groupKinds.has(String(props.uiSchema?.['ui:widget'] ?? 'text')) ? (
    <span className="label" id={`${props.id}-label`}>
      {label}
    </span>
  ) : (
    <label htmlFor={props.id}>{label}</label>
  );
  return (
    <div className={`field question ${problems.length > 0 ? 'wrong' : ''}`}>
      <div className="asked">
        {labelled}
        {item.help !== undefined && !inRow && (
          <span className="hint" id={`${props.id}-help`}>
            {local(item.help)}
          </span>
        )}
      </div>
      <div className="answered">
        {props.children}
        {problems.map((problem) => (
          <span className="err" id={`${props.id}-error`} key={problem.code}>
            {local(problem.message)}
          </span>
        ))}
      </div>
    </div>
  );
};
