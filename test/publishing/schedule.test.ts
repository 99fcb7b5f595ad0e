import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hashConfiguration } from '../../core/src/configuration/hashConfiguration.ts';
import { listReleases } from '../../core/src/configuration/listReleases.ts';
import { loadDraft } from '../../core/src/configuration/loadDraft.ts';
import { readDraft } from '../../core/src/configuration/readDraft.ts';
import { readReleaseAccount } from '../../core/src/configuration/readReleaseAccount.ts';
import { saveDraftPart } from '../../core/src/configuration/saveDraftPart.ts';
import { tracePlace } from '../../core/src/configuration/tracePlace.ts';
import { activateRelease } from '../../core/src/publishing/activateRelease.ts';
import { publishRelease } from '../../core/src/publishing/publishRelease.ts';
import { cancelScheduledRelease } from '../../core/src/publishing/schedule/cancelScheduledRelease.ts';
import { publishScheduled } from '../../core/src/publishing/schedule/publishScheduled.ts';
import { readScheduledRelease } from '../../core/src/publishing/schedule/readScheduledRelease.ts';
import type { ScheduledReleaseView } from '../../core/src/publishing/schedule/scheduledRelease.ts';
import { scheduleRelease } from '../../core/src/publishing/schedule/scheduleRelease.ts';
import { readTestRuns } from '../../core/src/publishing/testCases/readTestRuns.ts';
import { waiveTestCase } from '../../core/src/publishing/testCases/waiveTestCase.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { minimalRegistry, registryOf, treesPlugin } from '../configuration/minimalMunicipality.ts';
import { goBack } from './goBack.ts';
import { openPublishingTown, publishingConfiguration, type PublishingTown } from './publishingTown.ts';

let town: PublishingTown;
beforeEach(async () => void (town = await openPublishingTown()));
afterEach(() => town.close());

const coded = (code: string): unknown => expect.objectContaining({ code });
const plan = async (minutes = 60, name = 'marloes', expectedRevision?: number): Promise<ScheduledReleaseView> =>
  scheduleRelease(town.as(name), {
    at: new Date(town.now().getTime() + minutes * 60_000).toISOString(),
    reason: 'Per 1 januari',
    expectedRevision: expectedRevision ?? (await loadDraft(town.system())).revision,
  });
const sweep = (context = town.system()): ReturnType<typeof publishScheduled> => publishScheduled(context);
const planYear = async (): Promise<number> => (await town.system().releases.active('klein')).framework.framework.planYear;
const numbers = async (): Promise<readonly string[]> => (await listReleases(town.as('marloes'))).map(({ number }) => number);

