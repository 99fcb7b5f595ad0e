import type { AuthProvider } from 'ra-core';
import type { SessionView } from '@weegbrug/core/api';
import { RequestProblem } from '../connection/problem.ts';
import { request } from '../connection/request.ts';
import { queryClient } from './queryClient.ts';
import { sessionKey } from '../connection/useSession.ts';

const readSession = (): Promise<SessionView> =>
  queryClient.fetchQuery({
    queryKey: sessionKey,
    queryFn: () => request<SessionView>('/session', { expectUnauthenticated: true }),
    staleTime: 60_000,
  });

/** Lets react-admin ask who is signed in. The server decides about every request; this only chooses between sign-in page and application. */
export const authProvider: AuthProvider = {
  login: async (credentials: { municipality: string; username: string; password: string }) => {
    const session = await request<SessionView>('/session', { method: 'POST', body: credentials, expectUnauthenticated: true });
    queryClient.clear();
    queryClient.setQueryData(sessionKey, session);
  },
  logout: async () => {
    await request('/session', { method: 'DELETE', expectUnauthenticated: true }).catch(() => undefined);
    queryClient.clear();
    return '/login';
  },
  checkAuth: async () => {
    try {
      await readSession();
    } catch (error) {
      // Without a connection people stay where they are; only a refused session leads to the sign-in page.
      if (error instanceof RequestProblem && error.isNetwork) return;
      throw error;
    }
  },
  checkError: async () => undefined,
  getIdentity: async () => {
    const session = await readSession();
    return { id: session.account.id, fullName: session.account.name };
  },
  getPermissions: async () => (await readSession()).account.permissions,
};
