import type { ConfigurationProblem } from '../draftTypes.ts';
import type { Mark } from './draftMarks.ts';
import { useEditor } from './editorContext.ts';

/** Problems of exactly this field. */
export const useProblemsAt = (pointer: string): readonly ConfigurationProblem[] =>
  useEditor().problems.filter((problem) => problem.pointer === pointer);

/** Number of problems in a field and everything inside it. */
export const useProblemsWithin = (pointer: string): number =>
  useEditor().problems.filter((problem) => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`)).length;

/** What the other version has in this field and everything inside it. */
export const useMarksWithin = (pointer: string): readonly Mark[] =>
  useEditor().marks.filter((mark) => mark.pointer === pointer || mark.pointer.startsWith(`${pointer}/`));