describe('publishing at a set time', () => {
  it('waits until then, publishes in the name of who planned it, and ends the draft', async () => {
    await town.edit('marloes', 2028);
    expect(await plan()).toMatchObject({ state: 'waiting', byName: 'marloes', draftMovedOn: false });
    town.pass(59);
    expect([await sweep(), await planYear()]).toEqual([undefined, 2027]);
    town.pass(1);
    expect([await sweep(), await planYear()]).toEqual(['published', 2028]);
    const [release] = await listReleases(town.as('marloes'));
    expect(release).toMatchObject({
      number: '2026.2',
      authorName: 'marloes',
      reason: 'Per 1 januari',
      active: true,
      scheduledFor: '2026-11-02T10:00:01.000Z',
      periods: [{ kind: 'scheduled', byName: 'marloes' }],
    });
    expect(await readScheduledRelease(town.as('marloes'))).toMatchObject({ state: 'published', number: '2026.2' });
    expect(await readDraft(town.as('marloes'))).toMatchObject({ changed: [], base: { number: '2026.2' } });
    expect(await sweep()).toBeUndefined();
  });

  it('publishes what was frozen; what was changed since stays in the draft on top of it', async () => {
    await town.edit('marloes', 2028);
    await plan();
    await town.edit('jeroen', 2031);
    expect(await readScheduledRelease(town.as('jeroen'))).toMatchObject({ draftMovedOn: true });
    town.pass(61);
    expect([await sweep(), await planYear()]).toEqual(['published', 2028]);
    const draft = await readDraft(town.as('jeroen'));
    expect(draft).toMatchObject({ base: { number: '2026.2' }, configuration: { framework: { planYear: 2031 } } });
    expect(draft.changed).toEqual([expect.objectContaining({ part: 'framework', byName: 'jeroen', kind: 'changed' })]);
    expect(await publishRelease(town.as('jeroen'), { reason: 'Verder', expectedRevision: draft.revision })).toMatchObject({
      number: '2026.3',
    });
    expect(await planYear()).toBe(2031);
    // What jeroen changed meanwhile is not taken for what was planned.
    const trace = await tracePlace(town.as('marloes'), { part: 'framework', path: '/planYear', language: 'nl' });
    expect(trace.map(({ number, editor, to }) => [number, editor?.name, to])).toEqual([
      ['2026.3', 'jeroen', 2031],
      ['2026.2', 'marloes', 2028],
      ['2026.1', undefined, 2027],
    ]);
    const editors = trace.map(async ({ hash }) => (await readReleaseAccount(town.as('marloes'), { hash })).editors);
    expect(await Promise.all(editors)).toEqual([['jeroen'], ['marloes'], []]);
  });

  it('keeps in the draft that something was put back after it was frozen', async () => {
    await town.edit('marloes', 2028);
    await plan();
    await town.edit('jeroen', 2027);
    town.pass(61);
    await sweep();
    const draft = await readDraft(town.as('jeroen'));
    expect([await planYear(), draft.configuration.framework.planYear]).toEqual([2028, 2027]);
    expect(draft.changed).toEqual([expect.objectContaining({ part: 'framework', byName: 'jeroen' })]);
  });

  it('takes along what was let through, and the next release needs that again', async () => {
    const { revision, configuration } = await loadDraft(town.system());
    const value = { ...configuration.testCases['voorbeeld'], expected: { route: 'manager' } };
    await saveDraftPart(town.as('marloes'), { part: 'testCases', key: 'voorbeeld', value, expectedRevision: revision });
    await expect(plan()).rejects.toEqual(coded('WB-RELEASE-TEST-CASES-RED'));
    const { items } = await readTestRuns(town.system(), { source: 'draft' });
    const { outcomeHash } = items.find(({ key }) => key === 'voorbeeld')!;
    await waiveTestCase(town.system(), { testCase: 'voorbeeld', reason: 'Weten we', outcomeHash: outcomeHash! });
    await plan();
    await town.edit('jeroen', 2031);
    town.pass(61);
    expect(await sweep()).toBe('published');
    const [release] = await listReleases(town.as('marloes'));
    expect(await readReleaseAccount(town.as('marloes'), { hash: release!.hash })).toMatchObject({ waivers: [{ reason: 'Weten we' }] });
    await expect(
      publishRelease(town.as('jeroen'), { reason: 'Verder', expectedRevision: (await loadDraft(town.system())).revision }),
    ).rejects.toEqual(coded('WB-RELEASE-TEST-CASES-RED'));
  });

  it('happens once, whatever many servers do at the same moment', async () => {
    await town.edit('marloes', 2028);
    await plan();
    town.pass(61);
    const others = Array.from({ length: 4 }, () => town.with(minimalRegistry));
    const outcomes = await Promise.all([town.system(), ...others].map((context) => sweep(context)));
    expect(outcomes.filter((outcome) => outcome === 'published')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'failed')).toEqual([]);
    expect(await numbers()).toEqual(['2026.2', '2026.1']);
  });

  it('is not done again and not undone when the clock goes back', async () => {
    await town.edit('marloes', 2028);
    await plan();
    town.pass(61);
    await sweep();
    town.pass(-120);
    expect([await sweep(), await planYear()]).toEqual([undefined, 2028]);
    town.pass(600);
    expect([await sweep(), await planYear()]).toEqual([undefined, 2028]);
    expect(await numbers()).toEqual(['2026.2', '2026.1']);
    for (const { periods } of await listReleases(town.as('marloes')))
      for (const { from, until } of periods) expect(until === undefined || until >= from).toBe(true);
  });

  it('gets the number after the last one when the clock went back over the turn of the year', async () => {
    const publish = async (year: number): Promise<void> => {
      const expectedRevision = await town.edit('marloes', year);
      await publishRelease(town.as('marloes'), { reason: String(year), expectedRevision });
    };
    const days = 24 * 60;
    town.pass(70 * days);
    await publish(2028);
    town.pass(-30 * days);
    await publish(2029);
    expect(await numbers()).toEqual(['2027.2', '2027.1', '2026.1']);
    const trace = await tracePlace(town.as('marloes'), { part: 'framework', path: '/planYear', language: 'nl' });
    expect(trace.map(({ number, to }) => [number, to])).toEqual([
      ['2027.2', 2029],
      ['2027.1', 2028],
      ['2026.1', 2027],
    ]);
  });

  it('is marked failed, with the reason, when another release became active', async () => {
    await town.edit('marloes', 2028);
    await plan();
    const revision = await town.edit('jeroen', 2030);
    await publishRelease(town.as('jeroen'), { reason: 'Spoed', expectedRevision: revision });
    expect(await sweep()).toBe('failed');
    expect(await readScheduledRelease(town.as('marloes'))).toMatchObject({
      state: 'failed',
      failure: { nl: expect.stringContaining('andere vrijgave'), en: expect.stringContaining('Another release') },
    });
    town.pass(61);
    expect([await sweep(), await planYear()]).toEqual([undefined, 2030]);
    await goBack(town.as('jeroen'), hashConfiguration(publishingConfiguration()));
    expect([await sweep(), await planYear()]).toEqual([undefined, 2027]);
  });

  it('is marked failed when a check fails by then', async () => {
    await town.edit('marloes', 2028);
    await plan();
    town.pass(61);
    expect(await sweep(town.with(registryOf()))).toBe('failed');
    expect(await readScheduledRelease(town.as('marloes'))).toMatchObject({ state: 'failed' });
    expect(await planYear()).toBe(2027);
  });

  it('is marked failed when who planned it may no longer publish', async () => {
    await town.edit('marloes', 2028);
    await plan();
    const account = await town.store.get<never>(systemScope('klein'), 'accounts', 'marloes');
    const {
      municipality: _municipality,
      revision,
      ...record
    } = account as unknown as { id: string; municipality: string; revision: number };
    await town.store.commit(systemScope('klein'), [
      { kind: 'replace', collection: 'accounts', expectedRevision: revision, record: { ...record, active: false } },
    ]);
    town.pass(61);
    expect(await sweep()).toBe('failed');
    expect(await readScheduledRelease(town.as('jeroen'))).toMatchObject({
      failure: { nl: expect.stringContaining('marloes mag niet meer') },
    });
  });

  it('is done by the next sweep when the disk refused this one', async () => {
    await town.edit('marloes', 2028);
    await plan();
    town.pass(61);
    const failing = { ...town.system(), store: { ...town.store, commit: () => Promise.reject(new Error('disk gone')) } };
    await expect(sweep(failing)).rejects.toThrow('disk gone');
    expect([await planYear(), (await readScheduledRelease(town.as('marloes'))).state]).toEqual([2027, 'waiting']);
    expect([await sweep(), await planYear()]).toEqual(['published', 2028]);
  });
});

