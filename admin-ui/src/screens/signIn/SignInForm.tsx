import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { ListView, MunicipalityView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { readTown, writeTown } from '../../connection/preferences.ts';
import { request } from '../../connection/request.ts';
import { useText } from '../../messages/useText.ts';

type Credentials = { municipality: string; username: string; password: string };

/** Town, name and password; used by the sign-in page and, above someone's work, when a session has ended. */
export const SignInForm = ({
  fixed,
  submit,
}: {
  fixed?: { municipality: string; username: string };
  submit: (credentials: Credentials) => Promise<void>;
}) => {
  const { t, local } = useText();
  const id = useId();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [unfilled, setUnfilled] = useState(false);
  const towns = useQuery({
    queryKey: ['municipalities'],
    queryFn: () => request<ListView<MunicipalityView>>('/municipalities', { expectUnauthenticated: true }),
    enabled: fixed === undefined,
  });
  const ready = towns.data?.items.filter((town) => town.state === 'ready') ?? [];
  const remembered = readTown();

  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string): string => String(form.get(name) ?? '').trim();
    const credentials = {
      municipality: fixed?.municipality ?? read('municipality'),
      username: fixed?.username ?? read('username'),
      password: String(form.get('password') ?? ''),
    };
    setUnfilled(credentials.username === '' || credentials.password === '');
    if (credentials.username === '' || credentials.password === '') return;
    setBusy(true);
    setError(undefined);
    try {
      writeTown(credentials.municipality);
      await submit(credentials);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      {error !== undefined && <ProblemNotice error={error} />}
      {unfilled && (
        <p className="err" role="alert" id={`${id}-fill`}>
          {t('signIn.fill')}
        </p>
      )}
      {fixed === undefined && towns.data !== undefined && ready.length === 0 && <p className="err">{t('signIn.noTowns')}</p>}
      {fixed === undefined && (
        <>
          <div className="field">
            <label htmlFor={`${id}-town`}>{t('signIn.municipality')}</label>
            <select
              className="in"
              id={`${id}-town`}
              name="municipality"
              key={ready.length}
              defaultValue={ready.some((town) => town.key === remembered) ? remembered : ready[ready.length - 1]?.key}
            >
              {ready.map((town) => (
                <option key={town.key} value={town.key}>
                  {local(town.name)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-name`}>{t('signIn.username')}</label>
            <input
              className="in"
              id={`${id}-name`}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              aria-invalid={unfilled || undefined}
            />
          </div>
        </>
      )}
      <div className="field">
        <label htmlFor={`${id}-password`}>{t('signIn.password')}</label>
        <input
          className="in"
          id={`${id}-password`}
          name="password"
          type="password"
          autoComplete="current-password"
          aria-invalid={unfilled || undefined}
        />
      </div>
      <button className="btn primary" type="submit" disabled={busy}>
        {t(busy ? 'signIn.busy' : 'signIn.submit')}
      </button>
    </form>
  );
};
