import { Link } from 'react-router';
import type { PushReport } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';
import { type Accepted, type Choices, placeKey } from './mergeChoices.ts';

const sides = ['base', 'ours', 'theirs'] as const;
type Conflict = PushReport['conflicts'][number];

/** What a merge would change, the places to choose at, and the button that writes it. */
export const MergeOutcome = ({
  report,
  choices,
  choose,
  accepted,
  accept,
  write,
}: {
  report: PushReport;
  choices: Choices;
  choose: (conflict: Conflict, side: (typeof sides)[number]) => void;
  accepted: Accepted;
  accept: (accepted: Accepted) => void;
  write: () => void;
}) => {
  const { t } = useText();
  const { conflicts, deletions, removals, problems, files, changes } = report;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (report.written)
    return (
      <div className="notice good" role="status">
        <p>
          {t('merging.written')} <Link to="/configuration/publish">{t('merging.toPublish')}</Link>
        </p>
      </div>
    );
  const isOpen =
    conflicts.some((conflict) => choices[placeKey(conflict)] === undefined) ||
    (deletions.length > 0 && !accepted.delete) ||
    (removals.length > 0 && !accepted.acceptRemovals);
  return (
    <>
      <section className="card" aria-labelledby="merging-changes">
        <header>
          <h2 id="merging-changes">{t('merging.changes')}</h2>
        </header>
        <div className="body">
          {files.length === 0 && conflicts.length === 0 && <p role="status">{t('merging.changes.none')}</p>}
          <ul className="cfg-merge-list">
            {changes.map((sentence, index) => (
              <li key={index}>{sentence}</li>
            ))}
          </ul>
        </div>
      </section>
      {conflicts.length > 0 && (
        <section className="card" aria-labelledby="merging-conflicts">
          <header>
            <h2 id="merging-conflicts">{t('merging.conflicts', { count: conflicts.length })}</h2>
          </header>
          <div className="body">
            <p>{t('merging.conflicts.lede')}</p>
            {conflicts.map((conflict) => (
              <fieldset key={placeKey(conflict)} className="cfg-addq">
                <legend>
                  <code>
                    {conflict.file} {conflict.pointer}
                  </code>
                </legend>
                {sides.map((side) => (
                  <label key={side} className="row cfg-option">
                    <input
                      type="radio"
                      name={placeKey(conflict)}
                      checked={choices[placeKey(conflict)] === side}
                      onChange={() => choose(conflict, side)}
                    />
                    <span>
                      <b>{t(`merging.side.${side}`)}</b>{' '}
                      {conflict[side] === undefined ? t('merging.absent') : <code>{shown(conflict[side])}</code>}
                    </span>
                  </label>
                ))}
              </fieldset>
            ))}
          </div>
        </section>
      )}
      {(files.length > 0 || conflicts.length > 0) && (
        <div className="stack">
          {deletions.length > 0 && (
            <label className="row cfg-option">
              <input
                type="checkbox"
                checked={accepted.delete}
                onChange={(event) => accept({ ...accepted, delete: event.target.checked })}
              />
              {t('merging.deletions', { files: deletions.join(', ') })}
            </label>
          )}
          {removals.length > 0 && (
            <label className="row cfg-option">
              <input
                type="checkbox"
                checked={accepted.acceptRemovals}
                onChange={(event) => accept({ ...accepted, acceptRemovals: event.target.checked })}
              />
              {t('merging.removals', {
                questions: removals.map(({ text, answered }) => t('merging.removal', { text, count: answered })).join(', '),
              })}
            </label>
          )}
          {errors > 0 && <p>{t('merging.errors', { count: errors })}</p>}
          <div className="row">
            <button type="button" className="btn primary" disabled={isOpen} onClick={write}>
              {t('merging.write')}
            </button>
          </div>
        </div>
      )}
    </>
  );
};

/** Long values are cut: the place says where the whole of it stands. */
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};
