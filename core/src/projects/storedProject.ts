import type { OperationContext } from '../configuration/operationContext.ts';
import type { NewRecord, StoredRecord } from '../storage/port.ts';
import type { EvidenceKind } from './evidence/exampleOf.ts';
import { packEvidence, type PackedEvidence } from './evidence/packEvidence.ts';
import { type EvidenceSource, unpackEvidence, unpackMeasures } from './evidence/unpackEvidence.ts';
import type { Project } from './project.ts';

type Evidence = Pick<Project, 'weighing' | 'measures' | 'rules'>;

/** A project as it is stored (collection `projects`): everything as it is, except the evidence, which is packed. */
export type StoredProject = Omit<Project, keyof Evidence> & PackedEvidence;

/** Before evidence was packed, it stood in the record, with a measure that a criterion used only under `measures`. */
type EarlierProject = StoredRecord & Project & { vocabulary?: undefined };

/** The text that evidence was read from, so that writing it back without change costs nothing. By its weighing. */
const sources = new WeakMap<Project['weighing'], Evidence & { packed: PackedEvidence }>();

/** The record of a project. @throws WB-RELEASE-NOT-FOUND when its evidence is new and its release is gone */
export const storedProject = async (context: OperationContext, project: Omit<Project, 'municipality' | 'revision'>): Promise<NewRecord> => {
  const { weighing, measures, rules, ...others } = project;
  const source = sources.get(weighing);
  const packed =
    source?.measures === measures && source.rules === rules
      ? source.packed
      : await packEvidence(context, weighing.release, { measures, weighing, rules }, kindOf(project));
  return Object.assign(others, packed);
};

const kindOf = ({ typeKey, measures }: Pick<Project, 'typeKey' | 'measures'>): EvidenceKind => ({
  type: typeKey,
  variant: measures.map(({ status }) => status[0]).join(''),
});

/** The project of a record. @throws WB-PROJECT-EVIDENCE-DAMAGED */
export const restoredProject = async (context: OperationContext, stored: StoredProject | EarlierProject): Promise<Project> => {
  if (stored.vocabulary === undefined) return withMeasures(stored);
  const { vocabulary, example, evidence, ...others } = stored;
  const packed = { vocabulary, ...(example === undefined ? {} : { example }), evidence };
  const { weighing, measures, rules } = await unpackEvidence<Evidence>(context, packed);
  sources.set(weighing, { weighing, measures, rules, packed });
  return { ...others, weighing, measures, rules };
};

/** The measures of the record of a project, without the rest of its evidence. @throws WB-PROJECT-EVIDENCE-DAMAGED */
export const measuresOf = async (source: EvidenceSource, stored: StoredProject | EarlierProject): Promise<Project['measures']> =>
  stored.vocabulary === undefined ? stored.measures : unpackMeasures(source, stored);

const withMeasures = (project: Project): Project => {
  const measures = new Map(project.measures.map((measure) => [`measures.${measure.key}`, measure]));
  const goals = project.weighing.goals.map((goal) => ({
    ...goal,
    evidence: goal.evidence.map((evidence) => {
      const measure = evidence.measure ?? (evidence.fact === undefined ? undefined : measures.get(evidence.fact));
      return measure === undefined ? evidence : { ...evidence, measure };
    }),
  }));
  return { ...project, weighing: { ...project.weighing, goals } };
};
