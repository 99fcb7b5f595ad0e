import { QueryClient } from '@tanstack/react-query';
import { RequestProblem } from '../connection/problem.ts';

/** A refusal is an answer and is not repeated; a lost connection is tried again a few times. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => error instanceof RequestProblem && error.isNetwork && count < 3 },
    mutations: { retry: false },
  },
});
