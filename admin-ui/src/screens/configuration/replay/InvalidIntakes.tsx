import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReplayIntakes, ReplayView } from '@weegbrug/core/api';
import { Link } from 'react-router';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { mostShown, ShowMore } from './ShowMore.tsx';
import { type IntakesChoice, useIntakesChoice } from '../publish/useIntakesChoice.ts';

type Summary = NonNullable<ReplayView['summary']>;
const page = 25;

/** Intakes and undecided projects whose answers the form no longer takes, with the question, and what is done about it. */
export const InvalidIntakes = ({ replay, summary: { intakes }, choose }: { replay: string; summary: Summary; choose: boolean }) => {
  const { t, local, language } = useText();
  const formats = useFormats();
  const [shown, setShown] = useState(page);
  // The first ones come with the summary; the others are asked for.
  const others = useQuery({
    queryKey: ['replays', replay, 'intakes', shown],
    queryFn: () => request<ReplayIntakes>(`/replays/${replay}/intakes?limit=${shown}`),
    enabled: shown > page && intakes.total > page,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  if (intakes.total === 0) return undefined;
  const listed = others.data?.items ?? intakes.listed.slice(0, page);
  return (
    <>
      <h3 className="rp-band" id="replay-intakes">
        {t(intakes.total === 1 ? 'replay.invalid.one' : 'replay.invalid.many', { count: formats.number(intakes.total) })}
      </h3>
      <p className="row rp-files">
        {(['xlsx', 'csv'] as const).map((format) => (
          <a key={format} href={`/api/v1/replays/${replay}/export?of=intakes&format=${format}&language=${language}`} download>
            {t('replay.invalid.download', { type: format.toUpperCase() })}
          </a>
        ))}
      </p>
      <div className="scroll-x" tabIndex={0} role="group" aria-label={t('replay.intakes')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('replay.invalid.intake')}</th>
              <th scope="col">{t('replay.invalid.question')}</th>
              <th scope="col">{t('replay.invalid.phase')}</th>
              <th scope="col">{t('replay.invalid.person')}</th>
              <th scope="col">{t('replay.invalid.release')}</th>
              <th scope="col">{t('replay.invalid.consequence')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map(({ kind, id, name, typeName, problems, phase, person, releaseNumber, consequence }) => (
              <tr key={`${kind}${id}`}>
                <th scope="row">
                  {kind === 'project' ? <Link to={`/projects/${id}`}>{name}</Link> : name || t('wizard.untitled')}
                  <span className="sub">{local(typeName)}</span>
                </th>
                <td>
                  {problems.map(({ path, code, message }) => (
                    <span className="rp-line" key={`${path} ${code}`}>
                      {local(message)}
                    </span>
                  ))}
                </td>
                <td>{t(`phase.${phase}`)}</td>
                <td>{person ?? ''}</td>
                <td>{releaseNumber ?? ''}</td>
                <td>{t(`replay.consequence.${consequence}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {others.isError && <ProblemNotice error={others.error} retry={() => void others.refetch()} />}
      <ShowMore shown={listed.length} of={intakes.total} more={() => setShown(Math.min(mostShown, shown * 4))} />
      {choose && intakes.waiting.length > 0 && <Choice waiting={intakes.waiting.length} />}
    </>
  );
};

const Choice = ({ waiting }: { waiting: number }) => {
  const { t } = useText();
  const [choice, setChoice] = useIntakesChoice();
  // What is chosen comes back from the cache a moment later; the button that was pressed must not wait for it.
  const [{ pressed, known }, setShown] = useState({ pressed: choice, known: choice });
  if (known !== choice) setShown({ pressed: choice, known: choice });
  const choose = (option: IntakesChoice): void => {
    setShown({ pressed: option, known });
    setChoice(option);
  };
  return (
    <fieldset className="body rp-choice">
      <legend>{t(waiting === 1 ? 'replay.choice.one' : 'replay.choice.many', { count: waiting })}</legend>
      {(['ask', 'keep'] as const).map((option) => (
        <label key={option}>
          <input type="radio" name="replay-intakes-choice" checked={pressed === option} onChange={() => choose(option)} />
          {t(`replay.choice.${option}`)}
        </label>
      ))}
    </fieldset>
  );
};
