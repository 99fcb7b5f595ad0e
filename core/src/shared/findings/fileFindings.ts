import type { FindingEntry } from './findingEntry.ts';

/** Findings of reading files. */
export const fileFindings = {
  fileTooLarge: { severity: 'error', nl: 'Een bestand is groter dan wordt gelezen.', en: 'A file is larger than is read.' },
  fileNotUtf8: { severity: 'error', nl: 'Een bestand is geen UTF-8.', en: 'A file is not UTF-8.' },
  fileByteOrderMark: {
    severity: 'error',
    nl: 'Een bestand begint met een onzichtbaar teken (BOM).',
    en: 'A file begins with an invisible character (BOM).',
  },
  fileEmpty: { severity: 'error', nl: 'Een bestand is leeg.', en: 'A file is empty.' },
  fileMissing: { severity: 'error', nl: 'Een bestand dat er moet zijn, ontbreekt.', en: 'A file that must be there is missing.' },
  fileUnknown: { severity: 'error', nl: 'Een bestand hoort niet bij een inrichting.', en: 'A file does not belong to a configuration.' },
  fileUnreadable: { severity: 'error', nl: 'Een bestand is niet te lezen.', en: 'A file cannot be read.' },
  folderUnreadable: { severity: 'error', nl: 'Een map is niet te lezen.', en: 'A folder cannot be read.' },
  folderTooLarge: { severity: 'error', nl: 'Een map heeft te veel bestanden.', en: 'A folder has too many files.' },
  templateTooLarge: { severity: 'error', nl: 'Een sjabloon is te groot.', en: 'A template is too large.' },
  templateInvalid: {
    severity: 'error',
    nl: 'Een sjabloon bevat iets dat niet mag of niet te lezen is.',
    en: 'A template holds something that is not allowed or cannot be read.',
  },
  jsonTooDeep: { severity: 'error', nl: 'De JSON is te diep genest.', en: 'The JSON is nested too deep.' },
  jsonSyntax: { severity: 'error', nl: 'De JSON is niet te lezen.', en: 'The JSON cannot be read.' },
  jsonComment: { severity: 'error', nl: 'Er staat commentaar in de JSON.', en: 'There is a comment in the JSON.' },
  jsonDuplicateName: {
    severity: 'error',
    nl: 'Een naam staat twee keer in hetzelfde onderdeel.',
    en: 'A name stands twice in the same object.',
  },
  jsonForbiddenName: { severity: 'error', nl: 'Een naam is voor de software gereserveerd.', en: 'A name is reserved for the software.' },
  jsonNumber: {
    severity: 'error',
    nl: 'Een getal past niet in een computer zonder af te ronden.',
    en: 'A number does not fit a computer without rounding.',
  },
  jsonText: {
    severity: 'error',
    nl: 'Een tekst bevat tekens die niet bewaard kunnen worden.',
    en: 'A text holds characters that cannot be stored.',
  },
  formatNewer: {
    severity: 'error',
    nl: 'De inrichting is van een nieuwere versie van Weegbrug.',
    en: 'The configuration is of a newer version of Weegbrug.',
  },
  keyDiffers: {
    severity: 'error',
    nl: 'De sleutel is anders dan de naam van het bestand of de gemeente.',
    en: 'The key differs from the name of the file or the municipality.',
  },
  checkFailed: {
    severity: 'error',
    nl: 'Een onderdeel is zo afwijkend dat de controle zelf stopt.',
    en: 'A part is so unusual that the check itself stops.',
  },
} as const satisfies Readonly<Record<string, FindingEntry>>;
