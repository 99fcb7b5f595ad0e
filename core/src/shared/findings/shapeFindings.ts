import type { FindingEntry } from './findingEntry.ts';

/** By the keyword of the schema that refused. */
const keywords = {
  required: { severity: 'error', nl: 'Een verplicht veld ontbreekt.', en: 'A required field is missing.' },
  dependentRequired: {
    severity: 'error',
    nl: 'Een veld vraagt om een ander veld, dat ontbreekt.',
    en: 'A field asks for another field, which is missing.',
  },
  additionalProperties: { severity: 'error', mends: true, nl: 'Een veld bestaat hier niet.', en: 'A field does not exist here.' },
  unevaluatedProperties: { severity: 'error', mends: true, nl: 'Een veld bestaat hier niet.', en: 'A field does not exist here.' },
  propertyNames: { severity: 'error', mends: true, nl: 'Een naam is niet zoals namen hier zijn.', en: 'A name is not as names are here.' },
  type: { severity: 'error', mends: true, nl: 'Een waarde is van een andere soort.', en: 'A value is of another kind.' },
  enum: {
    severity: 'error',
    mends: true,
    nl: 'Een waarde staat niet in de lijst van mogelijke waarden.',
    en: 'A value is not in the list of possible values.',
  },
  const: { severity: 'error', nl: 'Een waarde is niet de enige die hier kan.', en: 'A value is not the only one possible here.' },
  discriminator: { severity: 'error', nl: 'De soort van een onderdeel bestaat niet.', en: 'The kind of an item does not exist.' },
  minimum: { severity: 'error', nl: 'Een getal is te laag.', en: 'A number is too low.' },
  maximum: { severity: 'error', nl: 'Een getal is te hoog.', en: 'A number is too high.' },
  exclusiveMinimum: { severity: 'error', nl: 'Een getal is te laag.', en: 'A number is too low.' },
  exclusiveMaximum: { severity: 'error', nl: 'Een getal is te hoog.', en: 'A number is too high.' },
  minLength: { severity: 'error', nl: 'Een tekst is te kort.', en: 'A text is too short.' },
  maxLength: { severity: 'error', nl: 'Een tekst is te lang.', en: 'A text is too long.' },
  pattern: {
    severity: 'error',
    nl: 'Een tekst heeft niet de vorm die hier moet.',
    en: 'A text does not have the form that it must have here.',
  },
  format: {
    severity: 'error',
    nl: 'Een tekst is geen datum, adres of iets anders dat hier moet.',
    en: 'A text is no date, address or what else must be here.',
  },
  minItems: { severity: 'error', nl: 'Een lijst is te kort.', en: 'A list is too short.' },
  maxItems: { severity: 'error', nl: 'Een lijst is te lang.', en: 'A list is too long.' },
  uniqueItems: { severity: 'error', nl: 'Een waarde staat twee keer in een lijst.', en: 'A value stands twice in a list.' },
  minProperties: { severity: 'error', nl: 'Een onderdeel heeft te weinig velden.', en: 'An object has too few fields.' },
  maxProperties: { severity: 'error', nl: 'Een onderdeel heeft te veel velden.', en: 'An object has too many fields.' },
  other: {
    severity: 'error',
    mends: true,
    nl: 'De vorm past op een andere manier niet bij het schema.',
    en: 'The shape does not fit the schema in another way.',
  },
} as const satisfies Readonly<Record<string, FindingEntry>>;

type Keyword = keyof typeof keywords;

const prefixed = <Prefix extends string>(prefix: Prefix): Readonly<Record<`${Prefix}.${Keyword}`, FindingEntry>> =>
  Object.fromEntries(Object.entries(keywords).map(([keyword, entry]) => [`${prefix}.${keyword}`, entry])) as Record<
    `${Prefix}.${Keyword}`,
    FindingEntry
  >;

/** Findings of the shape of a part. */
export const shapeFindings = prefixed('shape');

/** Findings of the settings of a plugin. */
export const settingFindings = prefixed('setting');

/** The code for a keyword of a schema; keywords that say nothing by themselves share one. */
export const shapeCode = <Prefix extends 'shape' | 'setting'>(prefix: Prefix, keyword: string): `${Prefix}.${Keyword}` =>
  `${prefix}.${Object.hasOwn(keywords, keyword) ? (keyword as Keyword) : 'other'}`;
