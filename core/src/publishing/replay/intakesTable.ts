import { guardFormula } from '../../shared/formulaText.ts';
import { type Language, localize, type LocalizedText } from '../../shared/localizedText.ts';
import { phaseNames } from '../../workflow/phaseNames.ts';
import type { ReplayIntake } from './replayViews.ts';

const headers = {
  nl: ['Aanvraag', 'Code', 'Projecttype', 'Fase', 'Wie', 'Onder vrijgave', 'Wat ontbreekt of niet klopt', 'Gevolg'],
  en: ['Intake', 'Code', 'Project type', 'Phase', 'Who', 'Under release', 'What is missing or wrong', 'Consequence'],
} as const;

const consequences: Readonly<Record<ReplayIntake['consequence'], LocalizedText & { en: string }>> = {
  noSubmit: { nl: 'niet indienen zonder antwoord', en: 'cannot be submitted without an answer' },
  noDecision: { nl: 'niet naar besluit zonder antwoord', en: 'no decision without an answer' },
  typeGone: { nl: 'het type wordt niet meer aangeboden', en: 'the type is no longer offered' },
};

const unnamed = { nl: 'Nog zonder naam', en: 'Without a name yet' };

/** Intakes that are no longer valid as a table, a row of headings first. Texts that a spreadsheet would run get an apostrophe in front. */
export const intakesTable = (intakes: readonly ReplayIntake[], language: Language): (string | undefined)[][] => {
  const say = (text: LocalizedText): string => guardFormula(localize(text, language));
  return [
    [...headers[language]],
    ...intakes.map(({ kind, id, name, typeName, phase, person, releaseNumber, problems, consequence }) => [
      name === '' ? unnamed[language] : guardFormula(name),
      kind === 'project' ? guardFormula(id) : undefined,
      say(typeName),
      localize(phaseNames[phase], language),
      person === undefined ? undefined : guardFormula(person),
      releaseNumber,
      problems.map(({ message }) => say(message)).join('; '),
      say(consequences[consequence]),
    ]),
  ];
};
