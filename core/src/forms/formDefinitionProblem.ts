import type { Problem } from '../rules/problem.ts';
import type { FormSection } from './formDefinition.ts';

/** A problem of a form; a warning does not keep a release from being published. */
export type FormDefinitionProblem = Problem & { severity?: 'error' | 'warning' };

/** A section with the place where the form has it. What is wrong inside a section by reference is reported at the reference. */
export type LocatedSection = { section: FormSection; pointer: string; referenced: boolean };
