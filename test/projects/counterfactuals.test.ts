import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CompiledRelease } from '../../core/src/configuration/releaseLibrary.ts';
import type { CounterfactualSearch, CounterfactualTarget } from '../../core/src/explanation/counterfactual.ts';
import { explanationWords } from '../../core/src/explanation/messages/words.ts';
import { counterfactualText } from '../../core/src/explanation/render/sayCounterfactual.ts';
import { createFormEngine } from '../../core/src/forms/createFormEngine.ts';
import type { Answers, ResolvedForm } from '../../core/src/forms/formDefinition.ts';
import type { Weighing } from '../../core/src/framework/weighing.ts';
import { type CounterfactualInput, searchCounterfactuals } from '../../core/src/projects/counterfactuals/searchCounterfactuals.ts';
import { weighWithRelease } from '../../core/src/projects/weighWithRelease.ts';
import { writePath } from '../../core/src/shared/dottedPath.ts';
import { sourceMeasures } from '../reference/sourcePlugins.ts';
import { openTown } from '../reference/town.ts';
import { readTestCase, type TestCase } from '../explanation/explained.ts';

let town: CompiledRelease;
beforeAll(async () => {
  town = await openTown('voorbeeldstad');
});

/** A stopwatch that stands still: how much is searched then depends on the number of weighings only, also on a machine that is busy with other things. */
const standstill = (): number => 0;

const weighIn =
  (compiled: CompiledRelease, typeKey: string) =>
  async (answers: Answers): Promise<Weighing> =>
    (await weighWithRelease(compiled, sourceMeasures, { typeKey, answers })).weighing;

const searchFor = (
  { projectType, answers }: TestCase,
  target: CounterfactualTarget,
  more: Partial<CounterfactualInput> = {},
): Promise<CounterfactualSearch> =>
  searchCounterfactuals({
    compiled: town,
    typeKey: projectType,
    answers,
    target,
    weigh: weighIn(town, projectType),
    now: standstill,
    ...more,
  });

const changed = (answers: Answers, changes: readonly { path: string; to: unknown }[]): Answers =>
  changes.reduce<Answers>((all, { path, to }) => writePath(all, path, to), answers);

const inShort = ({ reached }: CounterfactualSearch) =>
  reached.map(({ changes }) => changes.map(({ path, to }) => `${path} ${String(to)}`).join(' + '));

