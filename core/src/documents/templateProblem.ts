/** Something in a template that has to be mended, with the place in the file. */
export type TemplateProblem = { line: number; column: number; message: { nl: string; en: string } };

/** The sentences of the template check, by kind. `{name}` is filled in. */
const templateMessages = {
  syntax: {
    nl: 'De opmaak klopt hier niet: een blok of accolade is niet goed gesloten. Vergelijk met het standaardsjabloon.',
    en: 'The notation is wrong here: a block or brace is not closed properly. Compare with the standard template.',
  },
  helper: {
    nl: '"{name}" is geen bekende opdracht. Beschikbaar zijn: {known}.',
    en: '"{name}" is not a known helper. Available are: {known}.',
  },
  raw: {
    nl: 'Een waarde zonder bescherming (drie accolades of &) mag niet. Gebruik twee accolades.',
    en: 'A value without protection (three braces or &) is not allowed. Use two braces.',
  },
  partial: {
    nl: 'Een sjabloon kan geen ander sjabloon of zichzelf aanroepen ("{name}"). Zet de tekst in het sjabloon zelf.',
    en: 'A template cannot call another template or itself ("{name}"). Put the text in the template itself.',
  },
  decorator: {
    nl: 'Decorators ("{name}") worden niet ondersteund. Haal deze regel weg.',
    en: 'Decorators ("{name}") are not supported. Remove this line.',
  },
  depth: {
    nl: 'Blokken staan dieper in elkaar dan {limit} lagen. Maak het sjabloon vlakker.',
    en: 'Blocks are nested deeper than {limit} levels. Make the template flatter.',
  },
  unbalanced: {
    nl: 'Dit blok eindigt op een andere plaats in de HTML dan waar het begint. Open en sluit labels en aanhalingstekens binnen hetzelfde blok.',
    en: 'This block ends at another place in the HTML than where it starts. Open and close tags and quotes within the same block.',
  },
  unquoted: {
    nl: 'Deze waarde staat in een attribuut zonder aanhalingstekens. Zet er dubbele aanhalingstekens omheen.',
    en: 'This value stands in an attribute without quotes. Put double quotes around it.',
  },
  inTag: { nl: 'Hier kan geen waarde staan: dit is binnen een HTML-label.', en: 'No value can stand here: this is inside an HTML tag.' },
  style: { nl: 'In de stijlen kan geen waarde staan. Gebruik een class.', en: 'No value can stand in the styles. Use a class.' },
  comment: { nl: 'In een HTML-opmerking kan geen waarde staan. Haal die weg.', en: 'No value can stand in an HTML comment. Remove it.' },
  attribute: { nl: 'Het attribuut "{name}" is niet toegestaan. Haal het weg.', en: 'The attribute "{name}" is not allowed. Remove it.' },
  address: {
    nl: 'Een webadres in "{name}" mag niet met een ingevulde waarde of met code beginnen. Begin het adres met vaste tekst, bijvoorbeeld "/projecten/".',
    en: 'An address in "{name}" may not start with a filled-in value or with code. Start it with fixed text, for instance "/projecten/".',
  },
  tag: { nl: 'Het element "{name}" is niet toegestaan. Haal het weg.', en: 'The element "{name}" is not allowed. Remove it.' },
} as const;

export type TemplateProblemKind = keyof typeof templateMessages;

export const templateProblem = (
  kind: TemplateProblemKind,
  at: { line: number; column: number },
  names: Readonly<Record<string, string | number>> = {},
): TemplateProblem => {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(names, name) ? String(names[name]) : whole));
  return { line: at.line, column: at.column + 1, message: { nl: fill(templateMessages[kind].nl), en: fill(templateMessages[kind].en) } };
};
