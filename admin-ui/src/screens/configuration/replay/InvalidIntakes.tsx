import { useState } from 'react';
import type { ReplayView } from '@weegbrug/core/api';
import { Link } from 'react-router';
import { useText } from '../../../messages/useText.ts';
import { type IntakesChoice, useIntakesChoice } from '../publish/useIntakesChoice.ts';

type Summary = NonNullable<ReplayView['summary']>;

/** Intakes and undecided projects whose answers the form no longer takes, with the question, and what is done about it. */
export const InvalidIntakes = ({ summary: { intakes }, choose }: { summary: Summary; choose: boolean }) => {
  const { t, local } = useText();
  if (intakes.total === 0) return undefined;
  return (
    <>
      <h3 className="rp-band" id="replay-intakes">
        {t(intakes.total === 1 ? 'replay.invalid.one' : 'replay.invalid.many', { count: intakes.total })}
      </h3>
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
            {intakes.listed.map(({ kind, id, name, typeName, problems, phase, person, releaseNumber, consequence }) => (
              <tr key={`${kind}${id}`}>
                <th scope="row">
                  {kind === 'project' ? <Link to={`/projects/${id}`}>{name}</Link> : name}
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
      {intakes.total > intakes.listed.length && <p className="body small">{t('replay.invalid.more', { count: intakes.listed.length })}</p>}
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