describe('P1 of the reference', () => {
  test('single changes and pairs to the next advice, smallest first; each comes true and a step less does not', async () => {
    const p1 = readTestCase('voorbeeldstad', 'p1');
    const search = await searchFor(p1, { kind: 'nextAdvice' });
    expect(search).toMatchObject({
      state: 'searched',
      complete: true,
      now: { priority: 25.63, advice: 'discuss' },
      advice: { key: 'include', from: 35 },
    });
    expect(inShort(search)).toEqual([
      'sustainability.co2PerYear -180 + sustainability.environmentalPerformance 0.5',
      'sustainability.co2PerYear -600',
      'sustainability.co2PerYear -180 + sustainability.movableBuilding true',
      'sustainability.co2PerYear -180 + sustainability.depavedArea 9001',
    ]);
    const distances = search.reached.map(({ distance }) => distance);
    expect(distances).toEqual([...distances].sort((one, other) => one - other));
    const type = town.types.get('woningbouw')!;
    for (const { changes, priority, advice } of search.reached) {
      expect(advice).toBe('include');
      const answers = changed(p1.answers, changes);
      expect(type.engine.submit(answers, { type: 'woningbouw' }).problems).toEqual([]);
      expect(await weighIn(town, 'woningbouw')(answers)).toMatchObject({ priority, advice });
      if (changes.length > 1)
        for (const change of changes) expect((await weighIn(town, 'woningbouw')(changed(p1.answers, [change]))).advice).toBe('discuss');
    }
    const nearer = await weighIn(town, 'woningbouw')(changed(p1.answers, [{ path: 'sustainability.co2PerYear', to: -599 }]));
    expect(nearer.advice).toBe('discuss');
  });
  test('what each question adds by itself, as in the mock-up: CO₂ to nothing +2,44, environmental performance to 0,65 +1,08', async () => {
    const { steps } = await searchFor(readTestCase('voorbeeldstad', 'p1'), { kind: 'nextAdvice' });
    const gains = Object.fromEntries(steps.map(({ changes, difference }) => [`${changes[0]!.path} ${String(changes[0]!.to)}`, difference]));
    expect(gains).toMatchObject({ 'sustainability.co2PerYear 0': 2.44, 'sustainability.environmentalPerformance 0.65': 1.08 });
    expect(steps.find(({ changes }) => changes[0]!.path === 'sustainability.co2PerYear')!.goals).toEqual([
      { goal: 'D2.1', name: expect.any(Object), before: -1, after: 0 },
    ]);
  });
  test('the next band of a criterion, and a given priority', async () => {
    const p1 = readTestCase('voorbeeldstad', 'p1');
    expect(inShort(await searchFor(p1, { kind: 'nextBand', criterion: 'circular' }))[0]).toBe(
      'sustainability.environmentalPerformance 0.65',
    );
    expect((await searchFor(p1, { kind: 'priority', priority: 30 })).reached.every(({ priority }) => priority >= 30)).toBe(true);
    expect(await searchFor(p1, { kind: 'priority', priority: 25.63 })).toMatchObject({ state: 'reached', reached: [], weighings: 1 });
    expect(await searchFor(p1, { kind: 'nextBand', criterion: 'housing-index' })).toMatchObject({ state: 'highestScore', reached: [] });
    await expect(searchFor(p1, { kind: 'nextBand', criterion: 'nothing' })).rejects.toMatchObject({ code: 'WB-PROJECT-TARGET-UNKNOWN' });
    await expect(searchFor({ ...p1, projectType: 'nothing' }, { kind: 'nextAdvice' })).rejects.toMatchObject({
      code: 'WB-PROJECT-TYPE-UNKNOWN',
    });
  });
  test('answers that the form holds together move together: more affordable homes are taken from the expensive ones', async () => {
    const p1 = structuredClone(readTestCase('voorbeeldstad', 'p1')) as {
      projectType: string;
      answers: Record<string, Record<string, unknown>>;
    };
    Object.assign(p1.answers['housing']!, { socialHomes: 42, midSegmentHomes: 168, expensiveHomes: 210, planStatus: 'irrevocable' });
    const search = await searchFor(p1, { kind: 'nextBand', criterion: 'housing-index' });
    const coupled = search.reached.filter(({ changes }) => changes.some(({ path }) => path === 'housing.expensiveHomes'));
    expect(coupled.length).toBeGreaterThan(0);
    for (const { changes } of coupled) {
      const after = changed(p1.answers, changes)['housing'] as Record<string, number>;
      expect(after['socialHomes']! + after['midSegmentHomes']! + after['expensiveHomes']!).toBe(after['homesAdded']);
    }
  });
  test('nothing suffices: that is said, with what comes nearest', async () => {
    const p8 = readTestCase('voorbeeldstad', 'p8');
    const search = await searchFor(p8, { kind: 'priority', priority: 60 });
    expect(search).toMatchObject({ state: 'searched', reached: [], complete: true });
    expect(search.best!.changes).toHaveLength(2);
    const text = counterfactualText(search, explanationWords('nl'));
    expect(text).toContain('Niets wat u alleen kunt wijzigen is genoeg voor prioriteit 60,00.');
    expect(text).toContain('Het meeste dat gevonden is: ');
    expect(counterfactualText(search, explanationWords('en'))).toContain('Nothing you can change alone suffices for priority 60.00.');
  });
  test('no score, the highest advice, no question to influence: each is said', async () => {
    const p1 = structuredClone(readTestCase('voorbeeldstad', 'p1')) as {
      projectType: string;
      answers: Record<string, Record<string, unknown>>;
    };
    p1.answers['project']!['capacityKnown'] = false;
    expect((await searchFor(p1, { kind: 'nextAdvice' })).state).toBe('noScore');
    expect((await searchFor(readTestCase('voorbeeldstad', 'p5'), { kind: 'nextAdvice' })).state).toBe('highest');
    const p7 = await searchFor(readTestCase('voorbeeldstad', 'p7'), { kind: 'priority', priority: 90 });
    expect(p7).toMatchObject({ state: 'noQuestions', questions: [] });
    expect(counterfactualText(p7, explanationWords('nl'))).toContain('geen beantwoorde vraag aangewezen');
  });
  test('a budget and somebody who goes away end the search with what there is', async () => {
    const p1 = readTestCase('voorbeeldstad', 'p1');
    const short = await searchFor(p1, { kind: 'nextAdvice' }, { mostWeighings: 50 });
    expect(short).toMatchObject({ state: 'searched', complete: false });
    expect(short.weighings).toBeLessThanOrEqual(50);
    expect(counterfactualText(short, explanationWords('nl'))).toContain('Niet alles is doorzocht');
    const abort = new AbortController();
    let weighed = 0;
    const weigh = weighIn(town, 'woningbouw');
    const left = await searchFor(
      p1,
      { kind: 'nextAdvice' },
      {
        signal: abort.signal,
        weigh: (answers) => {
          if ((weighed += 1) === 20) abort.abort();
          return weigh(answers);
        },
      },
    );
    expect(left.complete).toBe(false);
    expect(weighed).toBeLessThan(30);
  });
  test('does not keep others waiting', async () => {
    // A stopwatch on which each weighing takes 3 ms, and somebody else who wants a turn all the time: counted is how many weighings pass before they get it. Four are
    // under way at once, each until 8 ms have gone by.
    let weighed = 0;
    let most = 0;
    let last = 0;
    let searching = true;
    const beat = (): void => {
      most = Math.max(most, weighed - last);
      last = weighed;
      if (searching) setImmediate(beat);
    };
    beat();
    const weigh = weighIn(town, 'woningbouw');
    const counted = (answers: Answers): Promise<Weighing> => {
      weighed += 1;
      return weigh(answers);
    };
    await searchFor(readTestCase('voorbeeldstad', 'p1'), { kind: 'nextAdvice' }, { weigh: counted, now: () => weighed * 3, mostTime: 1e6 });
    searching = false;
    expect(weighed).toBeGreaterThan(100);
    expect(most).toBeLessThanOrEqual(4 * 4);
  });
});

