import { hashContent } from '../../configuration/hashConfiguration.ts';
import type { MunicipalityConfiguration } from '../../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import type { ActiveRelease } from '../../configuration/release.ts';
import { canonicalText } from '../../configuration/structure/canonicalText.ts';
import type { StoredRecord } from '../../storage/port.ts';
import type { Expectation, TestCaseRun } from './testCaseRun.ts';

/**
 * Somebody lets a release through with a red test case (collection `testCaseWaivers`). It counts for one publication, this content of the case and exactly
 * these outcomes.
 */
export type WaiverRecord = StoredRecord & {
  testCase: string;
  /** What did not come out, when it was waived. */
  differences: readonly Pick<Expectation, 'pointer' | 'expected' | 'got'>[];
  reason: string;
  by: string;
  byName: string;
  at: string;
};

/**
 * Identities of the red outcomes of these test cases, by test case. What is waived has such an identity: neither another outcome, nor another content of the case,
 * nor the same after the next publication or a rollback is waived with it.
 */
export const outcomeHashes = async (
  { store, scope }: OperationContext,
  runs: readonly TestCaseRun[],
  testCases: MunicipalityConfiguration['testCases'],
): Promise<ReadonlyMap<string, string>> => {
  // Every release that becomes active, also an earlier one again, gives the pointer another revision.
  const pointer = await store.get<ActiveRelease>(scope, 'activeRelease', 'active');
  return new Map(
    runs.flatMap((run) => {
      const { key, outcome, why } = run;
      if (outcome === 'green') return [];
      return [[key, hashContent(canonicalText([pointer?.revision ?? 0, key, testCases[key], outcome, why?.nl ?? '', differencesOf(run)]))]];
    }),
  );
};

export const differencesOf = ({ expectations }: TestCaseRun): WaiverRecord['differences'] =>
  expectations
    .filter(({ holds }) => !holds)
    .map(({ pointer, expected, got }) => ({ pointer, expected, ...(got === undefined ? {} : { got }) }));

/** The waivers of these outcomes, by test case. */
export const waiversOf = async (
  { store, scope }: OperationContext,
  hashes: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, WaiverRecord>> => {
  if (hashes.size === 0) return new Map();
  const found = await store.find<WaiverRecord>(scope, 'testCaseWaivers', { id: { $in: [...hashes.values()] } }, { limit: 10_000 });
  return new Map(found.map((waiver) => [waiver.testCase, waiver]));
};
