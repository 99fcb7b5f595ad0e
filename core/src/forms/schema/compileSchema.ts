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

/** Finds every violation of one schema in a value. */
export type SchemaValidator = (value: unknown) => readonly Violation[];

type Definitions = Readonly<Record<string, JsonSchema>>;
/** The way to the part that is looked at, its last step first; absent at the value itself. A list of steps is only made for a violation. */
type Place = { step: string | number; parent: Place | undefined } | undefined;
type Refuse = (place: Place, keyword: string, expected: unknown, actual: unknown) => void;
/** @param references how many references were followed on the way here */
type Look = (value: unknown, place: Place, refuse: Refuse, references: number) => void;

/** References nest at most this deep; `checkSchema` refuses loops, this keeps an unchecked one from running away. */
const referenceDepth = 64;
const none: readonly Violation[] = [];

/**
 * Prepares the declared subset of JSON Schema 2020-12 (`JsonSchema`) for many values: keywords become functions, but no code is generated, so it runs under
 * a strict content policy. Unknown keywords are ignored here; `checkSchema` refuses them.
 * @param definitions the `$defs` that `#/$defs/<name>` refers to
 */
export const compileSchema = (schema: JsonSchema, definitions: Definitions = {}): SchemaValidator => {
  const look = compiler(definitions)(schema);
  /** Of the value that is looked at; one list for all of them, for most values have none. */
  let violations: Violation[] | undefined;
  const refuse: Refuse = (place, keyword, expected, actual) => {
    (violations ??= []).push({ path: stepsTo(place), keyword, expected, actual });
  };
  return (value) => {
    violations = undefined;
    look(value, undefined, refuse, 0);
    return violations ?? none;
  };
};

const stepsTo = (place: Place): (string | number)[] => {
  const steps: (string | number)[] = [];
  for (let at = place; at !== undefined; at = at.parent) steps.unshift(at.step);
  return steps;
};

const compiler = (definitions: Definitions): ((schema: JsonSchema) => Look) => {
  /** Compiled when first followed, for a definition may refer to itself deeper in the value. */
  const referred = new Map<string, Look>();

  const compile = (schema: JsonSchema): Look => {
    const type = typeof schema['type'] === 'string' ? schema['type'] : undefined;
    const before = [...references(schema)];
    const looks = [...wholeValue(schema), ...byType(schema), ...combinations(schema)];
    return (value, place, refuse, followed) => {
      for (const look of before) look(value, place, refuse, followed);
      if (type !== undefined && !hasType(type, value)) return refuse(place, 'type', type, value);
      for (const look of looks) look(value, place, refuse, followed);
    };
  };

  const references = (schema: JsonSchema): Look[] => {
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return [];
    const name = reference.replace('#/$defs/', '');
    const target = definitions[name];
    if (target === undefined) return [(value, place, refuse) => refuse(place, '$ref', reference, value)];
    return [
      (value, place, refuse, followed) => {
        if (followed >= referenceDepth) return refuse(place, '$ref', reference, value);
        let look = referred.get(name);
        if (look === undefined) referred.set(name, (look = compile(target)));
        look(value, place, refuse, followed + 1);
      },
    ];
  };

  const byType = (schema: JsonSchema): Look[] => {
    const [numbers, texts, lists, objects] = [ofNumber(schema), ofText(schema), ofList(schema), ofObject(schema)];
    if (numbers.length + texts.length + lists.length + objects.length === 0) return [];
    return [
      (value, place, refuse, followed) => {
        const looks =
          typeof value === 'number'
            ? numbers
            : typeof value === 'string'
              ? texts
              : Array.isArray(value)
                ? lists
                : isObject(value)
                  ? objects
                  : undefined;
        if (looks !== undefined) for (const look of looks) look(value, place, refuse, followed);
      },
    ];
  };

  const ofList = (schema: JsonSchema): Look[] => {
    const { items } = schema;
    const looks: Look[] = [
      ...limit(schema, 'minItems', (least, value) => (value as unknown[]).length < least),
      ...limit(schema, 'maxItems', (most, value) => (value as unknown[]).length > most),
    ];
    if (schema['uniqueItems'] === true)
      looks.push((value, place, refuse) => {
        if (hasDuplicates(value as unknown[])) refuse(place, 'uniqueItems', true, value);
      });
    if (isObject(items)) {
      const item = compile(items);
      looks.push((value, place, refuse, followed) => {
        for (const [step, part] of (value as unknown[]).entries()) item(part, { step, parent: place }, refuse, followed);
      });
    }
    return looks;
  };

  const ofObject = (schema: JsonSchema): Look[] => {
    const required = (schema['required'] ?? []) as readonly string[];
    const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>).map(
      ([name, part]) => [name, compile(part)] as const,
    );
    const looks: Look[] = [];
    if (required.length > 0)
      looks.push((value, place, refuse) => {
        for (const name of required)
          if (ownValue(value as object, name) === undefined) refuse({ step: name, parent: place }, 'required', name, undefined);
      });
    if (properties.length > 0)
      looks.push((value, place, refuse, followed) => {
        for (const [name, look] of properties) {
          const part = ownValue(value as object, name);
          if (part !== undefined) look(part, { step: name, parent: place }, refuse, followed);
        }
      });
    return looks;
  };

  const combinations = (schema: JsonSchema): Look[] => {
    const all = ((schema['allOf'] ?? []) as JsonSchema[]).map(compile);
    const looks = [...all];
    const holding = (parts: readonly Look[], value: unknown, followed: number): number =>
      parts.filter((look) => {
        let holds = true;
        look(value, undefined, () => (holds = false), followed);
        return holds;
      }).length;
    for (const [keyword, isRight] of [
      ['anyOf', (count: number) => count > 0],
      ['oneOf', (count: number) => count === 1],
    ] as const) {
      if (!Array.isArray(schema[keyword])) continue;
      const parts = (schema[keyword] as JsonSchema[]).map(compile);
      looks.push((value, place, refuse, followed) => {
        if (!isRight(holding(parts, value, followed))) refuse(place, keyword, undefined, value);
      });
    }
    return looks;
  };

  return compile;
};

