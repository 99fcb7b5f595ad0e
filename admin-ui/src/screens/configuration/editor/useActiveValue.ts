import { useQuery } from '@tanstack/react-query';
import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';
import type { ConfigurationPart } from '../draftTypes.ts';
import { partValue } from '../parts/partValue.ts';

type ReleaseContent = Pick<ConfigurationDraftView, 'configuration'>;

/** The part as the active release has it; asked for only when it is wanted, and a release never changes. */
export const useActiveValue = (
  { active }: ConfigurationDraftView,
  part: ConfigurationPart,
  key: string | undefined,
  wanted: boolean,
): { release: ReleaseContent; value: unknown } | undefined => {
  const release = useQuery({
    queryKey: ['configuration', 'release content', active.hash],
    queryFn: () => request<ReleaseContent>(`/releases/${active.hash}`),
    staleTime: Infinity,
    enabled: wanted,
  });
  return release.data === undefined ? undefined : { release: release.data, value: partValue(release.data, part, key) };
};
