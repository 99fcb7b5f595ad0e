import { Link } from 'react-router';
import type { PushReport } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';
import { type Accepted, type Choices, placeKey } from './mergeChoices.ts';

const sides = ['base', 'ours', 'theirs'] as const;
type Conflict = PushReport['conflicts'][number];

/** What a merge would change, the places to choose at, and the button that writes it. */
export const MergeOutcome = ({
  kind,
  report,
  choices,
  choose,
  accepted,
  accept,
  write,
}: {
  /** What is merged with the draft. */
  kind: 'folder' | 'release';
  report: PushReport;
  choices: Choices;
  choose: (conflict: Conflict, side: (typeof sides)[number]) => void;
  accepted: Accepted;
  accept: (accepted: Accepted) => void;
  write: () => void;
}) => {
  const { t, local } = useText();
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
  const toChoose =
    conflicts.filter((conflict) => choices[placeKey(conflict)] === undefined).length +
    (deletions.length > 0 && !accepted.delete ? 1 : 0) +
    (removals.length > 0 && !accepted.acceptRemovals ? 1 : 0);
  const names = { base: 'merging.side.base', ours: `merging.side.${kind}`, theirs: 'merging.side.theirs' } as const;
  return (
    <>
      <section className="card" aria-labelledby="merging-changes">
        <header>
          <h2 id="merging-changes">{t('merging.changes')}</h2>
        </header>
        <div className="body">
          {files.length === 0 && (
            <p role="status">{t(conflicts.length === 0 ? 'merging.changes.none' : 'merging.changes.onlyConflicts')}</p>
          )}
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
                <legend>{local(conflict.words.place)}</legend>
                <p className="small muted cfg-merge-place">
                  <code>
                    {conflict.file}
                    {conflict.line !== undefined && `:${conflict.line}:${conflict.column}`} {conflict.pointer}
                  </code>
                </p>
                {sides.map((side) => (
                  <label key={side} className="row cfg-option cfg-merge-side">
                    <input
                      type="radio"
                      name={placeKey(conflict)}
                      checked={choices[placeKey(conflict)] === side}
                      onChange={() => choose(conflict, side)}
                    />
                    <span>
                      <b>{t(names[side])}</b> {local(conflict.words[side])}
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
            <button type="button" className="btn primary" disabled={toChoose > 0} onClick={write}>
              {t('merging.write')}
            </button>
            {toChoose > 0 && (
              <span className="small" role="status">
                {t('merging.toChoose', { count: toChoose })}
              </span>
            )}
          </div>
        </div>
      )}
    </>
  );
};
