import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import { changeAnswers } from '../../core/src/projects/changeAnswers.ts';
import { castVote } from '../../core/src/projects/castVote.ts';
import { listTasks } from '../../core/src/board/listTasks.ts';
import { readProject } from '../../core/src/projects/readProject.ts';
import { reproduceWeighing } from '../../core/src/projects/reproduction/reproduceWeighing.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { continueMoves } from '../../core/src/publishing/moving/continueMoves.ts';
import { cancelMove, undoMove } from '../../core/src/publishing/moving/endMove.ts';
import { listMoveCandidates } from '../../core/src/publishing/moving/listMoveCandidates.ts';
import { previewMove } from '../../core/src/publishing/moving/previewMove.ts';
import { readMove } from '../../core/src/publishing/moving/readMove.ts';
import { startMove } from '../../core/src/publishing/moving/startMove.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { answersOf, codeOf, openProjectTown, type ProjectTown, refusalOf, townConfiguration } from '../projects/projectTown.ts';

/** A configuration that tests change as they like. */
type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());

const administrator = () => town.as('beheerder');
const sweep = (): Promise<void> => {
  const context: OperationContext = { ...administrator(), scope: systemScope('klein') };
  return continueMoves(context);
};
const submit = async (name: string): Promise<string> =>
  (await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf(name) })).code;
const publish = (change: (configuration: Loose) => void): Promise<string> => {
  const configuration: Loose = structuredClone(townConfiguration('klein'));
  change(configuration);
  return town.publish(configuration as MunicipalityConfiguration);
};
const move = async (codes: readonly string[], states: Readonly<Record<string, string>> = {}) => {
  const release = (await administrator().releases.active('klein')).release.hash;
  const started = await startMove(administrator(), { codes, release, states, reason: 'Nieuw kader' });
  await sweep();
  return readMove(administrator(), { id: started.id });
};
const section = (configuration: Loose): Loose => configuration.forms.plantsoen.pages[1].sections[1];

