import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes.mjs';

/** The answers of the reference project P1 with another name and other numbers per index, so that rankings have something to sort. */
export const intake = (index) => {
  const testCase = JSON.parse(readFileSync(join(root, 'config/voorbeeldstad/test-cases/p1.json'), 'utf8'));
  const answers = structuredClone(testCase.answers);
  answers.project.name = `Meetproject ${index}`;
  answers.project.complexity = 1 + (index % 5);
  answers.project.probability = 1 + (index % 4);
  return { typeKey: testCase.projectType, answers };
};
