import { loadDraft } from '../configuration/loadDraft.ts';
import type { MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import { withPart } from '../configuration/withPart.ts';
import { writeDraft } from '../configuration/writeDraft.ts';
import { siblingsOf } from '../framework/siblingsOf.ts';
import { withSiblingWeights } from '../framework/withSiblingWeights.ts';
import type { WeighingFramework } from '../framework/weighingFramework.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { untilWritten } from '../storage/untilWritten.ts';
import { weightLimits } from '../weights/weightLimits.ts';
import type { WeightAgreement } from '../weights/weightAgreement.ts';
import { adoptionProblems } from './adoptionProblems.ts';
import { agreementRecord } from './agreementRecord.ts';
import { dayIn } from '../shared/dayIn.ts';
import { findClosedJudgements } from './findJudgements.ts';
import { lastRound, loadOngoingSession } from './loadWeightSession.ts';
import { sessionAudit, sessionWrite } from './sessionWrites.ts';
import { sessionView } from './sessionView.ts';
import type { WeightSession } from './weightSession.ts';
import type { WeightSessionView } from './weightSessionViews.ts';

export type AdoptWeightsInput = {
  id: string;
  expectedRevision: number;
  /** Percent by goal id, at most two decimals, together 100. */
  adopted: Readonly<Record<string, number>>;
  /** Required when adopted differs from derived. */
  reason?: string;
  /** Body that adopted, for instance the council. */
  by: string;
  /** ISO date of the decision. */
  on: string;
  reference?: string;
  preparedBy?: string;
  appliesFrom?: string;
};

/** Somebody who edits the draft at the same moment makes the commit stale; the weights are then put in what is there now. */
const attempts = 5;

/**
 * Records what was adopted after a session: the weights of the goals and the record of the session go into the draft of the configuration, in one commit
 * with the end of the session. Publishing the draft makes them count.
 * @throws WB-PERMISSION-MISSING, WB-WEIGHTS-SESSION-NOT-FOUND, WB-WEIGHTS-SESSION-STALE, WB-WEIGHTS-SESSION-ENDED, WB-WEIGHTS-COLLECTING-OPEN,
 * WB-WEIGHTS-ADOPTION-INVALID, WB-WEIGHTS-GOALS-CHANGED, WB-RELEASE-DRAFT-STALE
 */
export const adoptWeights = async (context: OperationContext, input: AdoptWeightsInput): Promise<WeightSessionView> => {
  const { scope, releases } = context;
  requirePermission(scope, 'weights:facilitate');
  const prepare = async (): Promise<{ session: WeightSession; agreement: WeightAgreement }> => {
    const session = await loadOngoingSession(context, input.id, input.expectedRevision);
    if (session.phase !== 'closed') throw new WeegbrugError('WB-WEIGHTS-COLLECTING-OPEN');
    const { timeZone } = (await releases.active(scope.municipality)).release.configuration.municipality.calendar;
    const round = lastRound(session);
    const judgements = (await findClosedJudgements(context, session)).filter((judgement) => judgement.round === round.number);
    const record = agreementRecord(session, judgements, dayIn(timeZone, new Date(round.closedAt!)));
    const problems = adoptionProblems(record, input, dayIn(timeZone, context.clock()));
    if (problems.length > 0)
      throw new WeegbrugError(
        'WB-WEIGHTS-ADOPTION-INVALID',
        { count: problems.length },
        {
          places: problems.map(({ pointer, message, remedy }) => ({
            pointer,
            message: { nl: `${message.nl} ${remedy.nl}`, en: `${message.en} ${remedy.en}` },
          })),
        },
      );
    return { session, agreement: adopted(record, input) };
  };
  const ended = await untilWritten({ attempts, isPassing: isDraftStale }, prepare, ({ session, agreement }) =>
    writeAdoption(context, session, agreement),
  );
  return sessionView(context, ended);
};

const isDraftStale = (error: unknown): boolean => error instanceof WeegbrugError && error.code === ('WB-RELEASE-DRAFT-STALE' as string);

const adopted = (record: Omit<WeightAgreement, 'adopted' | 'adoption'>, input: AdoptWeightsInput): WeightAgreement => {
  const given = (text: string | undefined, maximum: number): string | undefined => {
    const trimmed = (text ?? '').trim().slice(0, maximum);
    return trimmed === '' ? undefined : trimmed;
  };
  const reason = given(input.reason, weightLimits.story);
  const reference = given(input.reference, weightLimits.line);
  const preparedBy = given(input.preparedBy, weightLimits.line);
  const appliesFrom = given(input.appliesFrom, weightLimits.line);
  return {
    ...record,
    adopted: Object.fromEntries(record.goals.map((goal) => [goal, input.adopted[goal]!])),
    adoption: {
      by: { nl: input.by.trim() },
      on: input.on,
      ...(reference === undefined ? {} : { reference }),
      ...(reason === undefined ? {} : { reason: { nl: reason } }),
      ...(preparedBy === undefined ? {} : { preparedBy }),
      ...(appliesFrom === undefined ? {} : { appliesFrom: { nl: appliesFrom } }),
    },
  };
};

const writeAdoption = async (context: OperationContext, session: WeightSession, agreement: WeightAgreement): Promise<WeightSession> => {
  const { scope } = context;
  const draft = await loadDraft(context);
  const ended: WeightSession = { ...session, phase: 'adopted', ended: { at: context.clock().toISOString(), by: scope.actor.name } };
  const by = agreement.adoption.by.nl;
  const text = {
    nl: `Gewichten van ‘${session.title}’ vastgesteld door ${by}, in het concept gezet`,
    en: `Weights of “${session.title}” adopted by ${by}, put in the draft`,
  };
  await writeDraft(context, draft, {
    configuration: withAgreement(draft.configuration, agreement),
    action: 'configuration.weightsAdopted',
    text,
    others: [
      sessionWrite(ended),
      sessionAudit(context, session.id, 'adopted', text, {
        adopted: agreement.adopted,
        derived: agreement.derived,
        adoption: agreement.adoption,
      }),
    ],
  });
  return { ...ended, revision: session.revision + 1 };
};

const withAgreement = (configuration: MunicipalityConfiguration, agreement: WeightAgreement): MunicipalityConfiguration => {
  const { framework } = configuration;
  const siblings = siblingsOf(framework.goals, agreement.goal)?.map(({ id }) => id) ?? [];
  if (siblings.length !== agreement.goals.length || !agreement.goals.every((goal) => siblings.includes(goal)))
    throw new WeegbrugError('WB-WEIGHTS-GOALS-CHANGED');
  const { by, on, reference, reason } = agreement.adoption;
  const next: WeighingFramework = {
    ...framework,
    goals: withSiblingWeights(framework.goals, agreement.goal, agreement.adopted),
    weightAgreements: [...(framework.weightAgreements ?? []), agreement],
    // The decision on the goals at the top is the decision on the framework.
    ...(agreement.goal === undefined
      ? { adopted: { by, on, ...(reference === undefined ? {} : { reference }), ...(reason === undefined ? {} : { reason }) } }
      : {}),
  };
  return withPart(configuration, { part: 'framework' }, next);
};
