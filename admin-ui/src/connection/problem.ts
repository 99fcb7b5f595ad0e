import type { Problem } from '@weegbrug/core/api';

/** A refusal by the server, with its sentence for a person; or the lack of a connection (status 0). */
export class RequestProblem extends Error {
  readonly status: number;
  readonly problem: Problem | undefined;
  constructor(status: number, problem: Problem | undefined, fallback: string) {
    super(problem?.detail ?? fallback);
    this.name = 'RequestProblem';
    this.status = status;
    this.problem = problem;
  }
  get isNetwork(): boolean {
    return this.status === 0;
  }
}
