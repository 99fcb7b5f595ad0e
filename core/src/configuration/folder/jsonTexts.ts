export type ProblemTexts = { message: { nl: string; en: string }; remedy: { nl: string; en: string } };

const texts =
  (nl: string, en: string, remedyNl: string, remedyEn: string) =>
  (parameter: string): ProblemTexts => ({
    message: { nl: nl.replaceAll('{}', parameter), en: en.replaceAll('{}', parameter) },
    remedy: { nl: remedyNl.replaceAll('{}', parameter), en: remedyEn.replaceAll('{}', parameter) },
  });

/** What can be wrong with a file before its content is looked at. */
export const jsonTexts = {
  fileTooLarge: texts(
    'Het bestand is groter dan {} KiB.',
    'The file is larger than {} KiB.',
    'Verdeel de inhoud over meer bestanden.',
    'Split the content over more files.',
  ),
  fileNotUtf8: texts('Het bestand is geen UTF-8.', 'The file is not UTF-8.', 'Sla het bestand op als UTF-8.', 'Save the file as UTF-8.'),
  fileByteOrderMark: texts(
    'Het bestand begint met een byte order mark (BOM).',
    'The file begins with a byte order mark (BOM).',
    'Sla het bestand op als UTF-8 zonder BOM.',
    'Save the file as UTF-8 without BOM.',
  ),
  fileEmpty: texts('Het bestand is leeg.', 'The file is empty.', 'Vul het bestand, of verwijder het.', 'Fill the file, or remove it.'),
  jsonTooDeep: texts(
    'De inhoud is meer dan {} niveaus diep.',
    'The content is more than {} levels deep.',
    'Maak de inhoud minder diep.',
    'Nest less deeply.',
  ),
  jsonSyntax: texts(
    'Hier klopt de JSON niet: er ontbreekt iets, er staat te veel, of het bestand is afgebroken.',
    'The JSON is not right here: something is missing, something is too many, or the file was cut off.',
    'Kijk naar komma’s, aanhalingstekens en haakjes op en vlak voor deze plaats.',
    'Look at commas, quotes and brackets at and just before this place.',
  ),
  jsonComment: texts(
    'Commentaar mag niet in deze bestanden.',
    'Comments are not allowed in these files.',
    'Verwijder het commentaar.',
    'Remove the comment.',
  ),
  jsonDuplicateName: texts(
    'De eigenschap ‘{}’ staat er twee keer.',
    'The property ‘{}’ is there twice.',
    'Verwijder een van de twee.',
    'Remove one of the two.',
  ),
  jsonForbiddenName: texts(
    'De naam ‘{}’ is niet toegestaan.',
    'The name ‘{}’ is not allowed.',
    'Kies een andere naam.',
    'Choose another name.',
  ),
  jsonNumber: texts(
    'Het getal {} is te groot om precies te bewaren.',
    'The number {} is too large to be kept exactly.',
    'Gebruik een kleiner getal, of een tekst.',
    'Use a smaller number, or a text.',
  ),
  jsonText: texts(
    'De tekst bevat een teken dat niet bewaard kan worden.',
    'The text contains a character that cannot be stored.',
    'Verwijder het onzichtbare teken.',
    'Remove the invisible character.',
  ),
} as const;
