import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { OperationContext } from '../../core/src/configuration/operationContext.ts';
import { compareProjects } from '../../core/src/projects/compareProjects.ts';
import { explainProject } from '../../core/src/projects/explainProject.ts';
import { readProject } from '../../core/src/projects/readProject.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { answersOf, codeOf, openProjectTown, type ProjectTown } from './projectTown.ts';

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());

const submit = async (name: string, more?: Parameters<typeof answersOf>[1]) => {
  const { code } = await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf(name, more) });
  return readProject(board(), { code });
};
const board = () => town.as('board-1');

describe('an explanation of a stored project', () => {
  test('comes from what was stored, in the language asked for', async () => {
    const { code, weighing } = await submit('Park Zuid');
    const dutch = await explainProject(board(), { code, language: 'nl' });
    expect(dutch).toMatchObject({ code, release: weighing.release, explanation: { kind: 'explained' } });
    expect(dutch.text.sum.at(-1)).toMatchObject({ value: '76,88', formulas: [expect.any(String), '56,33 + 6,67 + 13,88'] });
    expect(dutch.text.goals[0]!.criteria[0]!.sentences).toContain('vanaf 10 is de score +3.');
    const english = await explainProject(board(), { code, language: 'en' });
    expect(english.text.goals[0]!.criteria[0]!.sentences).toContain('from 10 the score is +3.');
    expect(english.explanation).toEqual(dutch.explanation);
  });
  test('needs the right to read, and the project', async () => {
    const { code } = await submit('Park Zuid');
    expect(await codeOf(explainProject(town.as('niemand'), { code, language: 'nl' }))).toBe('WB-PERMISSION-MISSING');
    expect(await codeOf(explainProject(board(), { code: 'KL-1', language: 'nl' }))).toBe('WB-PROJECT-NOT-FOUND');
    expect(await codeOf(explainProject(town.as('board-1', 'buur'), { code, language: 'nl' }))).toBe('WB-PROJECT-NOT-FOUND');
  });
  test('says so when the release is gone; the figures stand', async () => {
    const { code, weighing } = await submit('Park Zuid');
    const context = board();
    const elsewhere: OperationContext = {
      ...context,
      releases: { ...context.releases, byHash: (municipality) => context.releases.byHash(municipality, 'gone') },
    };
    const { explanation, text } = await explainProject(elsewhere, { code, language: 'nl' });
    expect(explanation).toEqual({
      kind: 'unexplained',
      reason: 'releaseMissing',
      priority: 76.88,
      interval: weighing.interval,
      contribution: weighing.contribution,
    });
    expect(text.statement).toContain('niet meer te vinden');
  });
  test('says so when the release cannot be opened', async () => {
    const { code } = await submit('Park Zuid');
    const context = board();
    const broken: OperationContext = {
      ...context,
      releases: { ...context.releases, byHash: async () => Promise.reject(new TypeError('a plugin is missing')) },
    };
    const { explanation, text } = await explainProject(broken, { code, language: 'en' });
    expect(explanation).toMatchObject({ kind: 'unexplained', reason: 'releaseBroken', priority: 76.88 });
    expect(text.statement).toContain('cannot open');
  });
});

describe('two projects beside each other', () => {
  test('what makes the difference, largest first, adding up', async () => {
    const [one, other] = [await submit('Park Zuid'), await submit('Plein Oost', { planted: 1, oordeel: 3, project: { urgencyClass: 3 } })];
    const view = await compareProjects(board(), { code: one.code, other: other.code, language: 'nl' });
    const { comparison } = view;
    expect(comparison).toMatchObject({ basis: 'priority', first: 76.88, second: other.weighing.priority, sameFramework: true });
    expect(comparison.terms.reduce((sum, { difference }) => sum + difference.shown, 0)).toBeCloseTo(comparison.difference, 9);
    expect(comparison.terms.map(({ key }) => key)).toHaveLength(4);
    expect(Math.abs(comparison.terms[0]!.difference.exact)).toBeGreaterThanOrEqual(Math.abs(comparison.terms[1]!.difference.exact));
    expect(view.text).toContain('punten meer dan');
    expect(view.second).toMatchObject({ code: other.code, name: 'Plein Oost' });
  });
  test('without a priority the goal contribution is compared, and said', async () => {
    const [one, other] = [await submit('Park Zuid'), await submit('Plein Oost', { project: { capacityKnown: false, capacity: [] } })];
    const { comparison, text } = await compareProjects(board(), { code: one.code, other: other.code, language: 'nl' });
    expect(comparison.basis).toBe('contribution');
    expect(comparison.terms.every(({ kind }) => kind === 'goal')).toBe(true);
    expect(text).toContain('vergeleken is de doelbijdrage D');
  });
  test('a project with itself makes no difference; one that is not there is refused', async () => {
    const { code } = await submit('Park Zuid');
    const { comparison, text } = await compareProjects(board(), { code, other: code, language: 'en' });
    expect([comparison.difference, ...comparison.terms.map(({ difference }) => difference.shown)]).toEqual([0, 0, 0, 0, 0]);
    expect(text).toBe('Park Zuid and Park Zuid have the same number of points: 76.88.');
    expect(await codeOf(compareProjects(board(), { code, other: 'KL-1', language: 'nl' }))).toBe('WB-PROJECT-NOT-FOUND');
  });
});
