import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listTasks } from '../../core/src/board/listTasks.ts';
import { discardDraft } from '../../core/src/configuration/discardDraft.ts';
import { loadDraft } from '../../core/src/configuration/loadDraft.ts';
import { listReleases } from '../../core/src/configuration/listReleases.ts';
import { readReleaseAccount } from '../../core/src/configuration/readReleaseAccount.ts';
import type { ReleaseSummary } from '../../core/src/configuration/releaseSummary.ts';
import { saveDraftPart } from '../../core/src/configuration/saveDraftPart.ts';
import { publishRelease } from '../../core/src/publishing/publishRelease.ts';
import { readReadiness, type ReadinessView } from '../../core/src/publishing/readReadiness.ts';
import { listReviewers } from '../../core/src/publishing/review/listReviewers.ts';
import { requestReview } from '../../core/src/publishing/review/requestReview.ts';
import { reviewDraft } from '../../core/src/publishing/review/reviewDraft.ts';
import { openPublishingTown, publishingConfiguration, type PublishingTown } from './publishingTown.ts';

let town: PublishingTown;
const open = async (fourEyes: boolean): Promise<void> => void (town = await openPublishingTown({ fourEyes }));
afterEach(() => town.close());

const coded = (code: string): unknown => expect.objectContaining({ code });
const publish = async (name: string): Promise<ReleaseSummary> =>
  publishRelease(town.as(name), { reason: 'Nieuw planjaar', expectedRevision: (await loadDraft(town.system())).revision });
const review = async (name: string, verdict: 'approved' | 'refused' = 'approved', remark?: string): Promise<ReadinessView> => {
  const { hash, revision } = await readReadiness(town.as('marloes'));
  return reviewDraft(town.as(name), { verdict, hash, expectedRevision: revision, ...(remark === undefined ? {} : { remark }) });
};
const secondPerson = async (name: string): Promise<unknown> =>
  (await readReadiness(town.as(name))).points.find(({ code }) => code === 'secondPerson')?.state;
const tasks = async (name: string): Promise<readonly string[]> => (await listTasks(town.as(name))).items.map(({ kind }) => kind);

