import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { referenceFramework } from '../framework/referenceCase.ts';
import { flipTable } from '../../core/src/sensitivity/flipTable.ts';
import { goalShares, leafWeightsOf } from '../../core/src/sensitivity/goalShares.ts';
import { moveShare } from '../../core/src/sensitivity/moveShare.ts';
import { rerank } from '../../core/src/sensitivity/rerank.ts';
import { swings } from '../../core/src/sensitivity/swing.ts';
import { referenceIds, referenceMatrix } from './referenceMatrix.ts';

const expected = JSON.parse(readFileSync(new URL('../reference/voorbeeldstad-expected.json', import.meta.url), 'utf8')) as {
  scores: Record<string, { P: number; Dpos: number; Dneg: number }>;
  sensitivity: { D2at35percentOthersProRata: Record<string, number> };
};
const { goals } = referenceFramework;
const matrix = referenceMatrix();
test('look', () => {
  for (const row of flipTable(matrix, goals, { top: 3 })) console.log(row);
  console.log(JSON.stringify(swings(matrix, goals, {step:0.05, top:3, bands: referenceFramework.advice}),undefined,1));
});
