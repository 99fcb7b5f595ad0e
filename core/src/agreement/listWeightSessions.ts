import type { OperationContext } from '../configuration/operationContext.ts';
import type { ListView } from '../shared/listView.ts';
import { findJudgementStates } from './findJudgements.ts';
import { mayFacilitate } from './loadWeightSession.ts';
import { sessionSummary } from './sessionView.ts';
import type { Judgement, WeightSession } from './weightSession.ts';
import type { WeightSessionSummary } from './weightSessionViews.ts';

const maximum = 1_000;

/** The sessions of this town, newest first: all for who may facilitate, otherwise those to which the reader was invited. */
export const listWeightSessions = async (context: OperationContext): Promise<ListView<WeightSessionSummary>> => {
  const sessions = await findSessions(context);
  const collecting = sessions.filter(({ phase }) => phase === 'collecting').map(({ id }) => id);
  const states = await findJudgementStates(context, collecting);
  return { items: sessions.map((session) => sessionSummary(context, session, states)), total: sessions.length };
};

const findSessions = async (context: OperationContext): Promise<WeightSession[]> => {
  const { scope, store } = context;
  const newestFirst = { sort: { id: -1 }, limit: maximum } as const;
  if (mayFacilitate(context)) return store.find<WeightSession>(scope, 'weightSessions', {}, newestFirst);
  const mine = await store.find<Judgement>(
    scope,
    'weightJudgements',
    { account: scope.actor.id },
    { projection: ['session'], limit: 10_000 },
  );
  const ids = [...new Set(mine.map(({ session }) => session))];
  return ids.length === 0 ? [] : store.find<WeightSession>(scope, 'weightSessions', { id: { $in: ids } }, newestFirst);
};
