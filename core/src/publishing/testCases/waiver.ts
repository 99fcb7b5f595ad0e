import type { OperationContext } from '../../configuration/operationContext.ts';
import { hashContent } from '../../configuration/hashConfiguration.ts';
import { canonicalText } from '../../configuration/structure/canonicalText.ts';
import type { MunicipalityConfiguration } from '../../configuration/municipalityConfiguration.ts';
import type { StoredRecord } from '../../storage/port.ts';
import type { Expectation, TestCaseRun } from './testCaseRun.ts';

/** Somebody lets a release through with a red test case (collection `testCaseWaivers`). It counts for this content of the case and exactly these outcomes. */
export type WaiverRecord = StoredRecord & {
  testCase: string;
  /** What did not come out, when it was waived. */
  differences: readonly Pick<Expectation, 'pointer' | 'expected' | 'got'>[];
  reason: string;
  by: string;
  byName: string;
  at: string;
};

/** The id of a waiver follows from what it is about: neither another outcome nor another content of the same case is waived. */
export const waiverId = (run: TestCaseRun, testCases: MunicipalityConfiguration['testCases']): string =>
  hashContent(canonicalText([run.key, testCases[run.key], run.outcome, run.why?.nl ?? '', differencesOf(run)]));

export const differencesOf = ({ expectations }: TestCaseRun): WaiverRecord['differences'] =>
  expectations
    .filter(({ holds }) => !holds)
    .map(({ pointer, expected, got }) => ({ pointer, expected, ...(got === undefined ? {} : { got }) }));

/** The waivers that count for these outcomes of these test cases, by test case. */
export const waiversOf = async (
  { store, scope }: OperationContext,
  runs: readonly TestCaseRun[],
  testCases: MunicipalityConfiguration['testCases'],
): Promise<ReadonlyMap<string, WaiverRecord>> => {
  const red = new Map(runs.filter(({ outcome }) => outcome !== 'green').map((run) => [waiverId(run, testCases), run.key]));
  if (red.size === 0) return new Map();
  const found = await store.find<WaiverRecord>(scope, 'testCaseWaivers', { id: { $in: [...red.keys()] } }, { limit: 10_000 });
  return new Map(found.map((waiver) => [waiver.testCase, waiver]));
};
