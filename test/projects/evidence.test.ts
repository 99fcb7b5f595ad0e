import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { listHistory } from '../../core/src/audit/listHistory.ts';
import { castVote } from '../../core/src/projects/castVote.ts';
import { listEvidence } from '../../core/src/projects/contributions/listEvidence.ts';
import { recordEvidence } from '../../core/src/projects/contributions/recordEvidence.ts';
import { reviewEvidence } from '../../core/src/projects/contributions/reviewEvidence.ts';
import { readProject } from '../../core/src/projects/readProject.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { answersOf, openProjectTown, type ProjectTown, townConfiguration } from './projectTown.ts';

let town: ProjectTown;
let code: string;
let revision: number;

/** The town with a spread: B half a step, C a whole one. Trees are A, the neighbourhood is C. */
const uncertain = () => {
  const configuration = townConfiguration('klein');
  return { ...configuration, framework: { ...configuration.framework, evidenceSpread: { B: 0.5, C: 1 } } };
};

beforeEach(async () => {
  town = await openProjectTown();
  await town.publish(uncertain());
  ({ code, revision } = await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf('Plantsoen') }));
  const { weighing } = await readProject(town.as('aanvrager'), { code });
  expect(weighing.uncertain).toMatchObject([{ criterion: 'buurt', class: 'C' }]);
});
afterEach(() => town.close());

const about = (criterion: string) => ({ code, expectedRevision: revision, criterion });
const evidenceOf = async (criterion: string, who = 'leider') =>
  (await listEvidence(town.as(who), { code })).items.find((one) => one.criterion === criterion)!;

describe('without a record', () => {
  test('the author is who submitted it, the reviewer who passed the check', async () => {
    expect(await evidenceOf('buurt')).toMatchObject({
      class: 'C',
      adoptedClass: 'C',
      author: { name: 'aanvrager van klein', at: '2026-10-06T08:00:00.000Z' },
      mayRecord: true,
      mayReview: false,
    });
    expect(await evidenceOf('buurt')).not.toHaveProperty('reviewer');
    town.pass(5);
    await castVote(town.as('manager'), { code, expectedRevision: revision, step: 'toets', vote: 'approve', motivation: '' });
    expect((await evidenceOf('buurt')).reviewer).toEqual({ name: 'manager van klein', at: '2026-10-06T08:05:00.000Z' });
  });
});

describe('recording evidence', () => {
  test('a less certain class counts at once and widens the interval; the point score stays', async () => {
    const before = (await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf('Ander') })).weighing;
    const { weighing } = await recordEvidence(town.as('leider'), { ...about('bomen'), class: 'B', source: ' Bomenplan 2026 ', remark: '' });
    expect(weighing.priority).toBe(before.priority);
    expect(weighing.interval.low).toBeLessThan(before.interval.low);
    expect(weighing.goals[0]!.evidence[0]).toMatchObject({ class: 'B', score: 3, low: 2.5, high: 3 });
    expect(await evidenceOf('bomen')).toMatchObject({
      class: 'B',
      adoptedClass: 'A',
      source: 'Bomenplan 2026',
      author: { name: 'leider van klein' },
    });
    expect(await evidenceOf('bomen')).not.toHaveProperty('remark');
    expect(await town.count('weighings')).toBe(1);
  });

  test('a more certain class counts after somebody else has reviewed it', async () => {
    const claimed = await recordEvidence(town.as('leider'), { ...about('buurt'), class: 'A', expectedValue: '80 %', year: 2028 });
    expect(claimed.weighing.uncertain).toHaveLength(1);
    revision = claimed.revision;
    expect(await evidenceOf('buurt', 'manager')).toMatchObject({
      class: 'C',
      claimedClass: 'A',
      mayReview: true,
      expectedValue: '80 %',
      year: 2028,
    });

    const reviewed = await reviewEvidence(town.as('manager'), { ...about('buurt'), remark: 'Enquête gezien' });
    expect(reviewed.weighing.uncertain).toBeUndefined();
    expect(reviewed.weighing.interval).toEqual({ low: reviewed.weighing.priority, high: reviewed.weighing.priority });
    revision = reviewed.revision;
    expect(await evidenceOf('buurt')).toMatchObject({ class: 'A', reviewer: { name: 'manager van klein', remark: 'Enquête gezien' } });
    await expect(reviewEvidence(town.as('manager'), about('buurt'))).rejects.toMatchObject({ code: 'WB-PROJECT-EVIDENCE-NONE' });

    const again = await recordEvidence(town.as('leider'), { ...about('buurt'), class: 'B' });
    expect(again.weighing.goals[1]!.evidence[0]).toMatchObject({ class: 'C' });
    const history = await listHistory(town.as('leider'), { subject: `project:${code}` });
    expect(history.items.map(({ action }) => action).sort()).toEqual([
      'project.evidenceRecorded',
      'project.evidenceRecorded',
      'project.evidenceReviewed',
      'project.submitted',
    ]);
  });

  test.each([
    ['WB-PERMISSION-MISSING', 'college', 'buurt'],
    ['WB-PROJECT-CRITERION-UNKNOWN', 'leider', 'nergens'],
  ])('%s', async (refusal, who, criterion) => {
    await expect(recordEvidence(town.as(who), about(criterion))).rejects.toMatchObject({ code: refusal });
  });

  test('somebody who neither submitted nor leads the project does not record its evidence', async () => {
    const other = await submitProject(town.as('leider'), { typeKey: 'plantsoen', answers: answersOf('Van de leider') });
    await expect(
      recordEvidence(town.as('aanvrager'), { code: other.code, expectedRevision: other.revision, criterion: 'buurt' }),
    ).rejects.toMatchObject({ code: 'WB-PROJECT-NOT-OWNER' });
  });

  test('who recorded or submitted it does not review it, a stale dossier is refused, and while people vote it is fixed', async () => {
    const recorded = await recordEvidence(town.as('manager'), { ...about('bomen'), class: 'C' });
    await expect(reviewEvidence(town.as('manager'), about('bomen'))).rejects.toMatchObject({ code: 'WB-PROJECT-STALE' });
    revision = recorded.revision;
    await expect(reviewEvidence(town.as('manager'), about('bomen'))).rejects.toMatchObject({ code: 'WB-PROJECT-EVIDENCE-OWN' });
    await expect(reviewEvidence(town.as('leider'), about('bomen'))).rejects.toMatchObject({ code: 'WB-PERMISSION-MISSING' });
    const passed = await castVote(town.as('manager'), { code, expectedRevision: revision, step: 'toets', vote: 'approve', motivation: '' });
    const voted = await castVote(town.as('board-1'), {
      code,
      expectedRevision: passed.revision,
      step: 'board',
      vote: 'approve',
      motivation: '',
    });
    revision = voted.revision;
    await expect(recordEvidence(town.as('leider'), about('bomen'))).rejects.toMatchObject({ code: 'WB-PROJECT-LOCKED' });
  });
});
