import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CompiledRelease } from '../../core/src/configuration/releaseLibrary.ts';
import { explanationWords } from '../../core/src/explanation/messages/words.ts';
import { counterfactualText } from '../../core/src/explanation/render/sayCounterfactual.ts';
import { type RenderedExplanation, renderExplanation } from '../../core/src/explanation/renderExplanation.ts';
import { searchCounterfactuals } from '../../core/src/projects/counterfactuals/searchCounterfactuals.ts';
import { weighWithRelease } from '../../core/src/projects/weighWithRelease.ts';
import { sourceMeasures } from '../reference/sourcePlugins.ts';
import { openTown } from '../reference/town.ts';
import { readTestCase, weighAndExplain } from './explained.ts';

const document = readFileSync(new URL('../../docs/weighing.md', import.meta.url), 'utf8');
/** What stands in grey blocks: sentences of the product, one a line. */
const quoted = [...document.matchAll(/```\n([^`]*)```/g)].flatMap(([, block]) => block!.trim().split('\n'));

let town: CompiledRelease;
let said: RenderedExplanation;
let shown: readonly { name: string; weight: string; score: string; points: string }[];
beforeAll(async () => {
  town = await openTown('voorbeeldstad');
  const { explanation } = await weighAndExplain(town, readTestCase('voorbeeldstad', 'p1'));
  said = renderExplanation(explanation, 'en');
  const words = explanationWords('en');
  shown = explanation.goals.map(({ name, weight, score, points }) => ({
    name: name.en!,
    weight: words.percent(weight, Number.isInteger(Math.round(weight * 1e8) / 1e6) ? 0 : 2),
    score: words.signed(score ?? 0, 0),
    points: words.signed(points.shown),
  }));
});

describe('docs/weighing.md', () => {
  test('quotes nothing but what the product says', async () => {
    const missing = structuredClone(readTestCase('voorbeeldstad', 'p1')) as {
      projectType: string;
      answers: Record<string, Record<string, unknown>>;
    };
    delete missing.answers['sustainability']!['co2PerYear'];
    const incomplete = renderExplanation((await weighAndExplain(town, missing)).explanation, 'en');
    const { projectType, answers } = readTestCase('voorbeeldstad', 'p1');
    const search = await searchCounterfactuals({
      compiled: town,
      typeKey: projectType,
      answers,
      target: { kind: 'nextAdvice' },
      now: () => 0,
      weigh: async (changed) => (await weighWithRelease(town, sourceMeasures, { typeKey: projectType, answers: changed })).weighing,
    });
    const everything = [
      ...said.goals.flatMap(({ criteria }) => criteria.map(({ chain }) => chain)),
      ...said.sum.map(({ label, formulas, value }) => [label, ...formulas, value].join(' = ')),
      said.advice,
      incomplete.completeness,
      ...incomplete.interval,
      counterfactualText(search, explanationWords('en')),
    ].join('\n');
    expect(quoted.length).toBeGreaterThan(10);
    for (const line of quoted) expect(everything).toContain(line);
  });

  test('shows every goal with its figures, and the points add up', () => {
    const rows = [...document.matchAll(/^\| ([^|]+?) +\| +([\d.]+ %) +\| +([+−]\d) +\| +([+−][\d.]+) +\|$/gm)].map(
      ([, name, weight, score, points]) => ({
        name: name!,
        weight: weight!,
        score: score!,
        points: points!,
      }),
    );
    expect(rows).toEqual(shown.filter(({ score }) => score !== '0'));
    const sum = (sign: string): string =>
      rows
        .filter(({ points }) => points.startsWith(sign))
        .reduce((total, { points }) => total + Number(points.slice(1)), 0)
        .toFixed(2);
    expect(document).toContain(`**+${sum('+')} / −${sum('−')}**`);
    expect(said.totals).toEqual([`D+ all that contributes: +${sum('+')}`, `D− all that detracts: −${sum('−')}`]);
  });

  test('names the source of every method', () => {
    for (const source of ['Saaty', 'Harker', 'Lahdelma', 'Hamilton', 'Kleene', 'Keeney and Raiffa', 'Aczél', 'Wachter'])
      expect(document).toContain(source);
  });
});
