import type { MunicipalityConfiguration, TestCase } from '../../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { testCaseName } from '../../configuration/testCaseName.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { isSame } from '../../configuration/structure/isSame.ts';
import { isRecord, ownOf } from '../../configuration/structure/isRecord.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { loadCandidate } from '../releaseCandidate.ts';
import { statedOf } from './runTestCase.ts';
import type { Expectation, TestCaseRun } from './testCaseRun.ts';
import { testRuns } from './testRuns.ts';
import { outcomeHashes, type WaiverRecord, waiversOf } from './waiver.ts';

/** GET /configuration/test-runs?source= */
export type TestRunsView = {
  /** Hash of the content that was run. */
  content: string;
  counts: { green: number; red: number; waived: number; broken: number };
  items: readonly TestCaseRunView[];
  /** Cases of the active release that are not there any more. */
  removed: readonly { key: string; name: LocalizedText }[];
};

export type TestCaseRunView = Omit<TestCaseRun, 'expectations' | 'reached'> & {
  name: LocalizedText;
  projectType: string;
  /** Those that the active release stated and that are not stated any more have `expected` `null`. */
  expectations: readonly (Expectation & {
    /** What the active release expects here, where the draft says otherwise; `null` when it expects nothing. */
    before?: unknown;
  })[];
  /** The active release puts other answers or other data in, or another project type. */
  isAskedOtherwise: boolean;
  /** The active release does not have this case. */
  isNew: boolean;
  /** Identity of a red outcome of the draft; who lets it through says which one was seen. */
  outcomeHash?: string;
  waived?: Pick<WaiverRecord, 'reason' | 'byName' | 'at'>;
};

/**
 * Runs the test cases of the draft, the active release or another release, and says where its expectations were edited since the active release.
 * @param input.source `draft`, `active`, or the hash of a release
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-NOT-FOUND
 */
export const readTestRuns = async (context: OperationContext, { source }: { source: string }): Promise<TestRunsView> => {
  requirePermission(context.scope, 'configuration:read', 'configuration:edit', 'configuration:publish', 'configuration:waive');
  const { hash, configuration, waivers: kept } = await contentOf(context, source);
  const active = (await context.releases.active(context.scope.municipality)).release.configuration.testCases;
  const runs = await testRuns(context, hash, configuration);
  const hashes = kept === undefined ? await outcomeHashes(context, runs, configuration.testCases) : new Map<string, string>();
  const waivers = kept ?? (await waiversOf(context, hashes));
  const items = runs.map(({ reached: _reached, ...run }): TestCaseRunView => {
    const testCase = configuration.testCases[run.key]!;
    const { projectType, answers, inputs } = testCase;
    const earlier = Object.hasOwn(active, run.key) ? active[run.key] : undefined;
    const waiver = waivers.get(run.key);
    const outcomeHash = hashes.get(run.key);
    return {
      ...run,
      name: testCaseName(configuration, run.key),
      projectType: projectType ?? '',
      isNew: earlier === undefined,
      isAskedOtherwise:
        earlier !== undefined && !isSame([earlier.projectType, earlier.answers, earlier.inputs], [projectType, answers, inputs]),
      expectations: [
        ...run.expectations.map((expectation) => {
          const before = earlier === undefined ? undefined : readPointer(earlier.expected, expectation.pointer);
          const edited = earlier !== undefined && !isSame(inOrder(before), expectation.expected);
          return { ...expectation, ...(edited ? { before: before ?? null } : {}) };
        }),
        ...(earlier === undefined ? [] : droppedFrom(earlier, testCase)),
      ],
      ...(outcomeHash === undefined ? {} : { outcomeHash }),
      ...(waiver === undefined ? {} : { waived: { reason: waiver.reason, byName: waiver.byName, at: waiver.at } }),
    };
  });
  const count = (wanted: (item: TestCaseRunView) => boolean): number => items.filter(wanted).length;
  return {
    content: hash,
    counts: {
      green: count(({ outcome }) => outcome === 'green'),
      red: count(({ outcome, waived }) => outcome === 'red' && waived === undefined),
      waived: count(({ waived }) => waived !== undefined),
      broken: count(({ outcome, waived }) => outcome === 'broken' && waived === undefined),
    },
    items,
    removed: Object.keys(active).flatMap((key) =>
      Object.hasOwn(configuration.testCases, key) ? [] : [{ key, name: testCaseName({ testCases: active }, key) }],
    ),
  };
};

/** What the active release expected of a case that is not stated any more. */
const droppedFrom = (earlier: TestCase, { expected }: TestCase): TestCaseRunView['expectations'] =>
  statedOf(earlier.expected).flatMap(({ pointer, value }) =>
    readPointer(expected, pointer) === undefined ? [{ pointer, expected: null, holds: true, before: value }] : [],
  );

/** The content that `draft`, `active` or the hash of a release stands for; of a release with what was let through in its time. */
const contentOf = async (
  context: OperationContext,
  source: string,
): Promise<{
  hash: string;
  configuration: MunicipalityConfiguration;
  waivers?: ReadonlyMap<string, Pick<WaiverRecord, 'reason' | 'byName' | 'at'>>;
}> => {
  if (source === 'draft') {
    const { hash, configuration } = await loadCandidate(context);
    return { hash, configuration };
  }
  const { releases, scope } = context;
  const { release } = source === 'active' ? await releases.active(scope.municipality) : await releases.byHash(scope.municipality, source);
  const { hash, configuration, waivers = [] } = release;
  return { hash, configuration, waivers: new Map(waivers.map((waiver) => [waiver.testCase, waiver])) };
};

/** Lists are compared without their order. */
const inOrder = (value: unknown): unknown => (Array.isArray(value) ? [...(value as string[])].sort() : value);

const readPointer = (value: unknown, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((part, name) => (isRecord(part) ? ownOf(part, name) : undefined), value);
