import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReleaseLibrary } from '../../core/src/configuration/createReleaseLibrary.ts';
import { importFolder } from '../../core/src/configuration/importFolder.ts';
import { loadConfigurationFolder } from '../../core/src/configuration/loadConfigurationFolder.ts';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import type { PluginRegistry } from '../../core/src/plugins/pluginRegistry.ts';
import { hireHere, hireThreads, type ReplayContents, type ReplayCrew } from '../../core/src/publishing/replay/replayCrew.ts';
import { runReplay } from '../../core/src/publishing/replay/runReplay.ts';
import { seedDemo } from '../../core/src/rollout/seedDemo.ts';
import { newId } from '../../core/src/shared/ids.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import { sourceMeasures, sourceRegistry } from '../reference/sourcePlugins.ts';
import { townFolder } from '../reference/town.ts';

const expected = JSON.parse(readFileSync(new URL('../reference/voorbeeldstad-expected.json', import.meta.url), 'utf8')) as {
  sensitivity: { D2at35percentOthersProRata: Record<string, number> };
};
const codes: Readonly<Record<string, string>> = {
  P1: 'VB-2027-014',
  P2: 'VB-2027-009',
  P3: 'VB-2027-021',
  P4: 'VB-2027-017',
  P5: 'VB-2027-006',
  P6: 'VB-2027-011',
  P7: 'VB-2026-032',
  P8: 'VB-2027-023',
};

/** Here from their sources; in threads as they were built. */
const registry: PluginRegistry = {
  ...sourceRegistry,
  moduleOf: (name) => new URL(`../../plugins/${name === 'social' ? 'social-domain' : name}/dist/plugin.js`, import.meta.url).href,
};
const folder = mkdtempSync(join(tmpdir(), 'weegbrug-replay-'));
let context: OperationContext;
let contents: ReplayContents;
beforeAll(async () => {
  const store = await openEmbeddedStore({ folder });
  const releases = createReleaseLibrary(store, registry);
  const scope = systemScope('voorbeeldstad');
  context = { scope, store, releases, measures: sourceMeasures, clock: () => new Date('2026-11-01T08:00:00.000Z'), newId };
  const { configuration } = await loadConfigurationFolder(townFolder('voorbeeldstad'), registry);
  await importFolder(context, { configuration: configuration! });
  await seedDemo(context, { folder: townFolder('voorbeeldstad') });
  contents = {
    from: { hash: (await releases.active('voorbeeldstad')).release.hash, number: '1', configuration: configuration! },
    to: { hash: 'draft', number: 'draft', configuration: withClimateAt35(configuration!) },
  };
}, 60_000);
afterAll(async () => {
  context.releases.close();
  await context.store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The weight of Klimaat at 35 %, its siblings pro rata. */
const withClimateAt35 = (configuration: MunicipalityConfiguration): MunicipalityConfiguration => {
  const { goals } = configuration.framework;
  const rest = goals.reduce((sum, { id, weight }) => (id === 'D2' ? sum : sum + weight), 0);
  const changed = goals.map((goal) => ({ ...goal, weight: goal.id === 'D2' ? 35 : (goal.weight / rest) * 65 }));
  return { ...configuration, framework: { ...configuration.framework, goals: changed } };
};

const replayWith = async (crew: ReplayCrew, both = contents) => {
  try {
    return await runReplay(context, both, crew, () => undefined);
  } finally {
    await crew.close();
  }
};

describe('the reference municipality with Klimaat from 25 to 35 %', () => {
  test('gives the scores of the reference to the cent, P8 its place, and the one change as the reason', async () => {
    const { rows, summary } = await replayWith(hireHere(context, contents));
    const byCode = new Map(rows.map((row) => [row.code, row]));
    const scores = Object.entries(codes).map(([name, code]) => [name, byCode.get(code)?.after?.priority]);
    expect(Object.fromEntries(scores)).toEqual(expected.sensitivity.D2at35percentOthersProRata);
    const ranked = rows.flatMap(({ after }) => (after?.rank === undefined ? [] : [after.priority!]));
    const last = byCode.get(codes['P8']!)!.after!;
    expect(last.rank).toBe(1 + ranked.filter((priority) => priority > last.priority!).length);
    expect(summary.unweighed).toBe(0);
    expect(summary.moved).toBe(rows.filter(({ before, after }) => before?.rank !== after?.rank).length);
    expect(summary.thresholds.total).toBeGreaterThan(0);
    expect(summary.changes).toEqual([
      {
        id: expect.any(String),
        part: 'framework',
        name: {
          nl: expect.stringMatching(/^Doel Klimaat.*: gewicht 25 % → 35 %$/),
          en: expect.stringMatching(/^Goal Climate.*: weight 25 % → 35 %$/),
        },
        crossing: { count: summary.thresholds.total, complete: true },
      },
    ]);
    const [first] = rows;
    expect(first!.reasons).toEqual([
      { kind: 'single', change: summary.changes[0]!.id, effect: expect.closeTo(first!.after!.priority! - first!.before!.priority!, 2) },
    ]);
  });

  test('tells apart what each of several changes does: thresholds by the weight, an escalation by where it begins', async () => {
    const { configuration } = contents.to;
    const escalations = configuration.framework.escalations.map((one) =>
      one.when.kind === 'negativeContribution' && one.key === 'mitigation' ? { ...one, when: { ...one.when, range: { upTo: -3 } } } : one,
    );
    const advice = configuration.framework.advice.map((band) => (band.key === 'include' ? { ...band, from: 38 } : band));
    const framework = { ...configuration.framework, escalations, advice };
    const both = { ...contents, to: { ...contents.to, configuration: { ...configuration, framework } } };
    const { rows, summary } = await replayWith(hireHere(context, both), both);
    const [weight, threshold, escalation] = summary.changes;
    const alone = await replayWith(hireHere(context, contents));
    const advised = (one: typeof rows, code: string) => one.find((row) => row.code === code)?.after?.advice;
    const crossers = rows.filter(({ before, after }) => before?.advice !== after?.advice);
    // Without the other threshold everything is as with the weight alone.
    const byThreshold = crossers.filter(({ code, after }) => advised(alone.rows, code) !== after?.advice);
    expect(byThreshold.length).toBeGreaterThan(0);
    expect(threshold).toMatchObject({ part: 'framework', crossing: { count: byThreshold.length, complete: true } });
    expect(weight!.crossing!.count).toBeLessThanOrEqual(crossers.length);
    const harmed = rows.filter(({ newEscalations }) => newEscalations?.includes('mitigation')).map(({ code, name }) => ({ code, name }));
    expect(harmed.length).toBeGreaterThan(0);
    expect(escalation!.crossing).toBeUndefined();
    expect(escalation!.fires!.added).toEqual(harmed.toSorted((one, other) => (one.code < other.code ? -1 : 1)).slice(0, 5));
    expect(escalation!.fires!.new).toBe(harmed.length);
    const gone = rows.filter(({ goneEscalations }) => goneEscalations?.includes('mitigation')).length;
    expect(escalation!.fires!.after - escalation!.fires!.before).toBe(harmed.length - gone);
  });

  test('gives the same in threads, which read the store for themselves', async () => {
    const [here, threads] = [await replayWith(hireHere(context, contents)), await replayWith(hireThreads(context, contents))];
    expect(threads).toEqual(here);
  });

  test('ends at once when it is closed in the middle', async () => {
    const crew = hireThreads(context, contents);
    const refused = expect(runReplay(context, contents, crew, () => undefined)).rejects.toThrow('the replay was ended');
    await crew.close();
    await refused;
  });
});
