type Words = { nl: string; en: string };
export type ShapeTexts = (parameters: Readonly<Record<string, unknown>>) => { message: Words; remedy: Words };

const types: Readonly<Record<string, Words>> = {
  string: { nl: 'tekst', en: 'text' },
  number: { nl: 'een getal', en: 'a number' },
  integer: { nl: 'een geheel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een object', en: 'an object' },
  null: { nl: 'null', en: 'null' },
};

const typeWords = (type: unknown): Words => {
  const list = (Array.isArray(type) ? type : [type]).map((name) => types[String(name)] ?? { nl: String(name), en: String(name) });
  return { nl: list.map(({ nl }) => nl).join(' of '), en: list.map(({ en }) => en).join(' or ') };
};

/** "Gewicht" when the schema has a title for the value, else "De waarde". */
const subject = (p: Readonly<Record<string, unknown>>): Words => ({
  nl: p['titleNl'] === undefined ? 'Deze waarde' : `‘${String(p['titleNl'])}’`,
  en: p['titleEn'] === undefined ? 'This value' : `‘${String(p['titleEn'])}’`,
});

const meant = (p: Readonly<Record<string, unknown>>, otherwise: Words): Words =>
  p['suggestion'] === undefined
    ? otherwise
    : { nl: `Bedoelde u ‘${String(p['suggestion'])}’?`, en: `Did you mean ‘${String(p['suggestion'])}’?` };

const simple =
  (
    nl: (p: Readonly<Record<string, unknown>>) => string,
    en: (p: Readonly<Record<string, unknown>>) => string,
    remedyNl: (p: Readonly<Record<string, unknown>>) => string,
    remedyEn: (p: Readonly<Record<string, unknown>>) => string,
  ): ShapeTexts =>
  (p) => ({ message: { nl: `${subject(p).nl} ${nl(p)}`, en: `${subject(p).en} ${en(p)}` }, remedy: { nl: remedyNl(p), en: remedyEn(p) } });

const limit = (p: Readonly<Record<string, unknown>>): string => String(p['limit']);
const comparisons: Readonly<Record<string, Words>> = {
  '>=': { nl: 'minstens', en: 'at least' },
  '>': { nl: 'meer dan', en: 'more than' },
  '<=': { nl: 'hoogstens', en: 'at most' },
  '<': { nl: 'minder dan', en: 'less than' },
};
const compared = (p: Readonly<Record<string, unknown>>): Words =>
  comparisons[String(p['comparison'])] ?? { nl: String(p['comparison']), en: String(p['comparison']) };
const bound: ShapeTexts = simple(
  (p) => `is ${String(p['given'])}, maar moet ${compared(p).nl} ${limit(p)} zijn.`,
  (p) => `is ${String(p['given'])}, but must be ${compared(p).en} ${limit(p)}.`,
  (p) => `Vul een getal in van ${compared(p).nl} ${limit(p)}.`,
  (p) => `Give a number of ${compared(p).en} ${limit(p)}.`,
);

const unknownProperty: ShapeTexts = (p) => ({
  message: {
    nl: `De eigenschap ‘${String(p['property'])}’ bestaat hier niet.`,
    en: `The property ‘${String(p['property'])}’ does not exist here.`,
  },
  remedy: meant(p, {
    nl: `Verwijder ‘${String(p['property'])}’${p['known'] ? `; bekend zijn: ${String(p['known'])}` : ''}.`,
    en: `Remove ‘${String(p['property'])}’${p['known'] ? `; known are: ${String(p['known'])}` : ''}.`,
  }),
});

/** By the word on the screen where there is one, for who has no file before them. */
const missingProperty: ShapeTexts = (p) => {
  const property = String(p['property']);
  if (p['titleNl'] === undefined)
    return {
      message: { nl: `De eigenschap ‘${property}’ ontbreekt.`, en: `The property ‘${property}’ is missing.` },
      remedy: { nl: `Voeg ‘${property}’ toe.`, en: `Add ‘${property}’.` },
    };
  const [nl, en] = [String(p['titleNl']), String(p['titleEn'])];
  return {
    message: { nl: `‘${nl}’ (${property}) ontbreekt.`, en: `‘${en}’ (${property}) is missing.` },
    remedy: { nl: `Vul ‘${nl}’ in.`, en: `Fill in ‘${en}’.` },
  };
};

