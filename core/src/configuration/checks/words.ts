import { meantName } from '../../shared/proposedMend.ts';
import { nameRemedy } from '../../shared/nameRemedy.ts';
import type { ProblemWords } from './checkContext.ts';

/** "Er is geen domein met de naam ‘wonne’" with what was probably meant. */
export const unknownName = (name: string, kind: { nl: string; en: string }, known: readonly string[]): ProblemWords => ({
  message: { nl: `Er is geen ${kind.nl} met de naam ‘${name}’.`, en: `There is no ${kind.en} named ‘${name}’.` },
  remedy: nameRemedy(name, known),
  ...meantName(name, known),
});

export const words = (nl: string, en: string, remedyNl: string, remedyEn: string): Omit<ProblemWords, 'mends'> => ({
  message: { nl, en },
  remedy: { nl: remedyNl, en: remedyEn },
});
