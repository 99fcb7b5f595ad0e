import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProjectView } from '@weegbrug/core/api';
import { request, type RequestOptions } from '../../connection/request.ts';

type ProjectWrite = { path: string } & Pick<RequestOptions, 'method' | 'body' | 'revision' | 'idempotencyKey'>;

/** A write on one project; the answer is the project as it is then, and everything that depends on it is asked again. */
export const useProjectWrite = (code: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...options }: ProjectWrite) => request<ProjectView>(`/projects/${encodeURIComponent(code)}${path}`, options),
    onSuccess: (project) => {
      if (project?.code === code) client.setQueryData(['project', code], project);
      void client.invalidateQueries({ predicate: (query) => ['project', 'projects', 'tasks', 'changes', 'ranking', 'decisions', 'history', 'reports'].includes(String(query.queryKey[0])) });
    },
  });
};
