import { useState } from 'react';
import { Link } from 'react-router';
import type { MoveCandidates } from '@weegbrug/core/api';
import { EmptyState } from '../../../blocks/EmptyState.tsx';
import { useText } from '../../../messages/useText.ts';

type Candidate = MoveCandidates['items'][number];

/** The running projects under earlier releases, to choose from. */
export const CandidatesCard = ({
  candidates: { items, to },
  chosen,
  onChoose,
  onShow,
}: {
  candidates: MoveCandidates;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onShow: () => void;
}) => {
  const { t } = useText();
  const [release, setRelease] = useState('');
  const releases = [...new Map(items.map((item) => [item.release.hash, item.release.number]))];
  const listed = items.filter((item) => release === '' || item.release.hash === release);
  const all = listed.length > 0 && listed.every(({ code }) => chosen.has(code));
  const toggleAll = (): void => onChoose(new Set(all ? [] : listed.map(({ code }) => code)));
  const toggle = (code: string): void => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    onChoose(next);
  };
  if (items.length === 0)
    return (
      <section className="card">
        <EmptyState title={t('moving.none.title')} text={t('moving.none.text', { release: to.number })} />
      </section>
    );
  return (
    <section className="card" aria-labelledby="moving-candidates">
      <header>
        <h2 id="moving-candidates">{t('moving.candidates', { count: items.length })}</h2>
        <div className="row end">
          <label htmlFor="moving-release">{t('moving.underRelease')}</label>
          <select
            className="in"
            id="moving-release"
            value={release}
            onChange={(event) => {
              setRelease(event.target.value);
              onChoose(new Set());
            }}
          >
            <option value="">{t('moving.everyRelease')}</option>
            {releases.map(([hash, number]) => (
              <option key={hash} value={hash}>
                {number}
              </option>
            ))}
          </select>
        </div>
      </header>
      <div className="scroll-x mv-list" tabIndex={0} role="group" aria-label={t('moving.candidates', { count: items.length })}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <input type="checkbox" checked={all} onChange={toggleAll} aria-label={t('moving.chooseAll')} />
              </th>
              <th scope="col">{t('moving.project')}</th>
              <th scope="col">{t('moving.type')}</th>
              <th scope="col">{t('moving.phase')}</th>
              <th scope="col">{t('moving.release')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((item) => (
              <CandidateRow key={item.code} item={item} chosen={chosen.has(item.code)} onToggle={() => toggle(item.code)} />
            ))}
          </tbody>
        </table>
      </div>
      <footer className="row">
        <button type="button" className="btn" disabled={chosen.size === 0} onClick={onShow}>
          {t('moving.show', { count: chosen.size })}
        </button>
        <span className="small muted" role="status">
          {t(chosen.size === 1 ? 'moving.chosen.one' : 'moving.chosen.many', { count: chosen.size })}
        </span>
      </footer>
    </section>
  );
};

const CandidateRow = ({ item, chosen, onToggle }: { item: Candidate; chosen: boolean; onToggle: () => void }) => {
  const { t, local } = useText();
  return (
    <tr>
      <td>
        <input type="checkbox" checked={chosen} onChange={onToggle} aria-label={t('moving.choose', { project: item.name })} />
      </td>
      <th scope="row">
        <Link to={`/projects/${item.code}`}>{item.name}</Link> <span className="sub">{item.code}</span>
      </th>
      <td>{local(item.typeName)}</td>
      <td>{t(`phase.${item.phase}`)}</td>
      <td>{item.release.number}</td>
    </tr>
  );
};
