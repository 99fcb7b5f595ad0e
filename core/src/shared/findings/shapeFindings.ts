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
  propertyNames: { severity: 'error', nl: 'Een naam is niet zoals namen hier zijn.', en: 'A name is not as names are here.' },
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
    nl: 'De vorm past op een andere manier niet bij het schema.',
    en: 'The shape does not fit the schema in another way.',
  },
} as const satisfies Readonly<Record<string, FindingEntry>>;

type Keyword = keyof typeof keywords;

/** Keywords that no schema of a part uses; a test holds that it uses no keyword without a code. */
const settingOnly = ['exclusiveMaximum', 'other'] as const;
/** Keywords that the check of settings does not know; the schema of a plugin cannot use them. */
const shapeOnly = ['dependentRequired', 'propertyNames', 'discriminator', 'minProperties', 'maxProperties'] as const;

const without = <Prefix extends string, Left extends Keyword>(
  prefix: Prefix,
  left: readonly Left[],
): Readonly<Record<`${Prefix}.${Exclude<Keyword, Left>}`, FindingEntry>> =>
  Object.fromEntries(
    Object.entries(keywords).flatMap(([keyword, entry]) =>
      (left as readonly string[]).includes(keyword) ? [] : [[`${prefix}.${keyword}`, entry]],
    ),
  ) as Record<`${Prefix}.${Exclude<Keyword, Left>}`, FindingEntry>;

/** Findings of the shape of a part. */
export const shapeFindings = without('shape', settingOnly);

/** Findings of the settings of a plugin. */
export const settingFindings = without('setting', shapeOnly);

/** The code for a keyword of the schema of a part. */
export const shapeCode = (keyword: string): keyof typeof shapeFindings => {
  const code = `shape.${keyword}`;
  return isCode(shapeFindings, code) ? code : 'shape.type';
};

/** The code for a keyword of the schema of a plugin; keywords that say nothing by themselves share one. */
export const settingCode = (keyword: string): keyof typeof settingFindings => {
  const code = `setting.${keyword}`;
  return isCode(settingFindings, code) ? code : 'setting.other';
};

const isCode = <Entries extends object>(entries: Entries, code: string): code is Extract<keyof Entries, string> =>
  Object.hasOwn(entries, code);
