import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TableAnalysisView } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';
import { useDraft } from '../useDraft.ts';

/** What the server says about a table of the draft, each time after it was saved. */
export const useTableAnalysis = (ruleSet: string) => {
  const { data: draft } = useDraft();
  const revision = draft?.revision;
  return useQuery({
    queryKey: ['table-analysis', ruleSet, revision],
    queryFn: () => request<TableAnalysisView>(`/configuration/draft/rule-sets/${encodeURIComponent(ruleSet)}/table/analysis`),
    enabled: revision !== undefined && ruleSet !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
};
