import type { MunicipalityConfiguration } from '../../configuration/municipalityConfiguration.ts';
import { testCaseName } from '../../configuration/testCaseName.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { localize } from '../../shared/localizedText.ts';
import { testRuns, unfinished } from '../testCases/testRuns.ts';
import { differencesOf, outcomeHashes, type WaiverRecord, waiversOf } from '../testCases/waiver.ts';
import type { ReadinessCheck } from './readinessPoint.ts';

/** Red test cases that are named; all of them stand in their own card. */
const mostNamed = 3;

/**
 * Every test case comes out as it says, or somebody with the right let it through with a reason; those waivers are kept with the release. With four eyes (by
 * the policy of the active release) whoever let one through does not publish it: a waiver can come after the approval, so that the approval does not cover it.
 */
export const testCasesPoint: ReadinessCheck = async (context, { hash, configuration, active, isFrozen }) => {
  const runs = await testRuns(context, hash, configuration);
  // While nothing can be run, the findings block.
  if (runs.length === 0 || runs.some(({ why }) => why === unfinished)) return [];
  const waivers = await waiversOf(context, await outcomeHashes(context, runs, configuration.testCases));
  const green = runs.filter(({ outcome }) => outcome === 'green').length;
  const red = runs.filter(({ outcome, key }) => outcome !== 'green' && !waivers.has(key));
  const total = runs.length;
  if (red.length > 0) {
    const names = red.slice(0, mostNamed).map(({ key }) => testCaseName(configuration, key));
    const others = red.length - names.length;
    return [
      {
        code: 'testCases',
        state: 'blocks',
        title: { nl: `Testgevallen: ${red.length} van ${total} rood`, en: `Test cases: ${red.length} of ${total} red` },
        detail: {
          nl: [...names.map((name) => localize(name, 'nl')), ...(others > 0 ? [`en nog ${others}`] : [])].join(', '),
          en: [...names.map((name) => localize(name, 'en')), ...(others > 0 ? [`and ${others} more`] : [])].join(', '),
        },
        refusal: new WeegbrugError(
          'WB-RELEASE-TEST-CASES-RED',
          { count: red.length },
          {
            places: red.map(({ key, expectations, why }) => ({
              pointer: `test-cases/${key}.json`,
              message: {
                nl:
                  why?.nl ??
                  `Wijkt af: ${expectations
                    .filter(({ holds }) => !holds)
                    .map(({ pointer }) => pointer.slice(1))
                    .join(', ')}.`,
                en:
                  why?.en ??
                  `Differs: ${expectations
                    .filter(({ holds }) => !holds)
                    .map(({ pointer }) => pointer.slice(1))
                    .join(', ')}.`,
              },
            })),
          },
        ),
      },
    ];
  }
  const waived = [...waivers.values()];
  const own = waived.filter(({ by }) => by === context.scope.actor.id);
  if (own.length > 0 && isFrozen === undefined && active.configuration.municipality.releasePolicy.fourEyes)
    return [
      {
        code: 'testCases',
        state: 'waits',
        title: {
          nl: 'Een ander moet dit vrijgeven: u liet zelf een rood testgeval toe',
          en: 'Somebody else has to publish this: you let a red test case through',
        },
        detail: said(own, configuration),
        refusal: new WeegbrugError('WB-RELEASE-WAIVER-OWN', { count: own.length }),
      },
    ];
  return [
    {
      code: 'testCases',
      state: waived.length > 0 ? 'advice' : 'met',
      title: { nl: `Testgevallen ${green} van ${total} groen`, en: `Test cases ${green} of ${total} green` },
      ...(waived.length === 0 ? {} : { detail: said(waived, configuration) }),
      evidence: {
        testCases: { total, green },
        ...(waived.length === 0
          ? {}
          : {
              waivers: waived.map(({ testCase, reason, by, byName, at }) => ({
                testCase,
                reason,
                by,
                byName,
                at,
                differences: differencesOf(runs.find(({ key }) => key === testCase)!),
              })),
            }),
      },
    },
  ];
};

const said = (waivers: readonly WaiverRecord[], configuration: MunicipalityConfiguration): { nl: string; en: string } => {
  const list = (language: 'nl' | 'en'): string =>
    waivers
      .map(({ testCase, byName, reason }) => `${localize(testCaseName(configuration, testCase), language)} (${byName}: ${reason})`)
      .join('; ');
  return { nl: `Toegelaten: ${list('nl')}`, en: `Let through: ${list('en')}` };
};
