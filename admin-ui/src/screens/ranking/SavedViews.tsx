import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ListView, SavedView } from '@weegbrug/core/api';
import { FormActions } from '../../blocks/FormActions.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { newKey, request } from '../../connection/request.ts';
import { useText } from '../../messages/useText.ts';
import type { RankingParameters } from './useRankingParameters.ts';

/** Views that this person saved: filters, grouping and order under a name. */
export const SavedViews = ({ parameters, choose }: { parameters: RankingParameters; choose: (parameters: RankingParameters) => void }) => {
  const { t } = useText();
  const client = useQueryClient();
  const [naming, setNaming] = useState(false);
  const views = useQuery({ queryKey: ['saved-views'], queryFn: () => request<ListView<SavedView>>('/saved-views') });
  const refresh = () => client.invalidateQueries({ queryKey: ['saved-views'] });
  const save = useMutation({
    mutationFn: (name: string) =>
      request<SavedView>('/saved-views', { method: 'POST', body: { name, parameters }, idempotencyKey: newKey() }),
    onSuccess: () => {
      setNaming(false);
      void refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (view: SavedView) => request(`/saved-views/${view.id}`, { method: 'DELETE', revision: view.revision }),
    onSuccess: () => void refresh(),
  });
  const items = views.data?.items ?? [];
  const same = (view: SavedView): boolean =>
    JSON.stringify(Object.entries(view.parameters).sort()) === JSON.stringify(Object.entries(parameters).sort());
  const current = items.find(same);
  const nothing = Object.keys(parameters).length === 0;
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name !== '') save.mutate(name);
  };
  return (
    <>
      <label htmlFor="ranking-view">{t('ranking.view')}</label>
      <select
        id="ranking-view"
        className="in"
        value={current?.id ?? ''}
        onChange={(event) => choose((items.find((view) => view.id === event.target.value)?.parameters ?? {}) as RankingParameters)}
      >
        <option value="">{t('ranking.view.none')}</option>
        {items.map((view) => (
          <option key={view.id} value={view.id}>
            {view.name}
          </option>
        ))}
      </select>
      {current === undefined && !nothing && (
        <button type="button" className="btn quiet s" onClick={() => setNaming(true)}>
          {t('ranking.view.save')}
        </button>
      )}
      {current !== undefined && (
        <button type="button" className="btn quiet s" onClick={() => remove.mutate(current)}>
          {t('ranking.view.remove')}
        </button>
      )}
      <Dialog open={naming} onClose={() => setNaming(false)} aria-labelledby="save-view-title">
        <DialogTitle id="save-view-title">{t('ranking.view.save')}</DialogTitle>
        <DialogContent>
          <form onSubmit={onSubmit}>
            {save.isError && <ProblemNotice error={save.error} />}
            <div className="field">
              <label htmlFor="view-name">{t('ranking.view.name')}</label>
              <input id="view-name" name="name" className="in" maxLength={80} autoFocus />
            </div>
            <FormActions submit={t('common.save')} busy={save.isPending} cancel={() => setNaming(false)} />
          </form>
        </DialogContent>
      </Dialog>
    </>
  );
};