describe('moving a project to the active release', () => {
  test('weighs it again there; the earlier weighing stays in the history and reproduces', async () => {
    const code = await submit('Park');
    const before = await readProject(administrator(), { code });
    const hash = await publish((configuration) => (configuration.framework.goals[0].weight = 20));
    expect((await listMoveCandidates(administrator())).items.map((item) => item.code)).toEqual([code]);

    const [preview] = (await previewMove(administrator(), { codes: [code] })).items;
    expect(preview).toMatchObject({
      code,
      before: { priority: before.weighing.priority },
      after: { state: { key: 'toets', how: 'same' }, votesLapsed: 0 },
    });
    expect(preview!.after!.priority).not.toBe(before.weighing.priority);

    expect(await move([code])).toMatchObject({ state: 'done', total: 1, moved: 1, refused: [] });
    const after = await readProject(administrator(), { code });
    expect(after).toMatchObject({ release: { hash }, weighing: { release: hash, priority: preview!.after!.priority } });
    expect((await listMoveCandidates(administrator())).items).toEqual([]);
    expect(await town.count('weighings')).toBe(1);
    expect(await reproduceWeighing(administrator(), { code })).toMatchObject({ outcome: 'identical' });
    expect(await reproduceWeighing(administrator(), { code, at: before.weighing.at })).toMatchObject({ outcome: 'identical' });
  });

  test('lets answers follow a question to another section, and keeps those that are no longer asked in the history', async () => {
    const code = await submit('Park');
    await publish((configuration) => {
      const neighbourhood = section(configuration);
      neighbourhood.namespace = 'wijk';
      neighbourhood.items = neighbourhood.items.filter(({ name }: Loose) => name !== 'kaalslag');
      delete neighbourhood.schema.properties.kaalslag;
      configuration.framework.criteria[1].source.value.path = 'wijk.oordeel';
      for (const set of Object.values<Loose>(configuration.ruleSets))
        for (const rule of set.rules ?? []) rule.conditions = { all: [{ fact: 'answers', path: 'wijk.oordeel', operator: 'isPresent' }] };
    });
    const [preview] = (await previewMove(administrator(), { codes: [code] })).items;
    expect(preview!.answers!.followed).toEqual([expect.objectContaining({ from: 'buurt.oordeel', to: 'wijk.oordeel' })]);
    expect(preview!.answers!.dropped).toEqual([expect.objectContaining({ path: 'buurt.kaalslag', value: 'false' })]);
    await move([code]);
    const { answers } = await readProject(administrator(), { code });
    expect(answers['wijk']).toEqual({ oordeel: 2 });
    expect(answers['buurt'] ?? {}).toEqual({});
    const [kept] = await town.store.find<Loose>(systemScope('klein'), 'weighings', {});
    expect(kept.answers.buurt).toEqual({ oordeel: 2, kaalslag: false });
  });

  test('asks for a state that is gone, keeps votes only for the same step, and says both before', async () => {
    const code = await submit('Park');
    const manager = town.as('manager');
    const { revision } = await readProject(manager, { code });
    await castVote(manager, { code, expectedRevision: revision, step: 'toets', vote: 'approve', motivation: 'goed' });
    const at = await readProject(town.as('board-1'), { code });
    await castVote(town.as('board-1'), { code, expectedRevision: at.revision, step: 'board', vote: 'approve', motivation: '' });
    await publish((configuration) => {
      const { states } = configuration.workflows.standaard;
      states[1].key = 'portfolioboard';
      states[0].approval.approved = [{ to: 'portfolioboard' }];
      states.push({ ...structuredClone(states[2]), key: 'raad' });
    });
    const [open] = (await previewMove(administrator(), { codes: [code] })).items;
    expect(open!.blocked!.nl).toContain('besluit');
    expect(open!.choices!.map(({ key }) => key)).toContain('portfolioboard');
    expect(await move([code])).toMatchObject({ state: 'done', moved: 0, refused: [{ code }] });

    const states = { 'plantsoen/besluit': 'portfolioboard' };
    const [chosen] = (await previewMove(administrator(), { codes: [code], states })).items;
    expect(chosen!.after).toMatchObject({ state: { key: 'portfolioboard', how: 'chosen' }, votesLapsed: 1 });
    expect(await move([code], states)).toMatchObject({ moved: 1 });
    expect((await readProject(administrator(), { code })).state).toMatchObject({ key: 'portfolioboard', step: { votes: [] } });
  });

  test('keeps a vote where the step is the same', async () => {
    const code = await submit('Park');
    const manager = town.as('manager');
    await castVote(manager, { code, expectedRevision: 1, step: 'toets', vote: 'approve', motivation: 'goed' });
    await castVote(town.as('board-1'), { code, expectedRevision: 2, step: 'board', vote: 'approve', motivation: '' });
    await publish((configuration) => (configuration.framework.goals[0].weight = 20));
    await move([code]);
    expect((await readProject(administrator(), { code })).state.step!.votes).toHaveLength(1);
  });

  test('makes a task of a question that the release asks, and nothing is decided before it is answered', async () => {
    const code = await submit('Park');
    await publish((configuration) => {
      const { schema, items } = section(configuration);
      schema.properties.netcongestie = { type: 'boolean' };
      schema.required = ['netcongestie'];
      items.push({ kind: 'question', name: 'netcongestie', label: { nl: 'Netcongestie', en: 'Grid congestion' }, widget: 'yesNo' });
    });
    const [preview] = (await previewMove(administrator(), { codes: [code] })).items;
    expect(preview!.answers!.open.map(({ path }) => path)).toEqual(['buurt.netcongestie']);
    await move([code]);
    const task = (await listTasks(town.as('leider'))).items.find(({ kind }) => kind === 'questions');
    // Tuesday 6 October, ten working days later.
    expect(task).toMatchObject({ projectCode: code, reason: { nl: expect.stringContaining('20 oktober 2026') } });

    const manager = town.as('manager');
    await castVote(manager, { code, expectedRevision: 2, step: 'toets', vote: 'approve', motivation: 'goed' });
    const refusal = await refusalOf(
      castVote(town.as('board-1'), { code, expectedRevision: 3, step: 'board', vote: 'approve', motivation: '' }),
    );
    expect(refusal).toMatchObject({ code: 'WB-PROJECT-QUESTIONS-OPEN', places: [{ pointer: '/answers/buurt/netcongestie' }] });
  });

  test('the task goes when the question is answered', async () => {
    const code = await submit('Park');
    await publish((configuration) => {
      const { schema, items } = section(configuration);
      schema.properties.netcongestie = { type: 'boolean' };
      schema.required = ['netcongestie'];
      items.push({ kind: 'question', name: 'netcongestie', label: { nl: 'Netcongestie', en: 'Grid congestion' }, widget: 'yesNo' });
    });
    await move([code]);
    const { answers, revision } = await readProject(town.as('leider'), { code });
    await changeAnswers(town.as('leider'), {
      code,
      expectedRevision: revision,
      answers: { ...answers, buurt: { ...(answers['buurt'] as object), netcongestie: true } },
    });
    expect((await listTasks(town.as('leider'))).items.filter(({ kind }) => kind === 'questions')).toEqual([]);
  });
});

