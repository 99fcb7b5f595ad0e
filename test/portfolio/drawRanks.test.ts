import { expect, test } from '@jest/globals';
import { drawRanks } from '../../core/src/portfolio/drawRanks.ts';
import { robustness } from '../../core/src/sensitivity/robustness.ts';
import { referenceFramework } from '../framework/referenceCase.ts';
import { referenceMatrix } from '../sensitivity/referenceMatrix.ts';

const { goals } = referenceFramework;
const matrix = referenceMatrix();
const job = (seed: number, samples: number) => ({ matrix, goals, input: { seed, samples, spread: { factor: 1.25 }, top: 3 } });

test('a thread draws the same as the process itself', async () => {
  const { input } = job(7, 20_000);
  expect(await drawRanks(job(7, 20_000))).toEqual(robustness(matrix, goals, input));
});

test('questions wait for each other; when too many wait, the next is told to come back, and afterwards all is well', async () => {
  const asked = Array.from({ length: 12 }, (_, seed) =>
    drawRanks(job(seed, 20_000)).then(
      () => 'drawn',
      (error: { code: string }) => error.code,
    ),
  );
  const answers = await Promise.all(asked);
  expect(answers.filter((answer) => answer === 'drawn')).toHaveLength(9);
  expect(answers.filter((answer) => answer === 'WB-PORTFOLIO-ROBUSTNESS-BUSY')).toHaveLength(3);
  expect((await drawRanks(job(1, 20_000))).samples).toBe(20_000);
});
