import { evidenceClassOf } from '../framework/evidenceClassOf.ts';
import type { Criterion, EvidenceClass } from '../framework/weighingFramework.ts';
import type { Project } from './project.ts';

/** What counts in a weighing beside answers and measures. */
export type WeighingInputs = {
  /** The controller's agreement, which is no question of the form. */
  statutoryAgreed: boolean;
  /** Evidence class where the project states one that counts, by criterion. */
  classes: ReadonlyMap<string, EvidenceClass>;
  /** Settled scores of panels, by criterion. */
  judgements: Readonly<Record<string, number>>;
};

/** Those of a stored project, by the criteria of its release. */
export const weighingInputs = (
  { answers, evidenceRecords = [], judgements = [] }: Pick<Project, 'answers' | 'evidenceRecords' | 'judgements'>,
  criteria: readonly Criterion[],
): WeighingInputs => ({
  statutoryAgreed: (answers['project'] as { statutoryAgreed?: unknown } | undefined)?.statutoryAgreed === true,
  classes: new Map(
    evidenceRecords.flatMap(({ criterion, class: stated, review }) => {
      const adopted = criteria.find(({ key }) => key === criterion)?.evidence.class;
      return adopted === undefined || stated === undefined ? [] : [[criterion, evidenceClassOf(adopted, stated, review !== undefined)]];
    }),
  ),
  judgements: Object.fromEntries(judgements.map(({ criterion, score }) => [criterion, score])),
});
