import type { JsonSchema } from '../formDefinition.ts';
import { compilePattern } from './compilePattern.ts';
import { equalJson } from './equalJson.ts';
import { hasDuplicates } from './hasDuplicates.ts';
import { isObject } from './isObject.ts';
import { type Format, matchesFormat } from './matchesFormat.ts';

/** One keyword of a schema that a value does not meet. */
export type Violation = {
  /** Steps from the value that was validated to the part that is wrong. */
  path: readonly (string | number)[];
  keyword: string;
  /** What the keyword asks: the bound, the type, the name of the missing property. */
  expected: unknown;
  actual: unknown;
};

type Definitions = Readonly<Record<string, JsonSchema>>;
type Steps = readonly (string | number)[];

/** References nest at most this deep; `checkSchema` refuses loops, this keeps an unchecked one from running away. */
const referenceDepth = 64;

/**
 * Every violation of the declared subset of JSON Schema 2020-12 (`JsonSchema`), by interpretation: no code is generated, so it runs under a strict
 * content policy. Unknown keywords are ignored here; `checkSchema` refuses them.
 * @param definitions the `$defs` that `#/$defs/<name>` refers to.
 */
export const validateValue = (schema: JsonSchema, value: unknown, definitions: Definitions = {}): Violation[] =>
  validate(schema, value, definitions, [], 0);

const validate = (schema: JsonSchema, value: unknown, definitions: Definitions, path: Steps, references: number): Violation[] => {
  const violations: Violation[] = [];
  const refuse = (keyword: string, expected: unknown, at: Steps = path, actual: unknown = value): void => {
    violations.push({ path: at, keyword, expected, actual });
  };
  const holds = (part: unknown): boolean => validate(part as JsonSchema, value, definitions, path, references).length === 0;

  if (typeof schema['$ref'] === 'string') {
    const target = definitions[schema['$ref'].replace('#/$defs/', '')];
    if (target === undefined || references >= referenceDepth) refuse('$ref', schema['$ref']);
    else violations.push(...validate(target, value, definitions, path, references + 1));
  }
  if (typeof schema['type'] === 'string' && !hasType(schema['type'], value)) {
    refuse('type', schema['type']);
    return violations;
  }
  if (Array.isArray(schema['enum']) && !schema['enum'].some((option) => equalJson(option, value))) refuse('enum', schema['enum']);
  if (Object.hasOwn(schema, 'const') && !equalJson(schema['const'], value)) refuse('const', schema['const']);

  if (typeof value === 'number') validateNumber(schema, value, refuse);
  else if (typeof value === 'string') validateText(schema, value, refuse);
  else if (Array.isArray(value)) {
    if (typeof schema['minItems'] === 'number' && value.length < schema['minItems']) refuse('minItems', schema['minItems']);
    if (typeof schema['maxItems'] === 'number' && value.length > schema['maxItems']) refuse('maxItems', schema['maxItems']);
    if (schema['uniqueItems'] === true && hasDuplicates(value)) refuse('uniqueItems', true);
    const { items } = schema;
    if (isObject(items))
      value.forEach((item, index) => violations.push(...validate(items, item, definitions, [...path, index], references)));
  } else if (isObject(value)) {
    for (const name of (schema['required'] ?? []) as string[]) {
      if (!Object.hasOwn(value, name) || value[name] === undefined) refuse('required', name, [...path, name], undefined);
    }
    for (const [name, part] of Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)) {
      if (Object.hasOwn(value, name) && value[name] !== undefined)
        violations.push(...validate(part, value[name], definitions, [...path, name], references));
    }
  }

  for (const part of (schema['allOf'] ?? []) as JsonSchema[]) violations.push(...validate(part, value, definitions, path, references));
  if (Array.isArray(schema['anyOf']) && !schema['anyOf'].some(holds)) refuse('anyOf', undefined);
  if (Array.isArray(schema['oneOf']) && schema['oneOf'].filter(holds).length !== 1) refuse('oneOf', undefined);
  return violations;
};

type Refuse = (keyword: string, expected: unknown) => void;

const validateNumber = (schema: JsonSchema, value: number, refuse: Refuse): void => {
  const bound = (keyword: string, broken: (limit: number) => boolean): void => {
    const limit = schema[keyword];
    if (typeof limit === 'number' && broken(limit)) refuse(keyword, limit);
  };
  bound('minimum', (limit) => value < limit);
  bound('maximum', (limit) => value > limit);
  bound('exclusiveMinimum', (limit) => value <= limit);
  bound('exclusiveMaximum', (limit) => value >= limit);
  // Nine decimals of tolerance, as everywhere: 0.07 is a multiple of 0.01 to a person, not to a binary fraction.
  bound('multipleOf', (step) => Math.abs(Math.round(value / step) - value / step) > 1e-9);
};

const validateText = (schema: JsonSchema, value: string, refuse: Refuse): void => {
  // In characters, of which a text has at most as many as code units and at least half.
  const length = (): number => [...value].length;
  const { minLength, maxLength } = schema;
  if (typeof minLength === 'number' && value.length < minLength * 2 && length() < minLength) refuse('minLength', minLength);
  if (typeof maxLength === 'number' && value.length > maxLength && length() > maxLength) refuse('maxLength', maxLength);
  if (typeof schema['pattern'] === 'string' && !compilePattern(schema['pattern'])(value)) refuse('pattern', schema['pattern']);
  if (typeof schema['format'] === 'string' && !matchesFormat(schema['format'] as Format, value)) refuse('format', schema['format']);
};

const hasType = (type: string, value: unknown): boolean => {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return typeof value === type;
};
