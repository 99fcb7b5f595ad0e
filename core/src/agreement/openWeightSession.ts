import type { OperationContext } from '../configuration/operationContext.ts';
import { loadDraft } from '../configuration/loadDraft.ts';
import { findGoal } from '../framework/findGoal.ts';
import { siblingsOf } from '../framework/siblingsOf.ts';
import { earlierResult, type Keyed, rememberResult, repeatableOf } from '../projects/idempotency.ts';
import { outboxMessage } from '../projects/outboxMessage.ts';
import { repeatOnDuplicate } from '../projects/repeatOnDuplicate.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { weightLimits } from '../weights/weightLimits.ts';
import type { Attribution, WeighingMethod } from '../weights/weightAgreement.ts';
import { findParticipants } from './findParticipants.ts';
import { loadWeightSession } from './loadWeightSession.ts';
import { requireText } from './requireText.ts';
import { forOthers, newJudgement, sessionAudit } from './sessionWrites.ts';
import { sessionView } from './sessionView.ts';
import type { WeightSession } from './weightSession.ts';
import type { WeightSessionView } from './weightSessionViews.ts';

export type OpenWeightSessionInput = {
  title: string;
  /** Id of the goal whose sub-goals are weighed; absent: the goals at the top. */
  goal?: string;
  method: WeighingMethod;
  attribution: Attribution;
  /** Account ids. */
  participants: readonly string[];
};

/**
 * Invites people to weigh the goals below one goal of the draft. Each of them finds it among their tasks.
 * @throws WB-PERMISSION-MISSING, WB-WEIGHTS-TEXT-INVALID, WB-WEIGHTS-NODE-UNKNOWN, WB-WEIGHTS-PARTICIPANTS-INVALID, WB-PROJECT-IDEMPOTENCY-CONFLICT
 */
export const openWeightSession = async (context: OperationContext, input: OpenWeightSessionInput & Keyed): Promise<WeightSessionView> => {
  requirePermission(context.scope, 'weights:facilitate');
  const { scope, store } = context;
  const repeatable = repeatableOf(context, 'openWeightSession', input);
  return repeatOnDuplicate(repeatable, async () => {
    const earlier = await earlierResult(context, repeatable);
    if (earlier !== undefined) return sessionView(context, await loadWeightSession(context, earlier));
    const title = requireText(input.title, weightLimits.line);
    const { goal, goals } = await findNode(context, input.goal);
    const participants = await findParticipants(context, input.participants);
    const at = context.clock().toISOString();
    const session = {
      id: context.newId(),
      title,
      ...(goal === undefined ? {} : { goal }),
      goals,
      method: input.method,
      attribution: input.attribution,
      phase: 'collecting' as const,
      participants,
      rounds: [{ number: 1, openedAt: at, openedBy: scope.actor.name }],
      facilitatorName: scope.actor.name,
    };
    const accounts = participants.map(({ account }) => account);
    await store.commit(forOthers(scope), [
      { kind: 'create', collection: 'weightSessions', record: session },
      ...accounts.map((account) => newJudgement(session, 1, account, at)),
      sessionAudit(
        context,
        session.id,
        'opened',
        { nl: `Weegsessie ‘${title}’ geopend`, en: `Weighting session “${title}” opened` },
        { participants: accounts, method: input.method, ...(input.goal === undefined ? {} : { goal: input.goal }) },
      ),
      outboxMessage(context, 'weights.invited', `weights:${session.id}`, { accounts }),
      ...rememberResult(context, repeatable, session.id),
    ]);
    return sessionView(context, { ...session, municipality: scope.municipality, revision: 1 } satisfies WeightSession);
  });
};

type Node = Pick<WeightSession, 'goal' | 'goals'>;

const findNode = async (context: OperationContext, id: string | undefined): Promise<Node> => {
  const { configuration } = await loadDraft(context);
  const { goals: tree } = configuration.framework;
  const siblings = siblingsOf(tree, id);
  const count = siblings?.length ?? 0;
  if (siblings === undefined || count < 2 || count > weightLimits.goals)
    throw new WeegbrugError('WB-WEIGHTS-NODE-UNKNOWN', { goal: (id ?? '–').slice(0, 60), count, maximum: weightLimits.goals });
  const goals = siblings.map((goal) => ({ id: goal.id, name: goal.name }));
  return id === undefined ? { goals } : { goal: { id, name: findGoal(tree, id)!.name }, goals };
};
