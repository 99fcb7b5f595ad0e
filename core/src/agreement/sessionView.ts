import type { OperationContext } from '../configuration/operationContext.ts';
import { findClosedJudgements, findJudgementStates, type JudgementState } from './findJudgements.ts';
import { isInvited, lastRound, mayFacilitate } from './loadWeightSession.ts';
import type { WeightSession } from './weightSession.ts';
import type { WeightSessionSummary, WeightSessionView } from './weightSessionViews.ts';
import { weightResult } from './weightResult.ts';

/** A session as a line of the list. @param states who handed in, of the rounds that are open */
export const sessionSummary = (
  context: OperationContext,
  session: WeightSession,
  states: readonly JudgementState[],
): WeightSessionSummary => {
  const { id, revision, title, goal, goals, method, attribution, phase, participants, rounds, facilitatorName } = session;
  const round = lastRound(session);
  const handedIn = round.handedIn ?? states.filter((state) => state.session === id && state.handedIn).length;
  const actor = context.scope.actor.id;
  const mine = isInvited(context, session)
    ? {
        handedIn:
          round.absent === undefined
            ? states.some((state) => state.session === id && state.account === actor && state.handedIn)
            : !round.absent.includes(actor),
      }
    : undefined;
  return {
    id,
    revision,
    title,
    ...(goal === undefined ? {} : { goal }),
    goals,
    method,
    attribution,
    phase,
    round: round.number,
    openedAt: rounds[0]!.openedAt,
    roundOpenedAt: round.openedAt,
    facilitatorName,
    invited: participants.length,
    handedIn,
    ...(mine === undefined ? {} : { mine }),
    mayFacilitate: mayFacilitate(context),
  };
};

/** A session as the reader may see it: while a round is open nobody sees what others say, and only who may facilitate sees who is done. */
export const sessionView = async (context: OperationContext, session: WeightSession): Promise<WeightSessionView> => {
  const states = session.phase === 'collecting' ? await findJudgementStates(context, [session.id]) : [];
  const judgements = session.rounds.some(({ closedAt }) => closedAt !== undefined) ? await findClosedJudgements(context, session) : [];
  const facilitates = mayFacilitate(context);
  const names = new Map(session.participants.map(({ account, name }) => [account, name]));
  const last = lastRound(session);
  const isIn = (account: string): boolean =>
    last.absent === undefined ? states.some((state) => state.account === account && state.handedIn) : !last.absent.includes(account);
  return {
    ...sessionSummary(context, session, states),
    ...(facilitates
      ? { participants: session.participants.map((participant) => ({ ...participant, handedIn: isIn(participant.account) })) }
      : {}),
    rounds: session.rounds.map(({ number, openedAt, reason, closedAt, handedIn, absent }) => {
      const said = judgements.filter(({ round }) => round === number);
      return {
        number,
        openedAt,
        ...(reason === undefined ? {} : { reason }),
        ...(closedAt === undefined ? {} : { closedAt }),
        ...(handedIn === undefined ? {} : { handedIn }),
        ...(absent === undefined || !facilitates ? {} : { absent: absent.map((account) => names.get(account) ?? account) }),
        ...(closedAt === undefined || said.length === 0 ? {} : { result: weightResult(session, said, context.scope.actor.id) }),
      };
    }),
    ...(session.ended === undefined ? {} : { ended: session.ended }),
  };
};
