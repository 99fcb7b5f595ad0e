import type { Answers } from './formDefinition.ts';

/** One thing that is wrong, as a sentence that names the question. */
export type FormProblem = {
  /** Address of the answer: `housing.homes`, `project.costs.0.amount`. */
  path: string;
  page: string;
  section: string;
  /** Kind of mistake, for instance `required`, `minimum`, `pattern`, `check:segments`. */
  code: string;
  message: { nl: string; en: string };
};

export type QuestionState = { path: string; page: string; section: string; visible: boolean; required: boolean; answered: boolean };

/** What the form is, for these answers: the same in server and browser. */
export type FormState = {
  /** By answer path; a row of a group has its own (`project.costs.0.amount`). */
  questions: ReadonlyMap<string, QuestionState>;
  visiblePages: readonly string[];
  visibleSections: ReadonlySet<string>;
  /** Items that show, as `<section key>#<position in items>`: also notes, groups and calculated values. */
  visibleItems: ReadonlySet<string>;
  /** Wrong values and missing required answers of visible questions, in page order. */
  problems: readonly FormProblem[];
  /** Values of calculated items by path; absent where a source is absent. */
  calculated: ReadonlyMap<string, number>;
};

/** Answers as they are handed in: hidden questions and unknown names dropped, calculated values added. */
export type Submission = { answers: Answers; problems: readonly FormProblem[] };