test('Kleinveld has questions that can be influenced too', async () => {
  const kleinveld = await openTown('kleinveld');
  const { projectType, answers } = readTestCase('kleinveld', 'zeedijkweg');
  const search = await searchCounterfactuals({
    compiled: kleinveld,
    typeKey: projectType,
    answers,
    target: { kind: 'nextAdvice' },
    weigh: weighIn(kleinveld, projectType),
    now: standstill,
  });
  expect(search.questions).toContain('road.water');
  expect(search.steps.length).toBeGreaterThan(0);
});

describe('against trying everything, for black boxes', () => {
  const size = 24;
  const question = (name: string) => ({ kind: 'question' as const, name, label: { nl: name }, influenceable: true });
  const form: ResolvedForm = {
    key: 'f',
    title: { nl: 'F' },
    schema: {},
    uiSchema: {},
    checks: [],
    pages: [
      {
        key: 'p',
        title: { nl: 'P' },
        sections: [
          {
            key: 's',
            namespace: 'n',
            schema: {
              type: 'object',
              properties: { x: { type: 'integer', minimum: 0, maximum: size }, y: { type: 'integer', minimum: 0, maximum: size } },
            },
            items: [question('x'), question('y')],
          },
        ],
      },
    ],
  };
  const release = {
    types: new Map([['t', { type: { criteria: ['c', 'd'] }, form, engine: createFormEngine(form), ruleSets: [] }]]),
    framework: { framework: { criteria: [], axes: {}, advice: [] } },
  } as unknown as CompiledRelease;

  /** A step function as a plugin may hide it: at each edge the points change. */
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: size }), fc.integer({ min: -6, max: 10 })), { maxLength: 5 });
  const pointsOf = (edges: readonly (readonly [number, number])[], value: number): number =>
    edges.reduce((sum, [from, points]) => (value >= from ? sum + points : sum), 0);

  test('the nearest single change is found, and every answer comes true', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        steps,
        fc.integer({ min: 0, max: size }),
        fc.integer({ min: 0, max: size }),
        fc.integer({ min: 1, max: 15 }),
        async (one, other, x, y, wanted) => {
          const scoreOf = (answers: Answers) => {
            const { x: first, y: second } = answers['n'] as { x: number; y: number };
            return [pointsOf(one, first), pointsOf(other, second)] as const;
          };
          const weigh = async (answers: Answers): Promise<Weighing> => {
            const [first, second] = scoreOf(answers);
            const evidence = (criterion: string, score: number) => ({ criterion, score, value: score });
            return {
              priority: first + second,
              knockouts: [],
              goals: [{ goal: 'g', name: { nl: 'g' }, score: first + second, evidence: [evidence('c', first), evidence('d', second)] }],
            } as unknown as Weighing;
          };
          const now = pointsOf(one, x) + pointsOf(other, y);
          const target = now + wanted;
          const search = await searchCounterfactuals({
            compiled: release,
            typeKey: 't',
            answers: { n: { x, y } },
            target: { kind: 'priority', priority: target },
            weigh,
            now: standstill,
          });
          for (const { changes, priority } of search.reached) {
            const [first, second] = scoreOf(changed({ n: { x, y } }, changes));
            expect(first + second).toBe(priority);
            expect(priority).toBeGreaterThanOrEqual(target);
          }
          // Every value that is within two steps of the nearest that does it, tried one by one: the search looks at 1, 2, 4, … steps and halves the gaps, so
          // where the points rise once on the way it finds the very first value.
          const rises = (edges: readonly (readonly [number, number])[]) => edges.every(([, points]) => points >= 0);
          for (const [edges, start, fixed, name] of [
            [one, x, pointsOf(other, y), 'x'],
            [other, y, pointsOf(one, x), 'y'],
          ] as const) {
            if (!rises(edges)) continue;
            const values = Array.from({ length: size + 1 }, (_, value) => value).filter(
              (value) => pointsOf(edges, value) + fixed >= target,
            );
            const nearest = Math.min(...values.map((value) => Math.abs(value - start)));
            const found = search.reached.find(({ changes }) => changes.length === 1 && changes[0]!.path === `n.${name}`);
            expect(found === undefined ? Infinity : Math.abs((found.changes[0]!.to as number) - start)).toBe(nearest);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
