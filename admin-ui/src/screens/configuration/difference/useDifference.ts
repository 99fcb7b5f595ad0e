import { useQuery } from '@tanstack/react-query';
import type { DifferenceView } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';

/**
 * What changes from one configuration to another, in the reader's language.
 * @param revision of the draft, where it takes part: another revision is another difference
 */
export const useDifference = (from: string, to: string, revision = 0) => {
  const { language } = useText();
  return useQuery({
    queryKey: ['configuration', 'difference', from, to, language, revision],
    queryFn: () => request<DifferenceView>(`/configuration/difference?${new URLSearchParams({ from, to })}`),
    // Another revision of the draft comes in place; another pair is another question.
    placeholderData: (previous, query) => (query?.queryKey[2] === from && query.queryKey[3] === to ? previous : undefined),
  });
};
