import { useText } from '../../../../messages/useText.ts';
import { itemName } from '../../schema/itemName.ts';
import { isRecord, type Json } from '../../schema/node.ts';
import { NumberInput } from './NumberInput.tsx';
import { kindOfQuestion, partsOfKind, type QuestionKind, questionKinds } from './questionKinds.ts';

type Props = {
  item: Json;
  schema: unknown;
  required: boolean;
  readOnly: boolean;
  pointer: string;
  onRequired: (on: boolean) => void;
  onChange: (next: { schema: unknown; item: Json }) => void;
};

/** Kind, bounds and "required" of one answer. */
export const AnswerRow = ({ item, schema, required, readOnly, pointer, onRequired, onChange }: Props) => {
  const { t, language } = useText();
  const kind = kindOfQuestion(schema, item);
  const name = itemName(item, language) ?? '';
  const text = kind === 'text' || kind === 'longText';
  const bounded = text || kind === 'number' || kind === 'integer' || kind === 'euro' || kind === 'percent';
  const [low, high] = text ? (['minLength', 'maxLength'] as const) : (['minimum', 'maximum'] as const);
  const record = isRecord(schema) ? schema : {};
  const setKind = (next: QuestionKind): void => {
    const { widget: _widget, options, optionsFrom: _from, ...rest } = item;
    const parts = partsOfKind(next);
    const keepsChoices = (next === 'choice' || next === 'choices') && options !== undefined;
    onChange({ schema: parts.schema, item: { ...rest, ...parts.item, ...(keepsChoices ? { options } : {}) } });
  };
  const setBound = (bound: string, value: unknown): void => {
    const { [bound]: _old, ...rest } = record;
    onChange({ item, schema: value === undefined ? rest : { ...rest, [bound]: value } });
  };
  const euro = kind === 'euro' ? { type: 'number', 'x-widget': 'euroCents' } : { type: 'number' };
  return (
    <tr data-pointer={pointer}>
      <th scope="row">{name}</th>
      <td>
        {kind === undefined ? (
          t('configuration.question.other')
        ) : (
          <select
            className="in"
            aria-label={t('configuration.answers.kindOf', { name })}
            value={kind}
            disabled={readOnly}
            onChange={(event) => setKind(event.target.value as QuestionKind)}
          >
            {questionKinds.map((one) => (
              <option key={one} value={one}>
                {t(`configuration.question.${one}`)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={t('configuration.answers.requiredOf', { name })}
          checked={required}
          disabled={readOnly}
          onChange={(event) => onRequired(event.target.checked)}
        />
      </td>
      {[low, high].map((bound) => (
        <td key={bound}>
          {bounded && (
            <NumberInput
              node={euro}
              value={record[bound]}
              label={t(bound === low ? 'configuration.answers.minimumOf' : 'configuration.answers.maximumOf', { name })}
              onChange={(next) => setBound(bound, next)}
            />
          )}
        </td>
      ))}
    </tr>
  );
};
