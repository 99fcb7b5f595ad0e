import type { Language } from '../shared/localizedText.ts';
import { calculateWeights, type WeightQuestion } from '../weights/calculateWeights.ts';
import { CommandFailure } from './commandFailure.ts';
import { readJsonFile } from './readJsonFile.ts';

/**
 * `weegbrug weights <judgements.json>`: weights of a matrix (`null` where a comparison is missing), of comparisons or of points. Needs no server and stores nothing.
 * @returns the weights with λmax, CI, CR and the comparison that disturbs most, as JSON
 * @throws CommandFailure with every place that is wrong
 */
export const weighJudgements = async (file: string, language: Language = 'nl'): Promise<string> => {
  const question = questionOf(await readJsonFile(file, language));
  if (question === undefined)
    throw new CommandFailure(
      `${file}: geef een object met "matrix", "goals" en "comparisons", of "points". / give an object with "matrix", "goals" and "comparisons", or "points".`,
    );
  const calculation = calculateWeights(question);
  if (!('problems' in calculation)) return JSON.stringify(calculation, undefined, 2);
  const lines = calculation.problems.map(({ pointer, message, remedy }) => `${file}#${pointer}: ${message[language]} ${remedy[language]}`);
  throw new CommandFailure(lines.join('\n'));
};

/** Only what can be a question; its contents are checked with it. */
const questionOf = (value: unknown): WeightQuestion | undefined => {
  if (value === null || typeof value !== 'object') return undefined;
  const { goals, matrix, comparisons, points } = value as Readonly<Record<string, unknown>>;
  const named = Array.isArray(goals) && goals.every((goal) => typeof goal === 'string') ? { goals } : {};
  if (goals !== undefined && !('goals' in named)) return undefined;
  if (matrix !== undefined) return { ...named, matrix };
  if (Array.isArray(comparisons)) return { ...named, comparisons };
  if (points !== null && typeof points === 'object' && !Array.isArray(points))
    return { ...named, points: points as Record<string, unknown> };
  return undefined;
};
