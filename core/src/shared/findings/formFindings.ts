import type { FindingEntry } from './findingEntry.ts';

/** Findings of forms and their schemas. */
export const formFindings = {
  sectionUnknown: {
    severity: 'error',
    mends: true,
    nl: 'Een onderdeel van een formulier bestaat niet.',
    en: 'A section of a form does not exist.',
  },
  fieldsTooMany: { severity: 'error', nl: 'Een formulier heeft te veel vragen.', en: 'A form has too many questions.' },
  nameForbidden: { severity: 'error', nl: 'Een naam kan hier niet.', en: 'A name is not possible here.' },
  nameDuplicate: { severity: 'error', nl: 'Een naam komt vaker voor.', en: 'A name occurs more than once.' },
  labelMissing: { severity: 'error', nl: 'Een vraag heeft geen tekst.', en: 'A question has no text.' },
  groupSchema: {
    severity: 'error',
    nl: 'Een groep vragen heeft geen schema voor haar rijen.',
    en: 'A group of questions has no schema for its rows.',
  },
  groupRange: { severity: 'error', nl: 'Het aantal rijen van een groep kan niet.', en: 'The number of rows of a group is impossible.' },
  schemaMissing: { severity: 'error', nl: 'Een vraag staat niet in het schema.', en: 'A question is not in the schema.' },
  typeMissing: {
    severity: 'error',
    nl: 'Het schema zegt niet wat voor antwoord een vraag heeft.',
    en: 'The schema does not say what kind of answer a question has.',
  },
  euroType: { severity: 'error', nl: 'Een bedrag is niet in hele centen.', en: 'An amount is not in whole cents.' },
  optionsEmpty: { severity: 'either', nl: 'Een keuzevraag heeft geen keuzes.', en: 'A choice question has no options.' },
  questionMissing: {
    severity: 'warning',
    mends: true,
    nl: 'Het schema noemt een antwoord dat niemand vraagt.',
    en: 'The schema names an answer that nobody asks.',
  },
  requiredUnknown: { severity: 'error', mends: true, nl: 'Een verplicht antwoord bestaat niet.', en: 'A required answer does not exist.' },
  visibilityCycle: {
    severity: 'error',
    nl: 'De zichtbaarheid van vragen hangt in een kring van elkaar af.',
    en: 'The visibility of questions depends on each other in a circle.',
  },
  sourceUnknown: {
    severity: 'error',
    nl: 'Een berekende waarde leest een antwoord dat er niet is.',
    en: 'A calculated value reads an answer that is not there.',
  },
  checkFieldUnknown: {
    severity: 'error',
    mends: true,
    nl: 'Een controle hoort bij een vraag die er niet is.',
    en: 'A check belongs to a question that is not there.',
  },
  schemaShape: { severity: 'error', nl: 'Een schema is niet te lezen.', en: 'A schema cannot be read.' },
  schemaDepth: { severity: 'error', nl: 'Een schema is te diep genest.', en: 'A schema is nested too deep.' },
  keywordUnknown: {
    severity: 'error',
    nl: 'Een woord van het schema wordt niet ondersteund.',
    en: 'A keyword of the schema is not supported.',
  },
  keywordValue: {
    severity: 'error',
    nl: 'Een woord van het schema heeft een verkeerde waarde.',
    en: 'A keyword of the schema has a wrong value.',
  },
  combinatorWidth: {
    severity: 'error',
    nl: 'Een schema heeft te veel alternatieven naast elkaar.',
    en: 'A schema has too many alternatives side by side.',
  },
  combinatorDepth: {
    severity: 'error',
    nl: 'Een schema heeft te veel alternatieven in elkaar.',
    en: 'A schema has too many alternatives inside each other.',
  },
  referenceRemote: { severity: 'error', nl: 'Een schema verwijst naar buiten.', en: 'A schema refers outside.' },
  referenceLoop: { severity: 'error', nl: 'Een schema verwijst in een kring.', en: 'A schema refers in a circle.' },
  patternLong: { severity: 'error', nl: 'Een patroon is te lang.', en: 'A pattern is too long.' },
  patternLookAround: { severity: 'error', nl: 'Een patroon kijkt vooruit of terug.', en: 'A pattern looks around.' },
  patternBackReference: { severity: 'error', nl: 'Een patroon verwijst naar zichzelf.', en: 'A pattern refers back.' },
  patternHeavy: {
    severity: 'error',
    nl: 'Een patroon kan de computer te lang bezighouden.',
    en: 'A pattern can keep the computer busy for too long.',
  },
  patternSyntax: { severity: 'error', nl: 'Een patroon is niet te lezen.', en: 'A pattern cannot be read.' },
} as const satisfies Readonly<Record<string, FindingEntry>>;
