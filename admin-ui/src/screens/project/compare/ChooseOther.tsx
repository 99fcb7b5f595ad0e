import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ListView, ProjectSummary } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

const most = 200;

/** Choosing the project to compare with: words narrow the list, the list is a plain choice. */
export const ChooseOther = ({ code, other }: { code: string; other: string | undefined }) => {
  const { t } = useText();
  const formats = useFormats();
  const navigate = useNavigate();
  const id = useId();
  const [search, setSearch] = useState('');
  const found = useQuery({
    queryKey: ['projects', 'compare', search],
    queryFn: ({ signal }) =>
      request<ListView<ProjectSummary>>(
        `/projects?limit=${most}${search.trim() === '' ? '' : `&search=${encodeURIComponent(search.trim())}`}`,
        {
          signal,
        },
      ),
  });
  const items = (found.data?.items ?? []).filter((item) => item.code !== code);
  const listed = other !== undefined && items.some((item) => item.code === other);
  return (
    <form className="card choose-other" role="search" aria-label={t('compare.with')} onSubmit={(event) => event.preventDefault()}>
      <label className="field" htmlFor={`${id}-search`}>
        <span className="label">{t('compare.search')}</span>
        <input id={`${id}-search`} className="in" type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      </label>
      <label className="field" htmlFor={`${id}-other`}>
        <span className="label">{t('compare.with')}</span>
        <select
          id={`${id}-other`}
          className="in"
          value={other ?? ''}
          onChange={(event) => void navigate(`/projects/${encodeURIComponent(code)}/compare/${encodeURIComponent(event.target.value)}`)}
        >
          {other === undefined && <option value="">{t('compare.none')}</option>}
          {other !== undefined && !listed && <option value={other}>{other}</option>}
          {items.map((item) => (
            <option key={item.code} value={item.code}>
              {`${item.code} ${item.name}${item.priority === undefined ? '' : ` (${formats.score(item.priority)})`}`}
            </option>
          ))}
        </select>
      </label>
      <p className="small muted" role="status">
        {found.data === undefined ? '' : t(items.length === 0 ? 'compare.found.none' : 'compare.found', { count: items.length })}
      </p>
    </form>
  );
};
