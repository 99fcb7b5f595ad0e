import { useId, useState } from 'react';
import type { CounterfactualTarget, Explanation } from '@weegbrug/core/explanation';
import { parseNumber } from '@weegbrug/core/shared';
import { useText } from '../../../messages/useText.ts';

type Props = { explanation: Explanation; target: CounterfactualTarget; choose: (target: CounterfactualTarget) => void };

/** What should be reached: the next advice, a higher score of one criterion, or a priority. */
export const TargetChoice = ({ explanation, target, choose }: Props) => {
  const { t, local, language } = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [asksPriority, setAsksPriority] = useState(false);
  const criteria = explanation.goals
    .flatMap((goal) => (goal.applicable ? goal.criteria : []))
    .filter(({ score }) => score !== undefined && score < explanation.scale.max);
  const parsed = parseNumber(typed, language);
  const wanted = typeof parsed === 'number' && Math.abs(parsed) <= 1000 ? parsed : undefined;
  const chosen = asksPriority ? 'priority' : target.kind === 'nextBand' ? `band:${target.criterion}` : target.kind;
  const select = (value: string): void => {
    setAsksPriority(value === 'priority');
    if (value === 'nextAdvice') choose({ kind: 'nextAdvice' });
    else if (value.startsWith('band:')) choose({ kind: 'nextBand', criterion: value.slice('band:'.length) });
  };
  return (
    <form
      className="target"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== undefined) choose({ kind: 'priority', priority: wanted });
      }}
    >
      <label htmlFor={`${id}-target`} className="small">
        {t('help.target')}
      </label>
      <select id={`${id}-target`} className="in s" value={chosen} onChange={(event) => select(event.target.value)}>
        <option value="nextAdvice">{t('help.target.nextAdvice')}</option>
        <option value="priority">{t('help.target.priority')}</option>
        <optgroup label={t('help.target.nextBand')}>
          {criteria.map(({ criterion, name }) => (
            <option key={criterion} value={`band:${criterion}`}>
              {local(name)}
            </option>
          ))}
        </optgroup>
      </select>
      {asksPriority && (
        <span className="unit">
          <input
            className="in s num"
            inputMode="decimal"
            size={6}
            aria-label={t('help.target.priority')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="btn s" disabled={wanted === undefined}>
            {t('help.search')}
          </button>
        </span>
      )}
    </form>
  );
};
