import { useText } from '../../../../messages/useText.ts';
import { emptyValue } from '../../schema/emptyValue.ts';
import { isRecord, type Json } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { fieldId, type FieldProps } from '../fieldProps.ts';
import { AddQuestion } from './AddQuestion.tsx';
import { AnswerRules } from './AnswerRules.tsx';
import { PropertyFields } from './PropertyFields.tsx';
import { keepInStep } from './keepInStep.ts';

/** A section of a form: one that exists already, or questions of its own whose answers keep in step with them. */
export const SectionField = ({ node, value, onChange, pointer }: FieldProps) => {
  const { t } = useText();
  const { root, readOnly } = useEditor();
  const record: Json = isRecord(value) ? value : {};
  const used = record['use'] !== undefined;
  const id = `${fieldId(pointer)}-kind`;
  const change = (next: unknown): void => onChange(used || !isRecord(next) ? next : keepInStep(record, next));
  return (
    <>
      <div className="field cfg-field">
        <label htmlFor={id}>{t('configuration.section.kind')}</label>
        <select
          className="in cfg-medium"
          id={id}
          value={used ? 'use' : 'own'}
          disabled={readOnly}
          onChange={(event) => onChange(event.target.value === 'use' ? { use: '' } : emptyValue(node, root))}
        >
          <option value="use">{t('configuration.section.use')}</option>
          <option value="own">{t('configuration.section.own')}</option>
        </select>
      </div>
      {used ? (
        <PropertyFields
          node={{ ...node, required: ['use'] }}
          value={record}
          onChange={change}
          pointer={pointer}
          only={['use', 'visibleWhen']}
        />
      ) : (
        <>
          <PropertyFields
            node={{ ...node, required: ['title', 'key', 'namespace', 'items'] }}
            value={record}
            onChange={change}
            pointer={pointer}
            without={['use', 'schema']}
          />
          {!readOnly && <AddQuestion section={record} pointer={pointer} onChange={onChange} />}
          <AnswerRules section={record} pointer={pointer} onChange={onChange} />
        </>
      )}
    </>
  );
};
