import { useQuery } from '@tanstack/react-query';
import type { Permission } from '@weegbrug/core/shared';
import type { SessionView } from '@weegbrug/core/api';
import { request } from './request.ts';

export const sessionKey = ['session'] as const;

/** Who is signed in, in which town, and what they may do. */
export const useSession = () => {
  const query = useQuery({
    queryKey: sessionKey,
    queryFn: () => request<SessionView>('/session', { expectUnauthenticated: true }),
    staleTime: 60_000,
    retry: false,
  });
  const may = (permission: Permission): boolean => query.data?.account.permissions.includes(permission) ?? false;
  return { session: query.data, may };
};
