import type { Problem } from '../../rules/problem.ts';
import type { PatternFinding } from './checkPattern.ts';

type Words = Pick<Problem, 'message' | 'remedy'>;

const words = (nl: string, en: string, remedyNl: string, remedyEn: string): Words => ({
  message: { nl, en },
  remedy: { nl: remedyNl, en: remedyEn },
});

const pattern: Record<PatternFinding, (limit: number) => Words> = {
  long: (limit) =>
    words(
      `Het patroon is langer dan ${limit} tekens.`,
      `The pattern is longer than ${limit} characters.`,
      'Maak het korter of gebruik een lijst met mogelijkheden.',
      'Make it shorter or use a list of options.',
    ),
  lookAround: () =>
    words(
      'Het patroon kijkt vooruit of achteruit; dat kan een controle eindeloos laten duren.',
      'The pattern looks ahead or behind; that can make a check last for ever.',
      'Schrijf het zonder (?=, (?!, (?<= en (?<!.',
      'Write it without (?=, (?!, (?<= and (?<!.',
    ),
  backReference: () =>
    words(
      'Het patroon verwijst terug naar een eerder deel; dat kan een controle eindeloos laten duren.',
      'The pattern refers back to an earlier part; that can make a check last for ever.',
      'Schrijf het zonder \\1, \\2 of \\k<naam>.',
      'Write it without \\1, \\2 or \\k<name>.',
    ),
  heavy: () =>
    words(
      'Het patroon bevat zo veel herhalingen dat controleren te lang duurt.',
      'The pattern has so many repetitions that checking takes too long.',
      'Gebruik minLength en maxLength voor de lengte.',
      'Use minLength and maxLength for the length.',
    ),
  syntax: () =>
    words(
      'Dit is geen geldig patroon.',
      'This is not a valid pattern.',
      'Controleer haken, herhalingen en schuine strepen.',
      'Check brackets, repetitions and backslashes.',
    ),
};

/** What `checkSchema` says, and how to mend it. */
export const schemaTexts = {
  shape: words(
    'Hier hoort een schema te staan.',
    'A schema belongs here.',
    'Schrijf een object, bijvoorbeeld {"type": "string"}.',
    'Write an object, for instance {"type": "string"}.',
  ),
  depth: (limit: number) =>
    words(
      `Het schema is meer dan ${limit} lagen diep.`,
      `The schema is more than ${limit} levels deep.`,
      'Verdeel het over meer vragen.',
      'Spread it over more questions.',
    ),
  keyword: (name: string, remedy: Words['remedy']): Words => ({
    message: {
      nl: `Het woord ‘${name}’ kan niet in een schema van een vraag.`,
      en: `The keyword “${name}” cannot be used in the schema of a question.`,
    },
    remedy,
  }),
  additional: words(
    '‘additionalProperties’ is niet nodig: onbekende namen worden bij het indienen altijd weggelaten.',
    '“additionalProperties” is not needed: unknown names are always dropped when handing in.',
    'Haal het weg.',
    'Remove it.',
  ),
  value: (name: string) =>
    words(
      `Bij ‘${name}’ staat iets dat daar niet kan.`,
      `“${name}” has a value that it cannot have.`,
      'Kijk in de beschrijving van formulieren wat hier mag staan.',
      'See in the description of forms what may stand here.',
    ),
  range: (low: string, high: string) =>
    words(
      `‘${low}’ is groter dan ‘${high}’: geen enkel antwoord is goed.`,
      `“${low}” is greater than “${high}”: no answer is right.`,
      'Wissel de twee om of pas er een aan.',
      'Swap the two or change one.',
    ),
  pattern,
  name: (name: string) =>
    words(`Een vraag kan niet ‘${name}’ heten.`, `A question cannot be named “${name}”.`, 'Kies een andere naam.', 'Choose another name.'),
  width: (name: string, limit: number) =>
    words(
      `‘${name}’ heeft meer dan ${limit} delen.`,
      `“${name}” has more than ${limit} parts.`,
      'Gebruik een lijst met mogelijkheden of minder delen.',
      'Use a list of options or fewer parts.',
    ),
  combinatorDepth: (limit: number) =>
    words(
      `Combinaties (allOf, anyOf, oneOf) staan meer dan ${limit} diep in elkaar.`,
      `Combinators (allOf, anyOf, oneOf) are nested more than ${limit} deep.`,
      'Voeg ze samen of verdeel ze over meer vragen.',
      'Merge them or spread them over more questions.',
    ),
  remote: (reference: string) =>
    words(
      `De verwijzing ‘${reference}’ wijst buiten dit schema.`,
      `The reference “${reference}” points outside this schema.`,
      'Verwijs alleen naar #/$defs/naam.',
      'Refer only to #/$defs/name.',
    ),
  reference: (reference: string, remedy: Words['remedy']): Words => ({
    message: { nl: `De verwijzing ‘${reference}’ bestaat niet.`, en: `The reference “${reference}” does not exist.` },
    remedy,
  }),
  loop: (name: string) =>
    words(
      `De definitie ‘${name}’ verwijst naar zichzelf.`,
      `The definition “${name}” refers to itself.`,
      'Haal een van de verwijzingen weg.',
      'Remove one of the references.',
    ),
} as const;
