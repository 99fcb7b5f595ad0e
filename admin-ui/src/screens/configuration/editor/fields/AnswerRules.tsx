import { useText } from '../../../../messages/useText.ts';
import { isRecord, type Json, pointerStep, wordsOf } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { Fold } from '../Fold.tsx';
import type { Node } from '../../schema/node.ts';
import { AnswerRow } from './AnswerRow.tsx';
import { JsonField } from './JsonField.tsx';

type Props = { section: Json; pointer: string; onChange: (section: Json) => void };
const schemaNode: Node = { type: 'object' };

/** What answers are possible: kind, bounds and required per question, as a table; the JSON Schema itself for experts. */
export const AnswerRules = ({ section, pointer, onChange }: Props) => {
  const { t, language } = useText();
  const { readOnly } = useEditor();
  const schema = isRecord(section['schema']) ? section['schema'] : {};
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  const items = (Array.isArray(section['items']) ? (section['items'] as unknown[]).filter(isRecord) : []).filter(
    (item) => typeof item['name'] === 'string' && item['kind'] !== 'calculated',
  );
  const setSchema = (next: unknown): void => onChange({ ...section, schema: next });
  const setRequired = (name: string, on: boolean): void => {
    const { required: _old, ...rest } = schema;
    const names = on ? [...required, name] : required.filter((one) => one !== name);
    setSchema(names.length === 0 ? rest : { ...rest, required: names });
  };
  const setQuestion = (item: Json, next: { schema: unknown; item: Json }): void => {
    const name = String(item['name']);
    onChange({
      ...section,
      items: (section['items'] as unknown[]).map((one) => (one === item ? next.item : one)),
      schema: { ...schema, properties: { ...properties, [name]: next.schema } },
    });
  };
  return (
    <Fold pointer={`${pointer}/schema`} title={t('configuration.answers.title')} hint={t('configuration.answers.hint')}>
      {() => (
        <>
          <div
            className="scroll-x"
            tabIndex={0}
            role="group"
            aria-label={wordsOf({ title: t('configuration.answers.title') }, language).title}
          >
            <table className="dense cfg-table">
              <thead>
                <tr>
                  <th scope="col">{t('configuration.answers.question')}</th>
                  <th scope="col">{t('configuration.question.kind')}</th>
                  <th scope="col">{t('configuration.answers.required')}</th>
                  <th scope="col">{t('configuration.answers.minimum')}</th>
                  <th scope="col">{t('configuration.answers.maximum')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <AnswerRow
                    key={String(item['name'])}
                    item={item}
                    schema={properties[String(item['name'])]}
                    required={required.includes(item['name'])}
                    readOnly={readOnly}
                    pointer={`${pointer}/schema/properties${pointerStep(String(item['name']))}`}
                    onRequired={(on) => setRequired(String(item['name']), on)}
                    onChange={(next) => setQuestion(item, next)}
                  />
                ))}
              </tbody>
            </table>
          </div>
          <details className="cfg-expert">
            <summary>{t('configuration.answers.expert')}</summary>
            <JsonField
              node={schemaNode}
              value={section['schema']}
              onChange={setSchema}
              pointer={`${pointer}/schema`}
              title={t('configuration.answers.title')}
            />
          </details>
        </>
      )}
    </Fold>
  );
};
