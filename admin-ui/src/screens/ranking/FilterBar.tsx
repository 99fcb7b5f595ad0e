import { Popover } from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import type { FrameworkView } from '@weegbrug/core/api';
import { useText } from '../../messages/useText.ts';
import { filterFields } from './filterFields.ts';
import type { RankingParameter, RankingParameters } from './useRankingParameters.ts';

type Props = {
  parameters: RankingParameters;
  change: (changes: Partial<Record<RankingParameter, string | undefined>>) => void;
  framework: FrameworkView;
  total: number;
};

/** Filters as words that can be taken away, and a way to add one. */
export const FilterBar = ({ parameters, change, framework, total }: Props) => {
  const { t, local } = useText();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | undefined>();
  const fields = filterFields(framework, t, local);
  const [field, setField] = useState(fields[0]!.key);
  const chosen = fields.find((entry) => entry.key === field) ?? fields[0]!;
  const active: { name: RankingParameter; text: string }[] = fields.flatMap((entry) => {
    const value = parameters[entry.key];
    return value === undefined
      ? []
      : [{ name: entry.key, text: `${t(entry.label)}: ${entry.values.find((option) => option.value === value)?.name ?? value}` }];
  });
  if (parameters.search !== undefined) active.push({ name: 'search', text: t('ranking.filter.search', { text: parameters.search }) });
  if (parameters.includeClosed === 'true') active.push({ name: 'includeClosed', text: t('ranking.filter.closed') });
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    change({ [chosen.key]: String(new FormData(event.currentTarget).get('value')) });
    setAnchor(undefined);
  };
  return (
    <div className="toolbar" role="group" aria-label={t('ranking.filters')}>
      {active.map((filter) => (
        <span className="filter" key={filter.name}>
          {filter.text}
          <button
            type="button"
            aria-label={t('ranking.filter.remove', { name: filter.text })}
            onClick={() => change({ [filter.name]: undefined })}
          >
            ×
          </button>
        </span>
      ))}
      <button
        type="button"
        className="btn quiet s"
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('ranking.filter.add')}
      </button>
      {parameters.includeClosed !== 'true' && (
        <label className="row">
          <input type="checkbox" checked={false} onChange={() => change({ includeClosed: 'true' })} /> {t('ranking.filter.closed')}
        </label>
      )}
      <span className="end muted small" role="status">
        {total === 1 ? t('ranking.count.one') : t('ranking.count', { count: total })}
      </span>
      <Popover
        open={anchor !== undefined}
        {...(anchor === undefined ? {} : { anchorEl: anchor })}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('ranking.filter.add') } as object }}
      >
        <form className="filter-form" onSubmit={add}>
          <div className="field">
            <label htmlFor={`${id}-field`}>{t('ranking.filter.field')}</label>
            <select id={`${id}-field`} className="in" value={field} onChange={(event) => setField(event.target.value as typeof field)}>
              {fields.map((entry) => (
                <option key={entry.key} value={entry.key}>
                  {t(entry.label)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-value`}>{t('ranking.filter.value')}</label>
            <select id={`${id}-value`} name="value" className="in">
              {chosen.values.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.name}
                </option>
              ))}
            </select>
          </div>
          <button className="btn primary" type="submit">
            {t('ranking.filter.apply')}
          </button>
        </form>
      </Popover>
    </div>
  );
};