const ownValue = (object: object, name: string): unknown =>
  Object.hasOwn(object, name) ? (object as Readonly<Record<string, unknown>>)[name] : undefined;

const wholeValue = (schema: JsonSchema): Look[] => {
  const looks: Look[] = [];
  const options: unknown = schema['enum'];
  if (Array.isArray(options)) {
    const known = new Set<unknown>(options);
    looks.push((value, place, refuse) => {
      if (!known.has(value) && !options.some((option) => equalJson(option, value))) refuse(place, 'enum', options, value);
    });
  }
  if (Object.hasOwn(schema, 'const'))
    looks.push((value, place, refuse) => {
      if (!equalJson(schema['const'], value)) refuse(place, 'const', schema['const'], value);
    });
  return looks;
};

const limit = (schema: JsonSchema, keyword: string, broken: (limit: number, value: unknown) => boolean): Look[] => {
  const bound = schema[keyword];
  if (typeof bound !== 'number') return [];
  return [
    (value, place, refuse) => {
      if (broken(bound, value)) refuse(place, keyword, bound, value);
    },
  ];
};

const ofNumber = (schema: JsonSchema): Look[] => [
  ...limit(schema, 'minimum', (least, value) => (value as number) < least),
  ...limit(schema, 'maximum', (most, value) => (value as number) > most),
  ...limit(schema, 'exclusiveMinimum', (above, value) => (value as number) <= above),
  ...limit(schema, 'exclusiveMaximum', (below, value) => (value as number) >= below),
  // Nine decimals of tolerance, as everywhere: 0.07 is a multiple of 0.01 to a person, not to a binary fraction.
  ...limit(schema, 'multipleOf', (step, value) => Math.abs(Math.round((value as number) / step) - (value as number) / step) > 1e-9),
];

/** In characters, of which a text has at most as many as code units and at least half. */
const ofText = (schema: JsonSchema): Look[] => {
  const { pattern, format } = schema;
  const looks: Look[] = [
    ...limit(schema, 'minLength', (least, value) => (value as string).length < least * 2 && [...(value as string)].length < least),
    ...limit(schema, 'maxLength', (most, value) => (value as string).length > most && [...(value as string)].length > most),
  ];
  if (typeof pattern === 'string')
    looks.push((value, place, refuse) => {
      if (!compilePattern(pattern)(value as string)) refuse(place, 'pattern', pattern, value);
    });
  if (typeof format === 'string')
    looks.push((value, place, refuse) => {
      if (!matchesFormat(format as Format, value as string)) refuse(place, 'format', format, value);
    });
  return looks;
};

const hasType = (type: string, value: unknown): boolean => {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return typeof value === type;
};
