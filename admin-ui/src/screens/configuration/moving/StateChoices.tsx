import type { MovePreview } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';

/** For each state that is gone: which one takes its place. One choice counts for all projects of that type in that state. */
export const StateChoices = ({
  items,
  states,
  onChange,
}: {
  items: readonly MovePreview[];
  states: Readonly<Record<string, string>>;
  onChange: (states: Readonly<Record<string, string>>) => void;
}) => {
  const { t, local } = useText();
  const gone = new Map(items.flatMap((item) => (item.choices === undefined ? [] : [[`${item.typeKey}/${item.state.key}`, item] as const])));
  if (gone.size === 0) return undefined;
  return (
    <fieldset className="body mv-states">
      <legend>{t('moving.states')}</legend>
      {[...gone].map(([address, { state, choices = [], after }]) => {
        const id = `moving-state-${address.replace('/', '-')}`;
        const count = items.filter((item) => `${item.typeKey}/${item.state.key}` === address).length;
        return (
          <div className="field" key={address}>
            <label htmlFor={id}>{t(count === 1 ? 'moving.states.one' : 'moving.states.many', { state: local(state.name), count })}</label>
            <select
              className="in cfg-medium"
              id={id}
              value={states[address] ?? after?.state.key ?? ''}
              onChange={(event) => onChange({ ...states, [address]: event.target.value })}
            >
              <option value="" disabled>
                {t('moving.states.choose')}
              </option>
              {choices.map(({ key, name, phase }) => (
                <option key={key} value={key}>
                  {local(name)} ({t(`phase.${phase}`)})
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </fieldset>
  );
};