describe('planning', () => {
  it('can be called off, and planned again with other content', async () => {
    await town.edit('marloes', 2028);
    const first = await plan();
    await cancelScheduledRelease(town.as('jeroen'), { expectedRevision: first.revision });
    expect(await readScheduledRelease(town.as('marloes'))).toMatchObject({ state: 'none' });
    await expect(cancelScheduledRelease(town.as('jeroen'), { expectedRevision: first.revision })).rejects.toEqual(
      coded('WB-RELEASE-SCHEDULE-NONE'),
    );
    town.pass(61);
    expect([await sweep(), await planYear()]).toEqual([undefined, 2027]);
    await town.edit('marloes', 2029);
    const second = await plan();
    await expect(cancelScheduledRelease(town.as('jeroen'), { expectedRevision: first.revision })).rejects.toEqual(coded('WB-STORE-STALE'));
    expect(second).toMatchObject({ state: 'waiting' });
    town.pass(61);
    expect([await sweep(), await planYear()]).toEqual(['published', 2029]);
  });

  it('is replaced by a later plan', async () => {
    await town.edit('marloes', 2028);
    await plan(60);
    await town.edit('jeroen', 2029);
    await plan(120, 'jeroen');
    town.pass(61);
    expect(await sweep()).toBeUndefined();
    town.pass(61);
    expect([await sweep(), await planYear()]).toEqual(['published', 2029]);
  });

  it.each([0, -1, 60 * 24 * 367])('refuses %d minutes from now', async (minutes) => {
    await town.edit('marloes', 2028);
    await expect(plan(minutes)).rejects.toEqual(coded('WB-RELEASE-SCHEDULE-PAST'));
  });

  it('refuses a moment that is none, a missing reason, and content that the person did not see', async () => {
    await town.edit('marloes', 2028);
    const at = new Date(town.now().getTime() + 60_000).toISOString();
    const attempt = (input: object): Promise<unknown> =>
      scheduleRelease(town.as('marloes'), { at, reason: 'Straks', expectedRevision: 1, ...input });
    await expect(attempt({ at: 'morgen' })).rejects.toEqual(coded('WB-RELEASE-SCHEDULE-PAST'));
    await expect(attempt({ reason: ' ' })).rejects.toEqual(coded('WB-RELEASE-REASON-MISSING'));
    await expect(attempt({ expectedRevision: 7 })).rejects.toEqual(coded('WB-RELEASE-DRAFT-STALE'));
    expect(await readScheduledRelease(town.as('marloes'))).toMatchObject({ state: 'none' });
  });

  it('asks what publishing asks', async () => {
    await expect(plan()).rejects.toEqual(coded('WB-RELEASE-UNCHANGED'));
    await town.close();
    town = await openPublishingTown({ fourEyes: true });
    await town.edit('marloes', 2028);
    await expect(plan()).rejects.toEqual(coded('WB-RELEASE-REVIEW-MISSING'));
    await plan(60, 'jeroen');
    town.pass(61);
    expect(await sweep()).toBe('published');
    await expect(plan(60, 'fatima')).rejects.toEqual(coded('WB-PERMISSION-MISSING'));
  });
});

