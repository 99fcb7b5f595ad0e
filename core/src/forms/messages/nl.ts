import type { ProblemSentence } from './problemSentence.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Sentences for people, in Dutch: what is wrong, at which question, and how to mend it. */
export const nl = {
  'required.fill': ({ noun }) => `Vul ${noun} in`,
  'required.choose': ({ noun }) => `Kies ${noun}`,
  'required.yesNo': ({ noun }) => `Kies ja of nee bij ${noun}`,
  'required.several': ({ noun }) => `Kies ten minste één mogelijkheid bij ${noun}`,
  'required.part': ({ noun, expected }) => `Vul bij ${noun} ook ‘${expected}’ in`,
  'group.required': ({ noun }) => `Voeg ten minste één regel toe aan ${noun}`,
  'group.minimum': ({ noun, expected, actual }) =>
    `Voeg regels toe aan ${noun}: er zijn er ten minste ${expected} nodig en u gaf er ${actual} op`,
  'group.maximum': ({ noun, expected, actual }) =>
    `Haal regels weg bij ${noun}: er mogen er ten hoogste ${expected} zijn en u gaf er ${actual} op`,
  'type.number': ({ noun }) => `Vul bij ${noun} een getal in`,
  'type.integer': ({ noun }) => `Vul bij ${noun} een geheel getal in, zonder cijfers achter de komma`,
  'type.cents': ({ noun }) => `Vul bij ${noun} een bedrag in, met ten hoogste twee cijfers achter de komma`,
  'type.string': ({ noun }) => `Vul bij ${noun} een tekst in`,
  'type.boolean': ({ noun }) => `Kies ja of nee bij ${noun}`,
  'type.array': ({ noun }) => `Geef bij ${noun} een lijst op`,
  'type.object': ({ noun }) => `Vul bij ${noun} de onderdelen apart in`,
  minimum: ({ noun, expected, actual }) => `${capital(noun)} mag niet lager zijn dan ${expected}; u gaf ${actual} op`,
  maximum: ({ noun, expected, actual }) => `${capital(noun)} mag niet hoger zijn dan ${expected}; u gaf ${actual} op`,
  exclusiveMinimum: ({ noun, expected, actual }) => `${capital(noun)} moet hoger zijn dan ${expected}; u gaf ${actual} op`,
  exclusiveMaximum: ({ noun, expected, actual }) => `${capital(noun)} moet lager zijn dan ${expected}; u gaf ${actual} op`,
  multipleOf: ({ noun, expected, actual }) => `${capital(noun)} moet een veelvoud zijn van ${expected}; u gaf ${actual} op`,
  minLength: ({ noun, expected, actual }) => `Maak ${noun} langer: ten minste ${expected} tekens, nu zijn het er ${actual}`,
  maxLength: ({ noun, expected, actual }) => `Maak ${noun} korter: ten hoogste ${expected} tekens, nu zijn het er ${actual}`,
  pattern: ({ noun, help }) =>
    help === undefined ? `Schrijf ${noun} in de gevraagde vorm` : `Schrijf ${noun} in de gevraagde vorm. ${help}`,
  'format.date': ({ noun }) => `Vul bij ${noun} een datum in die bestaat, bijvoorbeeld 31-03-2027`,
  'format.email': ({ noun }) => `Vul bij ${noun} een e-mailadres in, bijvoorbeeld naam@gemeente.nl`,
  'format.uri': ({ noun }) => `Vul bij ${noun} een webadres in dat begint met https://`,
  option: ({ noun }) => `Kies bij ${noun} een van de mogelijkheden uit de lijst`,
  minItems: ({ noun, expected, actual }) => `Kies bij ${noun} ten minste ${expected} mogelijkheden; u koos er ${actual}`,
  maxItems: ({ noun, expected, actual }) => `Kies bij ${noun} ten hoogste ${expected} mogelijkheden; u koos er ${actual}`,
  uniqueItems: ({ noun }) => `Bij ${noun} staat twee keer hetzelfde; haal er één weg`,
  combination: ({ noun }) => `${capital(noun)} voldoet niet aan de eisen van deze vraag; pas het antwoord aan`,
  badCharacter: ({ noun }) => `Bij ${noun} staat een teken dat niet te bewaren is; typ de tekst opnieuw`,
  unsafeNumber: ({ noun }) => `Vul bij ${noun} een kleiner getal in; zo’n groot getal is niet precies te bewaren`,
  tooLong: ({ noun, expected }) => `Maak de tekst bij ${noun} korter: ten hoogste ${expected} tekens`,
  tooMany: ({ noun, expected }) => `Maak de lijst bij ${noun} korter: ten hoogste ${expected} regels`,
  tooDeep: ({ noun }) => `Het antwoord bij ${noun} is te diep in elkaar gezet; vul de vraag opnieuw in`,
  inRow: ({ noun, expected }) => `${noun} (regel ${expected})`,
} satisfies Record<string, ProblemSentence>;
