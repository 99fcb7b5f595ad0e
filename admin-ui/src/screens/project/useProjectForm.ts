import { useQuery } from '@tanstack/react-query';
import type { FormView, ProjectView } from '@weegbrug/core/api';
import { request } from '../../connection/request.ts';

/** The form under which the project was submitted; a release does not change, so it is asked once. */
export const useProjectForm = ({ typeKey, release }: Pick<ProjectView, 'typeKey' | 'release'>) =>
  useQuery({
    queryKey: ['form', typeKey, release.hash],
    queryFn: () => request<FormView>(`/project-types/${typeKey}/form?release=${release.hash}`),
    staleTime: Infinity,
  });
