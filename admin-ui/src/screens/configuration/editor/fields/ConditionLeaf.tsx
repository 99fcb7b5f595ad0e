import { useText } from '../../../../messages/useText.ts';
import type { Json } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { ComparedValue } from './ComparedValue.tsx';
import { FactSelect } from './FactSelect.tsx';

/** Fact, comparison, value. */
export const ConditionLeaf = ({ value, onChange }: { value: Json; onChange: (value: unknown) => void }) => {
  const { t, local } = useText();
  const { readOnly, answers, operators } = useEditor();
  const fact = typeof value['fact'] === 'string' ? value['fact'] : 'answers';
  const path = typeof value['path'] === 'string' ? value['path'] : undefined;
  const name = String(value['operator'] ?? '');
  const expects = operators.get(name)?.expects ?? 'scalar';
  const choose = (next: string): void => {
    const wanted = operators.get(next)?.expects ?? 'scalar';
    const { value: old, ...rest } = value;
    const kept =
      wanted === 'list' && !Array.isArray(old)
        ? old === undefined
          ? []
          : [old]
        : wanted === 'range' && !Array.isArray(old)
          ? [0, 0]
          : wanted !== 'list' && wanted !== 'range' && Array.isArray(old)
            ? old[0]
            : old;
    onChange({ ...rest, operator: next, ...(wanted === 'none' ? {} : { value: kept ?? (wanted === 'number' ? 0 : '') }) });
  };
  const options = fact === 'answers' ? answers.find((answer) => answer.path === path)?.options : undefined;
  return (
    <>
      <FactSelect
        fact={fact}
        path={path}
        label={t('configuration.condition.fact')}
        onChange={(next) => {
          const { path: _path, ...rest } = value;
          onChange({ ...rest, ...next });
        }}
      />
      <select
        className="in"
        aria-label={t('configuration.condition.operator')}
        value={name}
        disabled={readOnly}
        onChange={(event) => choose(event.target.value)}
      >
        {!operators.has(name) && <option value={name}>{name}</option>}
        {[...operators.values()].map((operator) => (
          <option key={operator.name} value={operator.name}>
            {local(operator.label)}
          </option>
        ))}
      </select>
      {expects !== 'none' && (
        <ComparedValue
          expects={expects}
          value={value['value']}
          options={options}
          onChange={(next) => onChange({ ...value, value: next })}
        />
      )}
    </>
  );
};