describe('a move of many', () => {
  test('goes on where another server stopped, each project once', async () => {
    const codes: string[] = [];
    for (const name of ['Een', 'Twee', 'Drie', 'Vier']) codes.push(await submit(name));
    const release = await publish((configuration) => (configuration.framework.goals[0].weight = 20));
    const { id } = await startMove(administrator(), { codes, release, reason: 'Nieuw kader' });
    // The first server ends in the middle, after taking the move, the words of the evidence and an example of it, and two projects.
    let commits = 0;
    const { store } = town;
    const ending: OperationContext = {
      ...administrator(),
      scope: systemScope('klein'),
      store: {
        ...store,
        commit: (scope, writes) => ((commits += 1) > 5 ? Promise.reject(new Error('the process ends')) : store.commit(scope, writes)),
      },
    };
    await expect(continueMoves(ending)).rejects.toThrow('the process ends');
    expect(await readMove(administrator(), { id })).toMatchObject({ state: 'running', moved: 2 });
    await sweep();
    expect(await readMove(administrator(), { id })).toMatchObject({ state: 'running', moved: 2 });
    town.pass(1);
    await Promise.all([sweep(), sweep()]);
    expect(await readMove(administrator(), { id })).toMatchObject({ state: 'done', moved: 4, refused: [] });
    expect(await town.count('weighings')).toBe(4);
    for (const code of codes) expect((await readProject(administrator(), { code })).revision).toBe(2);
  });

  test('is undone to the bit, except for what was changed since', async () => {
    const [one, two] = [await submit('Een'), await submit('Twee')];
    const was = await readProject(administrator(), { code: one });
    await publish((configuration) => (configuration.framework.goals[0].weight = 20));
    const { id } = await move([one, two]);
    const { answers } = await readProject(town.as('leider'), { code: two });
    await changeAnswers(town.as('leider'), { code: two, expectedRevision: 2, answers: { ...answers, trees: { planted: 3 } } });
    await undoMove(administrator(), { id });
    await sweep();
    expect(await readMove(administrator(), { id })).toMatchObject({ state: 'undone', restored: 1, refused: [{ code: two }] });
    const back = await readProject(administrator(), { code: one });
    const bare = ({ at: _at, ...weighing }: typeof was.weighing) => weighing;
    expect(bare(back.weighing)).toEqual(bare(was.weighing));
    expect(back).toMatchObject({ release: was.release, state: was.state, answers: was.answers, measures: was.measures });
    expect(await codeOf(undoMove(administrator(), { id }))).toBe('WB-MOVE-ENDED');
  });

  test('is refused without the right, without projects, without a reason, and for a release that is no longer active', async () => {
    const code = await submit('Park');
    const release = await publish((configuration) => (configuration.framework.goals[0].weight = 20));
    const order = { codes: [code], release, reason: 'Nieuw kader' };
    expect(await codeOf(startMove(town.as('manager'), order))).toBe('WB-PERMISSION-MISSING');
    expect(await codeOf(startMove(administrator(), { ...order, codes: [] }))).toBe('WB-MOVE-EMPTY');
    expect(await codeOf(startMove(administrator(), { ...order, reason: ' ' }))).toBe('WB-RELEASE-REASON-MISSING');
    expect(await codeOf(startMove(administrator(), { ...order, release: 'x' }))).toBe('WB-MOVE-OUTDATED');
    expect(await codeOf(readMove(administrator(), { id: 'x' }))).toBe('WB-MOVE-NOT-FOUND');
    const { id } = await startMove(administrator(), order);
    await cancelMove(administrator(), { id });
    await sweep();
    expect(await readMove(administrator(), { id })).toMatchObject({ state: 'cancelled', moved: 0 });
  });
});
