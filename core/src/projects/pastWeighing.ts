import type { OperationContext } from '../configuration/operationContext.ts';
import type { StoredRecord, Write } from '../storage/port.ts';
import { packEvidence, type PackedEvidence } from './evidence/packEvidence.ts';
import { unpackEvidence } from './evidence/unpackEvidence.ts';
import type { PastWeighing, Project } from './project.ts';
import { weighingFigures } from './weighingFigures.ts';

type Packed = Pick<PastWeighing, 'measures' | 'figures'>;

/** A past weighing as it is stored (collection `weighings`): measures and figures packed. */
export type StoredPastWeighing = StoredRecord &
  Omit<PastWeighing, keyof Packed> &
  PackedEvidence & { projectCode: string; supersededAt: string };

/**
 * What is kept of a weighing when a new one takes its place, as a part of the same commit: its inputs and its figures. The evidence follows
 * from these; the latest weighing stands in the project itself.
 * @throws WB-RELEASE-NOT-FOUND
 */
export const pastWeighing = async (context: OperationContext, replaced: Project, supersededAt: string): Promise<Write> => {
  const { code, typeKey, answers, measures, refused, evidenceRecords, judgements, weighing } = replaced;
  const record: Omit<StoredPastWeighing, 'municipality' | 'revision'> = {
    id: context.newId(),
    projectCode: code,
    at: weighing.at,
    supersededAt,
    release: weighing.release,
    typeKey,
    answers,
    ...(refused === undefined ? {} : { refused }),
    ...(evidenceRecords === undefined ? {} : { evidenceRecords }),
    ...(judgements === undefined ? {} : { judgements }),
    ...(await packEvidence(context, weighing.release, { measures, figures: weighingFigures(weighing) } satisfies Packed)),
  };
  return { kind: 'create', collection: 'weighings', record };
};

/** The past weighing of a record. @throws WB-PROJECT-EVIDENCE-DAMAGED */
export const restoredPastWeighing = async (context: OperationContext, stored: StoredPastWeighing): Promise<PastWeighing> => ({
  ...stored,
  ...(await unpackEvidence<Packed>(context, stored)),
});
