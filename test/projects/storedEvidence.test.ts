import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { castVote } from '../../core/src/projects/castVote.ts';
import { changeAnswers } from '../../core/src/projects/changeAnswers.ts';
import type { StoredExample } from '../../core/src/projects/evidence/exampleOf.ts';
import { packEvidence } from '../../core/src/projects/evidence/packEvidence.ts';
import { unpackEvidence } from '../../core/src/projects/evidence/unpackEvidence.ts';
import type { StoredVocabulary } from '../../core/src/projects/evidence/vocabularyOf.ts';
import { loadProject } from '../../core/src/projects/loadProject.ts';
import { readProjectWeighing } from '../../core/src/projects/readProjectWeighing.ts';
import type { StoredProject } from '../../core/src/projects/storedProject.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { weighWithRelease } from '../../core/src/projects/weighWithRelease.ts';
import type { Answers } from '../../core/src/forms/formDefinition.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { answersOf, codeOf, openProjectTown, type ProjectTown, townConfiguration } from './projectTown.ts';

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());

const submit = (name: string) => submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf(name) });
const stored = async (code: string) => (await town.store.get<StoredProject>(systemScope('klein'), 'projects', code))!;
const vocabularies = () => town.store.find<StoredVocabulary>(systemScope('klein'), 'vocabularies', {});

test('what the release knows is stored once, not with each project', async () => {
  const first = await submit('Park Zuid');
  const [vocabulary] = await vocabularies();
  await submit('Park Noord');
  expect((await vocabularies()).map(({ id }) => id)).toEqual([vocabulary!.id]);
  const record = await stored(first.code);
  expect(Object.keys(record)).not.toContain('weighing');
  expect(record.vocabulary).toBe(vocabulary!.id);
  const { criteria } = townConfiguration('klein').framework;
  for (const { evidence } of criteria) {
    expect(vocabulary!.text).toContain(evidence.indicator.nl);
    expect(record.evidence).not.toContain(evidence.indicator.nl);
  }
  const { weighing, measures, rules } = await loadProject(town.as('aanvrager'), first.code);
  expect(record.evidence.length).toBeLessThan(JSON.stringify({ weighing, measures, rules }).length / 2);
});

test('evidence of another process, another release and another time reads the same', async () => {
  const { code } = await submit('Park Zuid');
  const weighing = await readProjectWeighing(town.as('board-1'), { code });
  const changed = townConfiguration('klein');
  await town.publish({ ...changed, framework: { ...changed.framework, criteria: [], goals: [...changed.framework.goals] } });
  // A process without the releases and without any plugin: only what is stored counts.
  const { releases, ...later } = town.secondProcess('board-1');
  const bare = { ...later, releases: { ...releases, active: unavailable, byHash: unavailable } };
  expect(await readProjectWeighing(bare, { code })).toEqual(weighing);
});

const unavailable = () => Promise.reject(new Error('no release'));

test('a vote leaves the evidence as it was stored; new answers make new evidence', async () => {
  const { code, revision } = await submit('Park Zuid');
  const before = await stored(code);
  await castVote(town.as('manager'), { code, expectedRevision: revision, step: 'toets', vote: 'return', motivation: 'Vul aan.' });
  expect((await stored(code)).evidence).toBe(before.evidence);
  const answers = answersOf('Park Zuid', { planted: 1 });
  await changeAnswers(town.as('aanvrager'), { code, expectedRevision: revision + 1, answers });
  const after = await stored(code);
  expect(after.evidence).not.toBe(before.evidence);
  const { weighing, measures, rules } = await loadProject(town.as('aanvrager'), code);
  expect(after.evidence.length).toBeLessThan(JSON.stringify({ weighing, measures, rules }).length / 10);
});

