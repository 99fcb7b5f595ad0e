import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProjectView } from '@weegbrug/core/api';
import { RequestProblem } from '../../connection/problem.ts';
import { request, type RequestOptions } from '../../connection/request.ts';

type ProjectWrite = { path: string } & Pick<RequestOptions, 'method' | 'body' | 'revision' | 'idempotencyKey'>;

const dependents = [
  'project',
  'projects',
  'tasks',
  'changes',
  'ranking',
  'decisions',
  'history',
  'reports',
  'evidence',
  'judgements',
  'reproduction',
];

/**
 * A write on one project; the answer is the project as it is then, and everything that depends on it is asked again. When somebody else was first
 * (409, 412), the project is asked again as well, so that the next try is about what is there now.
 */
export const useProjectWrite = (code: string) => {
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries({ predicate: (query) => dependents.includes(String(query.queryKey[0])) });
  return useMutation({
    mutationFn: ({ path, ...options }: ProjectWrite) => request<ProjectView>(`/projects/${encodeURIComponent(code)}${path}`, options),
    onSuccess: (project) => {
      if (project?.code === code) client.setQueryData(['project', code], project);
      void refresh();
    },
    onError: async (error) => {
      if (error instanceof RequestProblem && [409, 412].includes(error.status)) await refresh();
    },
  });
};
