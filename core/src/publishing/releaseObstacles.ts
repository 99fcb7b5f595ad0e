import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { ReleaseEvidence } from '../configuration/release.ts';
import { changesPoint } from './readiness/changesPoint.ts';
import { findingsPoint } from './readiness/findingsPoint.ts';
import { intakesPoint } from './readiness/intakesPoint.ts';
import { replayPoint } from './readiness/replayPoint.ts';
import { testCasesPoint } from './readiness/testCasesPoint.ts';
import { secondPersonPoint } from './readiness/secondPersonPoint.ts';
import type { CheckedPoint, IntakesChoice, ReadinessCheck } from './readiness/readinessPoint.ts';
import type { ReleaseCandidate } from './releaseCandidate.ts';

/** Everything that is looked at before a release, in the order of the screen. Whoever guards something adds the own check here. */
const checks: readonly ReadinessCheck[] = [changesPoint, findingsPoint, testCasesPoint, replayPoint, intakesPoint, secondPersonPoint];

/** What was looked at and what came out, met or not. @param intakes what was chosen for intakes that are no longer valid */
export const releaseReadiness = async (
  context: OperationContext,
  candidate: ReleaseCandidate,
  intakes?: IntakesChoice,
): Promise<readonly CheckedPoint[]> => (await Promise.all(checks.map((check) => check(context, candidate, intakes)))).flat();

/**
 * The one gate for everything that makes a release.
 * @returns what was established and is kept with the release
 * @throws the refusal of the only obstacle, or WB-RELEASE-NOT-READY with each of several
 */
export const requireReadiness = async (
  context: OperationContext,
  candidate: ReleaseCandidate,
  intakes?: IntakesChoice,
): Promise<ReleaseEvidence> => {
  const points = await releaseReadiness(context, candidate, intakes);
  const obstacles = points.filter(({ state }) => state === 'blocks' || state === 'waits');
  const [first] = obstacles;
  if (first === undefined) return Object.assign({}, ...points.map(({ evidence }) => evidence)) as ReleaseEvidence;
  if (obstacles.length === 1 && first.refusal !== undefined) throw first.refusal;
  throw new WeegbrugError(
    'WB-RELEASE-NOT-READY',
    { count: obstacles.length },
    {
      places: obstacles.flatMap(({ code, title, refusal }) =>
        refusal === undefined || refusal.places.length === 0
          ? [
              {
                pointer: code,
                message:
                  refusal === undefined
                    ? { nl: title.nl, en: title.en ?? title.nl }
                    : { nl: refusal.detail('nl'), en: refusal.detail('en') },
              },
            ]
          : refusal.places,
      ),
    },
  );
};