test('evidence is compared with that of the first project of its type, also in another process, and reads as it was found', async () => {
  const first = await submit('Park Zuid');
  const answers = { ...answersOf('Park Noord', { planted: 70, oordeel: undefined }) };
  const second = await submitProject(town.secondProcess('aanvrager'), { typeKey: 'plantsoen', answers });
  const [example, ...others] = await town.store.find<StoredExample>(systemScope('klein'), 'evidenceExamples', {});
  expect(others).toEqual([]);
  expect((await stored(first.code)).example).toBe(example!.id);
  expect((await stored(second.code)).example).toBe(example!.id);
  const { weighing, measures } = await loadProject(town.as('manager'), second.code);
  expect(measures.map(({ value }) => value)).toEqual([70]);
  const { at: _at, release: _release, ...found } = weighing;
  const { facts: _facts, ...again } = await weighAgain(answers);
  expect(found).toEqual(again.weighing);
  // Whoever reads cannot change what others read.
  const project = await loadProject(town.as('manager'), first.code);
  expect(() => (project.measures as unknown[]).push('more')).toThrow(TypeError);
});

test('evidence of which other measures are known has an example of its own, up to a number', async () => {
  const context = town.as('aanvrager');
  const { release } = await submit('Park Zuid');
  for (const variant of ['k', 'm', 'kk', 'km', 'mk', 'mm']) {
    const evidence = { variant };
    expect(await unpackEvidence(context, await packEvidence(context, release.hash, evidence, { type: 'plein', variant }))).toEqual(
      evidence,
    );
  }
  const examples = await town.store.find<StoredExample>(systemScope('klein'), 'evidenceExamples', {});
  expect(examples.map(({ kind }) => kind).filter((kind) => kind.startsWith('plein'))).toHaveLength(4);
});

const weighAgain = async (answers: Answers) => {
  const context = town.as('manager');
  return weighWithRelease(await context.releases.active('klein'), context.measures, { typeKey: 'plantsoen', answers });
};

test('a project that was stored before evidence was packed is read, and packed when it changes', async () => {
  const { code } = await submit('Park Zuid');
  const context = town.as('manager');
  const { municipality: _, revision, ...project } = await loadProject(context, code);
  const goals = project.weighing.goals.map((goal) => ({
    ...goal,
    evidence: goal.evidence.map(({ measure: _measure, ...evidence }) => evidence),
  }));
  const earlier = { ...project, weighing: { ...project.weighing, goals } };
  await town.store.commit(systemScope('klein'), [{ kind: 'replace', collection: 'projects', expectedRevision: revision, record: earlier }]);
  expect(await loadProject(context, code)).toEqual({ ...project, municipality: 'klein', revision: revision + 1 });
  const entry = (await town.store.get(systemScope('klein'), 'portfolioEntries', code))!;
  const { municipality: _town, revision: entryRevision, ...row } = entry;
  await town.store.commit(systemScope('klein'), [
    { kind: 'replace', collection: 'portfolioEntries', expectedRevision: entryRevision, record: row },
  ]);
  await castVote(context, { code, expectedRevision: revision + 1, step: 'toets', vote: 'approve', motivation: '' });
  expect(typeof (await stored(code)).evidence).toBe('string');
  const { weighing, measures, rules } = await loadProject(context, code);
  expect({ weighing, measures, rules }).toEqual({ weighing: project.weighing, measures: project.measures, rules: project.rules });
});

test('evidence whose vocabulary is gone or was tampered with is refused by name', async () => {
  const context = town.as('aanvrager');
  const { release } = await submit('Park Zuid');
  const packed = await packEvidence(context, release.hash, { some: ['evidence'] });
  expect(await unpackEvidence(context, packed)).toEqual({ some: ['evidence'] });
  for (const wrong of [
    { ...packed, vocabulary: '0'.repeat(64) },
    { ...packed, evidence: '[[],[-99999999]]' },
    { ...packed, evidence: packed.evidence.slice(1) },
    { ...packed, example: '0'.repeat(64) },
  ])
    expect(await codeOf(unpackEvidence(context, wrong))).toBe('WB-PROJECT-EVIDENCE-DAMAGED');
  const compared = await packEvidence(context, release.hash, { some: ['evidence'] }, { type: 'other', variant: '' });
  expect(await unpackEvidence(context, compared)).toEqual({ some: ['evidence'] });
  for (const wrong of [
    { ...compared, evidence: '[[],99,1]' },
    { vocabulary: compared.vocabulary, evidence: compared.evidence.slice(0, -1) },
  ])
    expect(await codeOf(unpackEvidence(context, wrong))).toBe('WB-PROJECT-EVIDENCE-DAMAGED');
});
