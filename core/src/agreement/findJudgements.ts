import type { OperationContext } from '../configuration/operationContext.ts';
import { systemScope } from '../shared/systemScope.ts';
import type { Judgement, WeightSession } from './weightSession.ts';

/** Who said something and whether it is handed in; never what. */
export type JudgementState = Pick<Judgement, 'session' | 'round' | 'account' | 'handedIn'>;

const maximum = 10_000;

/** Of sessions that are collecting: who handed in. Read by the system, and without what was judged. */
export const findJudgementStates = ({ scope, store }: OperationContext, sessions: readonly string[]): Promise<JudgementState[]> =>
  sessions.length === 0
    ? Promise.resolve([])
    : store.find<Judgement>(
        systemScope(scope.municipality),
        'weightJudgements',
        { session: { $in: sessions }, closed: false },
        { projection: ['session', 'round', 'account', 'handedIn'], limit: maximum },
      );

/** What was handed in in the rounds that are closed. A round that is open gives nothing, whoever asks. */
export const findClosedJudgements = ({ scope, store }: OperationContext, { id }: Pick<WeightSession, 'id'>): Promise<Judgement[]> =>
  store.find<Judgement>(
    systemScope(scope.municipality),
    'weightJudgements',
    { session: id, closed: true, handedIn: true },
    { sort: { account: 1 }, limit: maximum },
  );
