import { useText } from '../../../../messages/useText.ts';
import { isRecord, pointerStep } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { fieldId } from '../fieldProps.ts';
import { useProblemsAt } from '../useProblemsAt.ts';
import { ConditionLeaf } from './ConditionLeaf.tsx';

type Props = { value: unknown; onChange: (value: unknown) => void; pointer: string; depth: number; onRemove?: () => void };
type Kind = 'all' | 'any' | 'not' | 'leaf';

const leaf = { fact: 'answers', operator: 'isPresent' };
const kindOfCondition = (value: unknown): Kind =>
  isRecord(value) ? ('all' in value ? 'all' : 'any' in value ? 'any' : 'not' in value ? 'not' : 'leaf') : 'leaf';

const partsOf = (value: unknown): readonly unknown[] => {
  const kind = kindOfCondition(value);
  if (!isRecord(value) || kind === 'leaf') return [value ?? leaf];
  return kind === 'not' ? [value['not']] : Array.isArray(value[kind]) ? (value[kind] as unknown[]) : [];
};
const compose = (kind: Kind, parts: readonly unknown[]): unknown =>
  kind === 'all' || kind === 'any'
    ? { [kind]: parts }
    : kind === 'not'
      ? { not: parts.length === 1 ? parts[0] : { all: parts } }
      : (parts[0] ?? leaf);

/** One node: a comparison, or a group (all, any, not) of nodes. Changing the kind keeps what is inside. */
export const ConditionNode = ({ value, onChange, pointer, depth, onRemove }: Props) => {
  const { t, language } = useText();
  const { readOnly } = useEditor();
  const kind = kindOfCondition(value);
  const parts = partsOf(value);
  const problems = useProblemsAt(pointer);
  const setPart = (index: number, next: unknown): void =>
    onChange(compose(kind, kind === 'leaf' ? [next] : parts.map((part, place) => (place === index ? next : part))));
  const placeOf = (index: number): string => `${pointer}/${kind}${kind === 'not' ? '' : pointerStep(index)}`;
  return (
    <div className={depth === 0 ? 'cfg-condition' : 'cfg-condition nested'} data-pointer={pointer}>
      <div className="row cfg-wrap">
        <select
          className="in"
          id={`${fieldId(pointer)}-node`}
          aria-label={t('configuration.condition.kind')}
          value={kind}
          disabled={readOnly}
          onChange={(event) => onChange(compose(event.target.value as Kind, parts))}
        >
          {(['leaf', 'all', 'any', 'not'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`configuration.condition.${one}`)}
            </option>
          ))}
        </select>
        {kind === 'leaf' && <ConditionLeaf value={isRecord(value) ? value : leaf} onChange={onChange} />}
        {onRemove !== undefined && !readOnly && (
          <button type="button" className="btn quiet s" onClick={onRemove}>
            {t('configuration.condition.remove')}
          </button>
        )}
      </div>
      {problems.length > 0 && (
        <p className="err">{problems.map((problem) => `${problem.message[language]} ${problem.remedy[language]}`).join(' ')}</p>
      )}
      {kind !== 'leaf' &&
        parts.map((part, index) => (
          <ConditionNode
            key={index}
            value={part}
            onChange={(next) => setPart(index, next)}
            pointer={placeOf(index)}
            depth={depth + 1}
            {...(kind === 'not' || parts.length < 2
              ? {}
              : {
                  onRemove: () =>
                    onChange(
                      compose(
                        kind,
                        parts.filter((_part, place) => place !== index),
                      ),
                    ),
                })}
          />
        ))}
      {(kind === 'all' || kind === 'any') && !readOnly && (
        <button type="button" className="btn s" onClick={() => onChange(compose(kind, [...parts, leaf]))}>
          {t('configuration.condition.add')}
        </button>
      )}
    </div>
  );
};
