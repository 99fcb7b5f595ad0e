import type { OperationContext } from '../configuration/operationContext.ts';
import { isOvertaken } from '../storage/isOvertaken.ts';
import type { Problem } from '../rules/problem.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { NewRecord, Write } from '../storage/port.ts';
import { checkComparisons } from '../weights/checkComparisons.ts';
import { checkPoints } from '../weights/checkPoints.ts';
import type { Comparison } from '../weights/comparison.ts';
import { connectedGroups } from '../weights/connectedGroups.ts';
import { matrixOf } from '../weights/matrixOf.ts';
import { saatyStepOf } from '../weights/saatyScale.ts';
import { weightsTexts } from '../weights/weightsTexts.ts';
import { invalidJudgement } from './invalidJudgement.ts';
import { loadWeightSession } from './loadWeightSession.ts';
import { judgementView, loadJudgement } from './readJudgement.ts';
import { sessionAudit } from './sessionWrites.ts';
import type { Judgement, WeightSession } from './weightSession.ts';
import type { JudgementView } from './weightSessionViews.ts';

export type SaveJudgementInput = {
  comparisons?: readonly Comparison[];
  points?: Readonly<Record<string, number>>;
  /** Whether it counts as it is; it may be taken back while the round is open. */
  handedIn: boolean;
};

/**
 * Keeps what a participant says, as far as they are; or hands it in, when weights follow from it. Saving leaves no line in the audit trail, handing in does.
 * @param input.expectedRevision revision of the participant's own judgement
 * @throws WB-WEIGHTS-SESSION-NOT-FOUND, WB-WEIGHTS-NOT-INVITED, WB-WEIGHTS-COLLECTING-CLOSED, WB-WEIGHTS-JUDGEMENT-STALE, WB-WEIGHTS-INVALID
 */
export const saveJudgement = async (
  context: OperationContext,
  input: SaveJudgementInput & { id: string; expectedRevision: number },
): Promise<JudgementView> => {
  const session = await loadWeightSession(context, input.id);
  const judgement = await loadJudgement(context, session);
  if (judgement.closed || session.phase !== 'collecting') throw new WeegbrugError('WB-WEIGHTS-COLLECTING-CLOSED');
  if (judgement.revision !== input.expectedRevision) throw new WeegbrugError('WB-WEIGHTS-JUDGEMENT-STALE');
  const problems = judgementProblems(session, input);
  if (problems.length > 0) throw invalidJudgement(problems);
  const { municipality: _municipality, revision, comparisons: _comparisons, points: _points, ...kept } = judgement;
  const record = { ...kept, ...said(session, input), handedIn: input.handedIn, changedAt: context.clock().toISOString() };
  const writes: Write[] = [{ kind: 'replace', collection: 'weightJudgements', expectedRevision: revision, record: record as NewRecord }];
  if (input.handedIn !== judgement.handedIn)
    writes.push(
      sessionAudit(
        context,
        session.id,
        input.handedIn ? 'handedIn' : 'takenBack',
        input.handedIn
          ? {
              nl: `Oordeel ingeleverd voor weegsessie ‘${session.title}’`,
              en: `Judgement handed in for weighting session “${session.title}”`,
            }
          : {
              nl: `Oordeel teruggenomen in weegsessie ‘${session.title}’`,
              en: `Judgement taken back in weighting session “${session.title}”`,
            },
        { round: judgement.round },
      ),
    );
  try {
    await context.store.commit(context.scope, writes);
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    // The round was closed at this very moment, or the same person saved elsewhere.
    const now = await loadJudgement(context, await loadWeightSession(context, input.id));
    throw new WeegbrugError(now.closed ? 'WB-WEIGHTS-COLLECTING-CLOSED' : 'WB-WEIGHTS-JUDGEMENT-STALE', {}, { cause: error });
  }
  return judgementView({ ...judgement, ...record, revision: revision + 1 } as Judgement);
};

/** Steps whose decimals were cut off (0.3333) are kept as what they are. */
const said = (
  { method }: WeightSession,
  { comparisons = [], points = {} }: SaveJudgementInput,
): Pick<Judgement, 'comparisons' | 'points'> =>
  method === 'points'
    ? { points }
    : { comparisons: comparisons.map(({ first, second, ratio }) => ({ first, second, ratio: saatyStepOf(ratio)! })) };

const judgementProblems = (
  { goals, method }: WeightSession,
  { comparisons = [], points = {}, handedIn }: SaveJudgementInput,
): readonly Problem[] => {
  const ids = goals.map(({ id }) => id);
  if (method === 'points') return checkPoints(ids, points, { pointer: '/points', complete: handedIn });
  const problems = checkComparisons(ids, comparisons, { pointer: '/comparisons' });
  if (problems.length > 0 || !handedIn) return problems;
  const groups = connectedGroups(matrixOf(ids, comparisons));
  if (groups.length === 1) return [];
  const names = groups.map((group) => group.map((position) => ids[position]!).join(', '));
  return [{ pointer: '/comparisons', code: 'notConnected' as const, ...weightsTexts.notConnected(names) }];
};
