import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { draftKey } from '../useDraft.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The table out as a file, and its rows in from one. Nothing changes when anything in the file is wrong. */
export const TableFiles = ({ ruleSet, readOnly }: { ruleSet: string; readOnly: boolean }) => {
  const { t, language } = useText();
  const client = useQueryClient();
  const file = useRef<HTMLInputElement>(null);
  const path = `/configuration/draft/rule-sets/${encodeURIComponent(ruleSet)}/table`;
  const load = useMutation({
    mutationFn: async (chosen: File) => {
      const known = client.getQueryData<ConfigurationDraftView>(draftKey);
      const type = /\.xlsx$/i.test(chosen.name) ? xlsx : 'text/csv';
      return request<ConfigurationDraftView>(path, {
        method: 'PUT',
        file: new Blob([await chosen.arrayBuffer()], { type }),
        revision: known?.revision ?? 0,
      });
    },
    onSuccess: (view) => client.setQueryData(draftKey, view),
    onError: () => void client.invalidateQueries({ queryKey: draftKey, exact: true }),
  });
  return (
    <>
      <div className="row cfg-wrap dt-files">
        {!readOnly && (
          <>
            <button type="button" className="btn s" disabled={load.isPending} onClick={() => file.current?.click()}>
              {t('table.import')}
            </button>
            <input
              ref={file}
              type="file"
              hidden
              accept={`.xlsx,.csv,${xlsx},text/csv`}
              aria-label={t('table.import')}
              onChange={(event) => {
                const [chosen] = event.target.files ?? [];
                event.target.value = '';
                if (chosen !== undefined) load.mutate(chosen);
              }}
            />
          </>
        )}
        {(['xlsx', 'csv'] as const).map((format) => (
          <a key={format} className="btn s" href={`/api/v1${path}?format=${format}&language=${language}`} download>
            {t(`table.export.${format}`)}
          </a>
        ))}
        <span role="status" className="small">
          {load.isPending ? t('table.importing') : load.isSuccess ? t('table.imported') : ''}
        </span>
      </div>
      {load.isError && <ProblemNotice error={load.error} />}
    </>
  );
};
