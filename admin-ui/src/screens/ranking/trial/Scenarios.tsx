import { type FormEvent, useState } from 'react';
import type { ScenarioView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { hasMoved } from './trialWeights.ts';
import type { Trial } from './useTrial.ts';
import { useScenarios } from './useScenarios.ts';

/** Keeping the trial under a name, opening one that was kept, and removing one's own. */
export const Scenarios = ({ trial, release }: { trial: Trial; release: string }) => {
  const { t } = useText();
  const { day } = useFormats();
  const { scenarios, save, remove } = useScenarios();
  const [naming, setNaming] = useState(false);
  const [chosen, setChosen] = useState('');
  const current = scenarios.find(({ id }) => id === chosen);
  const fits = ({ weights }: ScenarioView): boolean =>
    Object.keys(weights).length === trial.adopted.shares.size && [...trial.adopted.shares.keys()].every((id) => Object.hasOwn(weights, id));
  const open = (id: string): void => {
    setChosen(id);
    const scenario = scenarios.find((one) => one.id === id);
    if (scenario !== undefined && fits(scenario)) trial.take(new Map(Object.entries(scenario.weights)));
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name === '') return;
    save.mutate(
      { name, shares: trial.shares },
      {
        onSuccess: ({ id }) => {
          setNaming(false);
          setChosen(id);
        },
      },
    );
  };
  const saved = save.isSuccess && current?.id === save.data.id && !hasMoved(trial.shares, new Map(Object.entries(current.weights)));
  return (
    <>
      {save.isError && <ProblemNotice error={save.error} />}
      {remove.isError && <ProblemNotice error={remove.error} />}
      {naming ? (
        <form className="scenario-form" onSubmit={onSubmit}>
          <label htmlFor="scenario-name">{t('trial.scenario.name')}</label>
          <input id="scenario-name" name="name" className="in" maxLength={100} required autoFocus />
          <div className="row">
            <button type="submit" className="btn primary" disabled={save.isPending}>
              {t('common.save')}
            </button>
            <button type="button" className="btn quiet" onClick={() => setNaming(false)}>
              {t('common.cancel')}
            </button>
          </div>
        </form>
      ) : (
        <div className="trial-actions">
          <button type="button" className="btn primary" onClick={() => setNaming(true)}>
            {t('trial.scenario.save')}
          </button>
          <button type="button" className="btn quiet" disabled={!trial.moved} onClick={trial.reset}>
            {t('trial.reset')}
          </button>
        </div>
      )}
      <p className="small" role="status">
        {saved ? t('trial.scenario.saved', { name: current.name }) : ''}
      </p>
      {scenarios.length > 0 && (
        <div className="field">
          <label htmlFor="scenario-open">{t('trial.scenario.open')}</label>
          <select id="scenario-open" className="in" value={current?.id ?? ''} onChange={(event) => open(event.target.value)}>
            <option value="">{t('trial.scenario.choose')}</option>
            {scenarios.map((scenario) => (
              <option key={scenario.id} value={scenario.id}>
                {t('trial.scenario.option', { name: scenario.name, by: scenario.byName, date: day(scenario.createdAt) })}
              </option>
            ))}
          </select>
          {current !== undefined && !fits(current) && (
            <p className="hint">{t('trial.scenario.otherGoals', { release: current.releaseNumber })}</p>
          )}
          {current !== undefined && fits(current) && current.release !== release && (
            <p className="hint">{t('trial.scenario.otherRelease', { release: current.releaseNumber })}</p>
          )}
          {current?.mine === true && (
            <button type="button" className="btn quiet s" onClick={() => remove.mutate(current)}>
              {t('trial.scenario.remove')}
            </button>
          )}
        </div>
      )}
    </>
  );
};