/** Sentences by schema keyword. */
export const shapeTexts: Readonly<Record<string, ShapeTexts>> = {
  required: missingProperty,
  dependentRequired: missingProperty,
  additionalProperties: unknownProperty,
  unevaluatedProperties: unknownProperty,
  propertyNames: unknownProperty,
  type: simple(
    (p) => `is ${String(p['given'])}, maar moet ${typeWords(p['type']).nl} zijn.`,
    (p) => `is ${String(p['given'])}, but must be ${typeWords(p['type']).en}.`,
    (p) => `Geef ${typeWords(p['type']).nl}.`,
    (p) => `Give ${typeWords(p['type']).en}.`,
  ),
  enum: (p) => ({
    message: {
      nl: `${subject(p).nl} is ${String(p['given'])}, en dat is geen geldige keuze.`,
      en: `${subject(p).en} is ${String(p['given'])}, which is not a valid choice.`,
    },
    remedy: meant(p, { nl: `Kies uit: ${String(p['allowed'])}.`, en: `Choose from: ${String(p['allowed'])}.` }),
  }),
  const: simple(
    (p) => `is ${String(p['given'])}, maar moet ${JSON.stringify(p['allowedValue'])} zijn.`,
    (p) => `is ${String(p['given'])}, but must be ${JSON.stringify(p['allowedValue'])}.`,
    (p) => `Zet hier ${JSON.stringify(p['allowedValue'])}.`,
    (p) => `Put ${JSON.stringify(p['allowedValue'])} here.`,
  ),
  discriminator: (p) => ({
    message:
      p['tagValue'] === undefined
        ? { nl: `De eigenschap ‘${String(p['tag'])}’ ontbreekt.`, en: `The property ‘${String(p['tag'])}’ is missing.` }
        : {
            nl: `Bij ‘${String(p['tag'])}’ staat ${String(p['given'])}, en die soort bestaat niet.`,
            en: `‘${String(p['tag'])}’ is ${String(p['given'])}, a kind that does not exist.`,
          },
    remedy: meant(p, { nl: `Kies uit: ${String(p['allowed'])}.`, en: `Choose from: ${String(p['allowed'])}.` }),
  }),
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
  minLength: simple(
    (p) => (p['limit'] === 1 ? 'is leeg.' : `is korter dan ${limit(p)} tekens.`),
    (p) => (p['limit'] === 1 ? 'is empty.' : `is shorter than ${limit(p)} characters.`),
    () => 'Vul een tekst in.',
    () => 'Give a text.',
  ),
  maxLength: simple(
    (p) => `is langer dan ${limit(p)} tekens.`,
    (p) => `is longer than ${limit(p)} characters.`,
    () => 'Maak de tekst korter.',
    () => 'Shorten the text.',
  ),
  pattern: simple(
    (p) => `is ${String(p['given'])}, en dat heeft niet de juiste vorm.`,
    (p) => `is ${String(p['given'])}, which does not have the right form.`,
    (p) => formWords(String(p['pattern'])).nl,
    (p) => formWords(String(p['pattern'])).en,
  ),
  format: simple(
    (p) => `is ${String(p['given'])}, en dat is geen geldige ${p['format'] === 'date' ? 'datum' : String(p['format'])}.`,
    (p) => `is ${String(p['given'])}, which is not a valid ${String(p['format'])}.`,
    (p) => (p['format'] === 'date' ? 'Schrijf een bestaande datum als 2027-05-31.' : `Schrijf een geldige ${String(p['format'])}.`),
    (p) => (p['format'] === 'date' ? 'Write an existing date like 2027-05-31.' : `Write a valid ${String(p['format'])}.`),
  ),
  minItems: simple(
    (p) => (p['limit'] === 1 ? 'is een lege lijst.' : `heeft minder dan ${limit(p)} onderdelen.`),
    (p) => (p['limit'] === 1 ? 'is an empty list.' : `has fewer than ${limit(p)} items.`),
    (p) => `Zet er minstens ${limit(p)} in.`,
    (p) => `Put in at least ${limit(p)}.`,
  ),
  maxItems: simple(
    (p) => `heeft meer dan ${limit(p)} onderdelen.`,
    (p) => `has more than ${limit(p)} items.`,
    () => 'Haal onderdelen weg.',
    () => 'Remove items.',
  ),
  uniqueItems: simple(
    () => 'heeft twee keer hetzelfde onderdeel.',
    () => 'has the same item twice.',
    () => 'Haal het dubbele onderdeel weg.',
    () => 'Remove the duplicate.',
  ),
  minProperties: simple(
    () => 'is een leeg object.',
    () => 'is an empty object.',
    () => 'Vul één van de mogelijke eigenschappen in.',
    () => 'Give one of the possible properties.',
  ),
  maxProperties: simple(
    (p) => `heeft meer dan ${limit(p)} eigenschappen.`,
    (p) => `has more than ${limit(p)} properties.`,
    (p) => `Houd er hoogstens ${limit(p)} over.`,
    (p) => `Keep at most ${limit(p)}.`,
  ),
  other: simple(
    () => 'heeft niet de vorm die hier verwacht wordt.',
    () => 'does not have the shape expected here.',
    () => 'Vergelijk met het schema van dit onderdeel.',
    () => 'Compare with the schema of this part.',
  ),
};

/** A pattern in words, where it is one that people write names by. */
const formWords = (pattern: string): { nl: string; en: string } => {
  const choices = /^\^\(\?:([\w|]+)\)\$$/.exec(pattern)?.[1]?.split('|');
  if (choices !== undefined) return { nl: `Kies uit: ${choices.join(', ')}.`, en: `Choose from: ${choices.join(', ')}.` };
  return Object.hasOwn(knownForms, pattern) ? knownForms[pattern]! : { nl: `Gebruik de vorm ${pattern}.`, en: `Use the form ${pattern}.` };
};

const knownForms: Readonly<Record<string, { nl: string; en: string }>> = {
  '^[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*$': {
    nl: 'Gebruik letters en cijfers, met een streepje, punt of liggend streepje ertussen.',
    en: 'Use letters and digits, with a dash, dot or underscore between them.',
  },
  '^[a-z0-9]+(?:-[a-z0-9]+)*$': {
    nl: 'Gebruik kleine letters en cijfers, met streepjes ertussen.',
    en: 'Use lower-case letters and digits, with dashes between them.',
  },
  '^[a-zA-Z][a-zA-Z0-9]*$': {
    nl: 'Gebruik letters en cijfers, te beginnen met een letter.',
    en: 'Use letters and digits, starting with a letter.',
  },
  '^[A-Z]{1,6}$': { nl: 'Gebruik één tot zes hoofdletters.', en: 'Use one to six capitals.' },
};
