import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { findJsonTrouble, type JsonTrouble } from './findJsonTrouble.ts';
import { type JsonLimits, jsonLimits } from './jsonLimits.ts';

/**
 * Reads JSON strictly: everything that could mean two things, or that a program would read differently from a person, is refused.
 * @throws WB-HTTP-JSON-SYNTAX, WB-HTTP-JSON-REFUSED
 */
export const parseJson = (source: string, limits: JsonLimits = jsonLimits): unknown => {
  const trouble = findJsonTrouble(source, limits);
  if (trouble !== undefined)
    throw new WeegbrugError('WB-HTTP-JSON-REFUSED', placeOf(source, trouble.position), {
      places: [{ pointer: trouble.pointer, message: describe(trouble, limits) }],
    });
  try {
    return JSON.parse(source);
  } catch (error) {
    throw new WeegbrugError('WB-HTTP-JSON-SYNTAX', placeOf(source, syntaxPosition(source, error)), { cause: error });
  }
};

const placeOf = (source: string, position: number): { line: number; column: number } => {
  const before = source.slice(0, position);
  return { line: before.split('\n').length, column: position - before.lastIndexOf('\n') };
};

/** V8 names the position, except at the end of the text. */
const syntaxPosition = (source: string, error: unknown): number => Number(/position (\d+)/.exec(String(error))?.[1] ?? source.length);

const describe = ({ kind }: JsonTrouble, limits: JsonLimits): { nl: string; en: string } =>
  ({
    depth: {
      nl: `De inhoud is dieper genest dan ${limits.depth} niveaus. Maak de structuur platter.`,
      en: `The content is nested deeper than ${limits.depth} levels. Make its structure flatter.`,
    },
    keys: {
      nl: `Dit object heeft meer dan ${limits.keysPerObject} velden. Verdeel de inhoud.`,
      en: `This object has more than ${limits.keysPerObject} fields. Divide the content.`,
    },
    items: {
      nl: `Deze lijst heeft meer dan ${limits.itemsPerArray} onderdelen. Verdeel de lijst.`,
      en: `This list has more than ${limits.itemsPerArray} items. Divide the list.`,
    },
    text: {
      nl: `Deze tekst is langer dan ${limits.textBytes} bytes. Kort de tekst in.`,
      en: `This text is longer than ${limits.textBytes} bytes. Shorten it.`,
    },
    duplicate: { nl: 'Dit veld staat er twee keer. Laat één van beide weg.', en: 'This field occurs twice. Leave one of them out.' },
    name: { nl: 'Een veld mag deze naam niet hebben. Kies een andere naam.', en: 'A field cannot have this name. Choose another name.' },
    number: {
      nl: 'Dit getal is te groot om zonder verlies te lezen. Geef een geheel getal tot 9.007.199.254.740.991.',
      en: 'This number is too large to read without loss. Give a whole number up to 9,007,199,254,740,991.',
    },
    surrogate: {
      nl: 'Deze tekst bevat een half Unicode-teken. Typ of plak de tekst opnieuw.',
      en: 'This text holds half a Unicode character. Type or paste it again.',
    },
    nul: { nl: 'Deze tekst bevat een NUL-teken. Verwijder het.', en: 'This text holds a NUL character. Remove it.' },
  })[kind];