describe('with four eyes', () => {
  beforeEach(() => open(true));

  it('the last editor does not publish alone, and somebody else does', async () => {
    await town.edit('marloes', 2028);
    await expect(publish('marloes')).rejects.toEqual(coded('WB-RELEASE-REVIEW-MISSING'));
    expect([await secondPerson('marloes'), await secondPerson('jeroen')]).toEqual(['waits', 'met']);
    expect(await publish('jeroen')).toMatchObject({ number: '2026.2', authorName: 'jeroen', active: true });
  });

  it('the last editor publishes what a colleague approved, and the release says who', async () => {
    await town.edit('marloes', 2028);
    expect((await review('jeroen', 'approved', ' Nagerekend ')).review).toMatchObject({
      fourEyes: true,
      verdict: { kind: 'approved', byName: 'jeroen', remark: 'Nagerekend' },
    });
    expect(await publish('marloes')).toMatchObject({ authorName: 'marloes', reviewerName: 'jeroen' });
    const [release] = await listReleases(town.as('marloes'));
    expect(release).toMatchObject({ number: '2026.2', reviewerName: 'jeroen' });
    expect(await readReleaseAccount(town.as('marloes'), { hash: release!.hash })).toMatchObject({
      editors: ['marloes'],
      review: { byName: 'jeroen', remark: 'Nagerekend' },
      waivers: [],
    });
  });

  it('any later change voids the approval, also one that is taken back', async () => {
    await town.edit('marloes', 2028);
    await review('jeroen');
    expect(await secondPerson('marloes')).toBe('met');
    await town.edit('marloes', 2029);
    expect(await secondPerson('marloes')).toBe('waits');
    await town.edit('marloes', 2028);
    await expect(publish('marloes')).rejects.toEqual(coded('WB-RELEASE-REVIEW-MISSING'));
  });

  it('an approval of content that was changed at that moment is refused', async () => {
    await town.edit('marloes', 2028);
    const seen = await readReadiness(town.as('jeroen'));
    await town.edit('marloes', 2029);
    await expect(reviewDraft(town.as('jeroen'), { verdict: 'approved', hash: seen.hash, expectedRevision: seen.revision })).rejects.toEqual(
      coded('WB-RELEASE-DRAFT-STALE'),
    );
    const now = await readReadiness(town.as('jeroen'));
    await expect(reviewDraft(town.as('jeroen'), { verdict: 'approved', hash: seen.hash, expectedRevision: now.revision })).rejects.toEqual(
      coded('WB-RELEASE-DRAFT-STALE'),
    );
  });

  it('who made the last change cannot approve, also when an earlier change is somebody else’s', async () => {
    await town.edit('marloes', 2028);
    await town.edit('jeroen', 2029);
    await expect(review('jeroen')).rejects.toEqual(coded('WB-RELEASE-REVIEW-OWN'));
    expect((await readReadiness(town.as('jeroen'))).review.mayReview).toBe(false);
    await expect(publish('jeroen')).rejects.toEqual(coded('WB-RELEASE-REVIEW-MISSING'));
    // Taking something back is a change as well.
    await saveDraftPart(town.as('jeroen'), { part: 'texts', value: { a: { nl: 'A' } }, expectedRevision: 2 });
    await discardDraft(town.as('marloes'), { part: 'texts', expectedRevision: 3 });
    await expect(publish('marloes')).rejects.toEqual(coded('WB-RELEASE-REVIEW-MISSING'));
  });

  it('a refusal blocks with its remark until the draft is changed', async () => {
    await town.edit('marloes', 2028);
    await expect(review('jeroen', 'refused', ' ')).rejects.toEqual(coded('WB-RELEASE-REVIEW-REMARK-MISSING'));
    const { points } = await review('jeroen', 'refused', 'Eerst het college');
    expect(points).toContainEqual(expect.objectContaining({ code: 'secondPerson', state: 'blocks', detail: { nl: 'Eerst het college' } }));
    await expect(publish('marloes')).rejects.toEqual(coded('WB-RELEASE-REVIEW-REFUSED'));
    await town.edit('marloes', 2029);
    expect(await secondPerson('marloes')).toBe('waits');
  });

  it('the policy of the active release counts: a draft cannot switch it off for itself', async () => {
    const { municipality } = publishingConfiguration({ fourEyes: false });
    await saveDraftPart(town.as('marloes'), { part: 'municipality', value: municipality, expectedRevision: 0 });
    await expect(publish('marloes')).rejects.toEqual(coded('WB-RELEASE-REVIEW-MISSING'));
    await publish('jeroen');
    await town.edit('marloes', 2030);
    expect(await publish('marloes')).toMatchObject({ number: '2026.3' });
  });

  it('tells all that stands in the way at once', async () => {
    await saveDraftPart(town.as('marloes'), { part: 'framework', value: { goals: [] }, expectedRevision: 0 });
    await expect(publish('marloes')).rejects.toMatchObject({
      code: 'WB-RELEASE-NOT-READY',
      places: expect.arrayContaining([
        expect.objectContaining({ pointer: 'secondPerson' }),
        expect.objectContaining({ pointer: expect.stringMatching(/^framework\.json#/) }),
      ]),
    });
  });
});

describe('without four eyes', () => {
  beforeEach(() => open(false));

  it('one person is enough, and an approval is kept all the same', async () => {
    await town.edit('marloes', 2028);
    expect(await secondPerson('marloes')).toBeUndefined();
    await review('jeroen');
    expect(await publish('marloes')).toMatchObject({ reviewerName: 'jeroen' });
    await town.edit('marloes', 2029);
    const last = await publish('marloes');
    expect(last.reviewerName).toBeUndefined();
  });

  it('a refusal is advice', async () => {
    await town.edit('marloes', 2028);
    await review('jeroen', 'refused', 'Liever niet');
    expect(await secondPerson('marloes')).toBe('advice');
    expect(await publish('marloes')).toMatchObject({ number: '2026.2' });
  });
});

describe('asking a colleague', () => {
  beforeEach(() => open(true));

  it('offers who may publish, except who changed it last and oneself', async () => {
    await town.edit('marloes', 2028);
    const names = async (name: string): Promise<readonly string[]> =>
      (await listReviewers(town.as(name))).items.map(({ account }) => account);
    expect(await names('marloes')).toEqual(['bilal', 'jeroen']);
    expect(await names('fatima')).toEqual(['bilal', 'jeroen']);
    expect(await names('jeroen')).toEqual(['bilal']);
  });

  it.each(['fatima', 'marloes', 'niemand'])('refuses %s', async (account) => {
    await town.edit('marloes', 2028);
    await expect(requestReview(town.as('marloes'), { account })).rejects.toEqual(coded('WB-RELEASE-REVIEWER-UNKNOWN'));
  });

  it('gives that person a task until it is said, and again after a change', async () => {
    await town.edit('marloes', 2028);
    await requestReview(town.as('marloes'), { account: 'jeroen' });
    await requestReview(town.as('fatima'), { account: 'jeroen' });
    const { review: asked } = await requestReview(town.as('marloes'), { account: 'bilal' });
    expect(asked.requests.map(({ ofName, byName }) => [ofName, byName])).toEqual([
      ['jeroen', 'marloes'],
      ['bilal', 'marloes'],
    ]);
    expect([await tasks('jeroen'), await tasks('bilal'), await tasks('marloes')]).toEqual([['review'], ['review'], []]);
    await review('jeroen');
    expect(await tasks('jeroen')).toEqual([]);
    await town.edit('marloes', 2029);
    expect(await tasks('jeroen')).toEqual(['review']);
    await publish('bilal');
    expect(await tasks('jeroen')).toEqual([]);
  });

  it('is over when the draft is, and does not come back with the next one', async () => {
    await town.edit('marloes', 2028);
    await requestReview(town.as('marloes'), { account: 'jeroen' });
    await discardDraft(town.as('marloes'), { expectedRevision: 1 });
    await town.edit('marloes', 2028);
    expect(await tasks('jeroen')).toEqual([]);
    expect((await readReadiness(town.as('marloes'))).review.requests).toEqual([]);
  });

  it('has nothing to ask when nothing was changed', async () => {
    await expect(requestReview(town.as('marloes'), { account: 'jeroen' })).rejects.toEqual(coded('WB-RELEASE-UNCHANGED'));
  });

  it('keeps both of two requests at the same moment, or refuses one clearly', async () => {
    await town.edit('marloes', 2028);
    const outcomes = await Promise.allSettled(['jeroen', 'bilal'].map((account) => requestReview(town.as('marloes'), { account })));
    const kept = outcomes.filter(({ status }) => status === 'fulfilled').length;
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toEqual(coded('WB-RELEASE-DRAFT-STALE'));
    expect((await readReadiness(town.as('marloes'))).review.requests).toHaveLength(kept);
    expect(kept).toBeGreaterThan(0);
  });
});

describe('the replay', () => {
  beforeEach(() => open(false));

  it('is asked for, counts while nothing changed, and is kept with the release', async () => {
    const replay = async (): Promise<unknown> =>
      (await readReadiness(town.as('marloes'))).points.find(({ code }) => code === 'replay')?.state;
    await town.edit('marloes', 2028);
    expect(await replay()).toBe('advice');
    const { hash } = await readReadiness(town.as('marloes'));
    const active = (await town.system().releases.active('klein')).release.hash;
    const record = {
      id: 'replay-1',
      pair: `${active}:${hash}`,
      state: 'done',
      startedAt: town.now().toISOString(),
      aliveAt: town.now().toISOString(),
    };
    await town.store.commit(town.system().scope, [{ kind: 'create', collection: 'replays', record }]);
    expect(await replay()).toBe('met');
    await town.edit('marloes', 2029);
    expect(await replay()).toBe('advice');
    await town.edit('marloes', 2028);
    expect(await replay()).toBe('met');
    const { hash: published } = await publish('marloes');
    expect(await town.store.get(town.system().scope, 'releases', published)).toMatchObject({ replay: 'replay-1' });
  });
});

describe('editing and publishing are different rights', () => {
  beforeEach(() => open(false));

  it('who may only edit does not publish or review, who may only publish does not edit', async () => {
    await town.edit('fatima', 2028);
    await expect(publish('fatima')).rejects.toEqual(coded('WB-PERMISSION-MISSING'));
    await expect(review('fatima')).rejects.toEqual(coded('WB-PERMISSION-MISSING'));
    await expect(town.edit('bilal', 2029)).rejects.toEqual(coded('WB-PERMISSION-MISSING'));
    await review('bilal');
    expect(await publish('bilal')).toMatchObject({ authorName: 'bilal', reviewerName: 'bilal' });
  });
});
