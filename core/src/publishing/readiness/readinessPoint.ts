import type { OperationContext } from '../../configuration/operationContext.ts';
import type { ReleaseEvidence } from '../../configuration/release.ts';
import type { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import type { ReleaseCandidate } from '../releaseCandidate.ts';

/** One line of the list beside the publish button: what was looked at before publishing, and what came out. */
export type ReadinessPoint = {
  /** What was looked at; the screen knows where to mend it. */
  code: 'changes' | 'findings' | 'testCases' | 'replay' | 'intakes' | 'secondPerson';
  /** `blocks`: to be mended first; `waits`: somebody else has to do something first; `advice`: worth knowing, stops nothing. */
  state: 'met' | 'advice' | 'waits' | 'blocks';
  title: LocalizedText;
  detail?: LocalizedText;
};

/** A point with the refusal that publishing gives when it blocks or waits, and with what the release keeps of it when it does not. */
export type CheckedPoint = ReadinessPoint & { refusal?: WeegbrugError; evidence?: ReleaseEvidence };

/** What happens to intakes whose answers the release no longer takes. */
export type IntakesChoice = NonNullable<ReleaseEvidence['intakes']>;

/**
 * Looks at one thing; several points, or none, where that says it better.
 * @param intakes what was chosen for intakes that are no longer valid; absent: nothing yet
 */
export type ReadinessCheck = (
  context: OperationContext,
  candidate: ReleaseCandidate,
  intakes: IntakesChoice | undefined,
) => Promise<readonly CheckedPoint[]>;
