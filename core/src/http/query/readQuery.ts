import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { QueryParameter, QueryParameters, QueryValues } from './queryParameter.ts';

const none: QueryValues = Object.freeze({});
const loneSurrogate = /\p{Surrogate}/u;

/**
 * Reads the part after the question mark by its declaration. Nothing nests, nothing repeats, nothing is ignored: `user[$ne]=1` is an unknown name.
 * @param text without the question mark
 * @throws WB-HTTP-QUERY-UNKNOWN, WB-HTTP-QUERY-INVALID, WB-HTTP-PATH-INVALID
 */
export const readQuery = (text: string, declared: QueryParameters): QueryValues => {
  if (text === '') return none;
  const values: Record<string, string | number | boolean | undefined> = {};
  for (const part of text.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const name = decode(at < 0 ? part : part.slice(0, at));
    if (!Object.hasOwn(declared, name))
      throw new WeegbrugError('WB-HTTP-QUERY-UNKNOWN', { parameter: name.slice(0, 60), known: Object.keys(declared).join(', ') || '-' });
    if (Object.hasOwn(values, name)) refuse(name, 'één waarde', 'one value');
    const value = decode(at < 0 ? '' : part.slice(at + 1));
    const parameter = declared[name]!;
    // `?changes` says yes; an empty filter says nothing.
    values[name] = value !== '' ? convert(name, value, parameter) : at < 0 && parameter.type === 'boolean' ? true : undefined;
  }
  return values;
};

const convert = (name: string, value: string, parameter: QueryParameter): string | number | boolean => {
  switch (parameter.type) {
    case 'integer': {
      const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
      if (!(number >= parameter.minimum && number <= parameter.maximum))
        refuse(
          name,
          `een geheel getal van ${parameter.minimum} tot en met ${parameter.maximum}`,
          `a whole number from ${parameter.minimum} up to and including ${parameter.maximum}`,
        );
      return number;
    }
    case 'number': {
      const number = /^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? Number(value) : Number.NaN;
      if (!(number >= parameter.minimum && number <= parameter.maximum))
        refuse(
          name,
          `een getal van ${parameter.minimum} tot en met ${parameter.maximum}`,
          `a number from ${parameter.minimum} up to and including ${parameter.maximum}`,
        );
      return number;
    }
    case 'boolean':
      if (value !== 'true' && value !== 'false') refuse(name, 'true of false', 'true or false');
      return value === 'true';
    case 'moment':
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(value) || Number.isNaN(Date.parse(value)))
        refuse(name, 'een tijdstip zoals 2026-11-23T19:05:00Z', 'a moment such as 2026-11-23T19:05:00Z');
      return value;
    case 'text': {
      const { options, maximumLength = 200 } = parameter;
      if (options !== undefined && !options.includes(value))
        refuse(name, `een van: ${options.join(', ')}`, `one of: ${options.join(', ')}`);
      if (value.length > maximumLength || value.includes('\u0000') || loneSurrogate.test(value))
        refuse(name, `tekst van ten hoogste ${maximumLength} tekens`, `text of at most ${maximumLength} characters`);
      return value;
    }
  }
};

const refuse = (parameter: string, expectedNl: string, expectedEn: string): never => {
  throw new WeegbrugError('WB-HTTP-QUERY-INVALID', { parameter, expectedNl, expectedEn });
};

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