describe('going back', () => {
  const first = hashConfiguration(publishingConfiguration());
  const next = async (): Promise<void> => {
    await town.edit('marloes', 2028);
    await publishRelease(town.as('marloes'), { reason: 'Heen', expectedRevision: (await loadDraft(town.system())).revision });
  };

  it('is told by the history: what was active when, by whom and why, and what was taken back', async () => {
    town.pass(60);
    await next();
    town.pass(180);
    await goBack(town.as('jeroen'), first, 'Toch niet');
    const releases = await listReleases(town.as('marloes'));
    expect(releases.map(({ number, active, takenBack }) => [number, active, takenBack])).toEqual([
      ['2026.2', false, true],
      ['2026.1', true, false],
    ]);
    const [second] = releases;
    const [period] = second!.periods;
    expect((Date.parse(period!.until!) - Date.parse(period!.from)) / 3_600_000).toBe(3);
    expect(releases[1]!.periods.map(({ kind, byName, reason, until }) => [kind, byName, reason, until === undefined])).toEqual([
      ['activated', 'jeroen', 'Toch niet', true],
      ['imported', 'Weegbrug', 'Eerste inrichting uit de map', false],
    ]);
    await goBack(town.as('jeroen'), second!.hash, 'Toch wel');
    expect((await listReleases(town.as('marloes'))).map(({ active, takenBack }) => [active, takenBack])).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  it('refuses a release of which a plugin is not installed, before and when it is asked, and says what to do', async () => {
    await next();
    const bare = town.with(registryOf());
    const { previewActivation } = await import('../../core/src/publishing/previewActivation.ts');
    expect(await previewActivation(bare, { hash: first })).toMatchObject({
      plugins: [{ name: 'trees', recorded: '1.2.3' }],
      refusal: { nl: expect.stringContaining('trees 1.2.3'), en: expect.stringContaining('Install it') },
    });
    await expect(goBack(bare, first)).rejects.toEqual(coded('WB-RELEASE-PLUGIN-MISSING'));
    expect(await planYear()).toBe(2028);
  });

  it('shows and records a plugin in another version', async () => {
    await next();
    const newer = town.with(registryOf({ ...treesPlugin, version: '2.0.0' }));
    const { previewActivation } = await import('../../core/src/publishing/previewActivation.ts');
    const preview = await previewActivation(newer, { hash: first });
    expect(preview.plugins).toEqual([{ name: 'trees', recorded: '1.2.3', installed: '2.0.0' }]);
    expect(preview.refusal).toBeUndefined();
    await goBack(newer, first);
    const activations = await town.store.find(systemScope('klein'), 'releaseActivations', {});
    expect(activations.at(-1)).toMatchObject({ release: first, otherPlugins: [{ name: 'trees', recorded: '1.2.3', installed: '2.0.0' }] });
  });

  it('expects what was seen: another release that became active meanwhile is not taken back unseen', async () => {
    await next();
    const { previewActivation } = await import('../../core/src/publishing/previewActivation.ts');
    const { revision: expectedRevision } = await previewActivation(town.as('jeroen'), { hash: first });
    await town.edit('marloes', 2029);
    await publishRelease(town.as('marloes'), { reason: 'Verder', expectedRevision: (await loadDraft(town.system())).revision });
    const late = (): Promise<unknown> => activateRelease(town.as('jeroen'), { release: first, reason: 'Terug', expectedRevision });
    await expect(late()).rejects.toMatchObject({ code: 'WB-RELEASE-ACTIVE-STALE', parameters: { number: '2026.3' } });
    expect(await planYear()).toBe(2029);
    await goBack(town.as('marloes'), first);
    // Somebody else did what was wanted.
    await late();
    expect(await planYear()).toBe(2027);
    expect(await town.store.find(systemScope('klein'), 'releaseActivations', {})).toHaveLength(4);
  });

  it('makes whoever is about to publish look again, and leaves the draft as it is', async () => {
    await next();
    await town.edit('marloes', 2029);
    const seen = await loadDraft(town.system());
    await goBack(town.as('jeroen'), first);
    const publish = (expectedRevision: number): Promise<unknown> =>
      publishRelease(town.as('marloes'), { reason: 'Verder', expectedRevision });
    await expect(publish(seen.revision)).rejects.toEqual(coded('WB-RELEASE-DRAFT-STALE'));
    const now = await loadDraft(town.system());
    expect([now.configuration, now.epoch, now.changed]).toEqual([seen.configuration, seen.epoch, seen.changed]);
    await publish(now.revision);
    expect(await planYear()).toBe(2029);
  });

  it('is not held up by colleagues who type in the draft', async () => {
    await next();
    const outcomes = await Promise.all([
      goBack(town.as('jeroen'), first),
      ...[2028, 2029, 2030].map(async (year) =>
        saveDraftPart(town.as('marloes'), {
          part: 'texts',
          value: { ...publishingConfiguration().texts, [`jaar${year}`]: { nl: String(year) } },
          base: publishingConfiguration().texts,
          expectedRevision: 0,
        }),
      ),
    ]);
    expect(outcomes).toHaveLength(4);
    expect(await planYear()).toBe(2027);
    expect(Object.keys((await loadDraft(town.system())).configuration.texts).filter((key) => key.startsWith('jaar'))).toHaveLength(3);
  });

  it('needs no second person where publishing does', async () => {
    await town.close();
    town = await openPublishingTown({ fourEyes: true });
    await town.edit('marloes', 2028);
    await publishRelease(town.as('jeroen'), { reason: 'Heen', expectedRevision: (await loadDraft(town.system())).revision });
    await goBack(town.as('jeroen'), hashConfiguration(publishingConfiguration({ fourEyes: true })));
    expect(await planYear()).toBe(2027);
  });

  it('lets one of two people win', async () => {
    await next();
    await town.edit('marloes', 2029);
    const revision = (await loadDraft(town.system())).revision;
    const outcomes = await Promise.allSettled([
      goBack(town.as('jeroen'), first),
      publishRelease(town.as('marloes'), { reason: 'Verder', expectedRevision: revision }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
