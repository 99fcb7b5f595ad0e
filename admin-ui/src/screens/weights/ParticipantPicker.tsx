import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CandidateView, ListView } from '@weegbrug/core/api';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { request } from '../../connection/request.ts';
import { useText } from '../../messages/useText.ts';

type Props = { chosen: readonly string[]; onChange: (accounts: readonly string[]) => void; without?: readonly string[]; missing?: boolean };

/** Everybody with an account, to tick; a search narrows the list without losing who was ticked. */
export const ParticipantPicker = ({ chosen, onChange, without = [], missing = false }: Props) => {
  const { t, local } = useText();
  const [search, setSearch] = useState('');
  const people = useQuery({
    queryKey: ['participantCandidates'],
    queryFn: () => request<ListView<CandidateView>>('/participant-candidates'),
    staleTime: 60_000,
  });
  const words = search.trim().toLowerCase();
  const shown = (people.data?.items ?? []).filter(
    ({ account, name, roles }) =>
      !without.includes(account) && [name, ...roles.map(local)].some((text) => text.toLowerCase().includes(words)),
  );
  return (
    <fieldset className="wt-people" aria-describedby={missing ? 'participants-error' : undefined}>
      <legend>{t('weights.form.participants')}</legend>
      {people.isPending && <Loading />}
      {people.isError && <ProblemNotice error={people.error} retry={() => void people.refetch()} />}
      <div className="row">
        <input
          className="in"
          type="search"
          id="participant-search"
          aria-label={t('weights.form.search')}
          placeholder={t('weights.form.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className="small muted" role="status">
          {t('weights.form.chosen', { count: chosen.length })}
        </span>
      </div>
      <div className="wt-people-list" tabIndex={shown.length > 8 ? 0 : undefined} role="group" aria-label={t('weights.form.participants')}>
        {people.data !== undefined && shown.length === 0 && <p className="muted">{t('weights.form.nobody')}</p>}
        {shown.map(({ account, name, roles }) => (
          <label key={account}>
            <input
              type="checkbox"
              checked={chosen.includes(account)}
              onChange={(event) => onChange(event.target.checked ? [...chosen, account] : chosen.filter((one) => one !== account))}
            />
            <span>
              {name}
              <span className="sub">{roles.map(local).join(', ')}</span>
            </span>
          </label>
        ))}
      </div>
      {missing && (
        <span className="err" id="participants-error" role="alert">
          {t('weights.form.fill.participants')}
        </span>
      )}
    </fieldset>
  );
};
