import type { FindingCode } from '../../shared/findings/findingCodes.ts';
import { pointerTo, type Problem } from '../../rules/problem.ts';
import { nameRemedy } from '../../shared/nameRemedy.ts';
import { type FormLimits, formLimits } from '../formLimits.ts';
import { checkPattern, type PatternFinding } from './checkPattern.ts';
import { isObject } from './isObject.ts';
import { formats } from './matchesFormat.ts';
import { schemaTexts as texts } from './schemaTexts.ts';

const types = ['string', 'number', 'integer', 'boolean', 'array', 'object'];
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): boolean => typeof value === 'string';

/** Every keyword of the subset with what it takes. Those that hold schemas are walked into. */
const keywords: Readonly<Record<string, (value: unknown) => boolean>> = {
  type: (value) => types.includes(value as string),
  enum: (value) => Array.isArray(value) && value.length > 0,
  const: (value) => value !== undefined,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  multipleOf: (value) => isNumber(value) && (value as number) > 0,
  minLength: isCount,
  maxLength: isCount,
  pattern: isText,
  format: (value) => (formats as readonly unknown[]).includes(value),
  items: isObject,
  minItems: isCount,
  maxItems: isCount,
  uniqueItems: (value) => typeof value === 'boolean',
  properties: isObject,
  required: (value) => Array.isArray(value) && value.every(isText),
  allOf: Array.isArray,
  anyOf: Array.isArray,
  oneOf: Array.isArray,
  $ref: isText,
  $defs: isObject,
  title: isText,
  description: isText,
  default: () => true,
};

const ranges = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
] as const;
const forbiddenNames = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * Everything that is wrong with a schema of a section, at once: a keyword outside the subset, a keyword with the wrong kind of value, bounds that exclude each
 * other, patterns, references that are remote, unknown or in a loop, and the limits on depth and combinators (counted through references).
 * Takes any value, and ends on any value.
 */
export const checkSchema = (schema: unknown, limits: FormLimits = formLimits): Problem[] => {
  const problems: Problem[] = [];
  const report = (pointer: string, code: FindingCode, words: Pick<Problem, 'message' | 'remedy'>): void => {
    problems.push({ pointer, code, ...words });
  };
  const definitions = isObject(schema) && isObject(schema['$defs']) ? schema['$defs'] : {};

  const visit = (node: unknown, pointer: string, depth: number): void => {
    if (!isObject(node)) return report(pointer, 'schemaShape', texts.shape);
    if (depth > limits.depth) return report(pointer, 'schemaDepth', texts.depth(limits.depth));
    for (const [name, value] of Object.entries(node)) {
      const place = pointerTo(pointer, name);
      const accepts = Object.hasOwn(keywords, name) ? keywords[name] : undefined;
      if (accepts === undefined)
        report(
          place,
          'keywordUnknown',
          name === 'additionalProperties' ? texts.additional : texts.keyword(name, nameRemedy(name, Object.keys(keywords))),
        );
      else if (!accepts(value)) report(place, 'keywordValue', texts.value(name));
    }
    for (const [low, high] of ranges) {
      if (isNumber(node[low]) && isNumber(node[high]) && (node[low] as number) > (node[high] as number))
        report(pointerTo(pointer, low), 'rangeEmpty', texts.range(low, high));
    }
    if (typeof node['pattern'] === 'string') {
      const finding = checkPattern(node['pattern'], limits.pattern);
      if (finding !== undefined) report(pointerTo(pointer, 'pattern'), patternCodes[finding], texts.pattern[finding](limits.pattern));
    }
    if (typeof node['$ref'] === 'string') visitReference(node['$ref'], pointerTo(pointer, '$ref'));
    for (const name of ['properties', '$defs'] as const) {
      if (!isObject(node[name])) continue;
      for (const [key, part] of Object.entries(node[name])) {
        const place = pointerTo(pointer, name, key);
        if (forbiddenNames.has(key)) report(place, 'nameForbidden', texts.name(key));
        else visit(part, place, depth + 1);
      }
    }
    if (isObject(node['items'])) visit(node['items'], pointerTo(pointer, 'items'), depth + 1);
    for (const name of ['allOf', 'anyOf', 'oneOf'] as const) {
      const parts = node[name];
      if (!Array.isArray(parts)) continue;
      const place = pointerTo(pointer, name);
      if (parts.length === 0) report(place, 'keywordValue', texts.value(name));
      if (parts.length > limits.combinatorWidth) report(place, 'combinatorWidth', texts.width(name, limits.combinatorWidth));
      else parts.forEach((part: unknown, index) => visit(part, pointerTo(place, index), depth + 1));
    }
  };

  const visitReference = (reference: string, pointer: string): void => {
    const name = definitionName(reference);
    if (name === undefined) report(pointer, 'referenceRemote', texts.remote(reference));
    else if (!Object.hasOwn(definitions, name))
      report(pointer, 'referenceUnknown', texts.reference(reference, nameRemedy(name, Object.keys(definitions))));
  };

  visit(schema, '', 0);
  const loop = loopIn(definitions);
  if (loop !== undefined) report(pointerTo('', '$defs', loop), 'referenceLoop', texts.loop(loop));
  else if (combinatorDepth(schema, definitions) > limits.combinatorDepth)
    report('', 'combinatorDepth', texts.combinatorDepth(limits.combinatorDepth));
  else if (nestingDepth(schema, definitions) > limits.depth && !problems.some(({ code }) => code === 'schemaDepth'))
    report('', 'schemaDepth', texts.depth(limits.depth));
  return problems;
};

const definitionName = (reference: string): string | undefined => /^#\/\$defs\/([^/~%]+)$/.exec(reference)?.[1];

type Definitions = Readonly<Record<string, unknown>>;

/** Schemas directly inside a schema, without its `$defs`. */
const partsOf = (node: Readonly<Record<string, unknown>>): { combined: boolean; part: unknown }[] => [
  ...['allOf', 'anyOf', 'oneOf'].flatMap((name) =>
    Array.isArray(node[name]) ? node[name].map((part: unknown) => ({ combined: true, part })) : [],
  ),
  ...(isObject(node['properties']) ? Object.values(node['properties']).map((part) => ({ combined: false, part })) : []),
  ...(isObject(node['items']) ? [{ combined: false, part: node['items'] }] : []),
];

const referencesIn = (node: unknown): string[] => {
  if (!isObject(node)) return [];
  const own = typeof node['$ref'] === 'string' ? definitionName(node['$ref']) : undefined;
  return [...(own === undefined ? [] : [own]), ...partsOf(node).flatMap(({ part }) => referencesIn(part))];
};

/** The name of a definition that refers to itself, directly or through others. */
const loopIn = (definitions: Definitions): string | undefined => {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (name: string): string | undefined => {
    if (state.get(name) === 'open') return name;
    if (state.get(name) === 'done' || !Object.hasOwn(definitions, name)) return undefined;
    state.set(name, 'open');
    for (const next of referencesIn(definitions[name])) {
      const found = visit(next);
      if (found !== undefined) return found;
    }
    state.set(name, 'done');
    return undefined;
  };
  for (const name of Object.keys(definitions)) {
    const found = visit(name);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Greatest number of something on a path through the schema, references followed; only for definitions without loops. */
const greatest = (schema: unknown, definitions: Definitions, weigh: (combined: boolean) => number): number => {
  const remembered = new Map<unknown, number>();
  const visit = (node: unknown): number => {
    if (!isObject(node)) return 0;
    const known = remembered.get(node);
    if (known !== undefined) return known;
    const name = typeof node['$ref'] === 'string' ? definitionName(node['$ref']) : undefined;
    let own = name === undefined || !Object.hasOwn(definitions, name) ? 0 : visit(definitions[name]);
    for (const { combined, part } of partsOf(node)) {
      own = Math.max(own, visit(part) + weigh(combined));
    }
    remembered.set(node, own);
    return own;
  };
  return visit(schema);
};

/** Combinators inside combinators, also through properties and items: every level multiplies the work. */
const combinatorDepth = (schema: unknown, definitions: Definitions): number =>
  greatest(schema, definitions, (combined) => (combined ? 1 : 0));

const nestingDepth = (schema: unknown, definitions: Definitions): number => greatest(schema, definitions, () => 1);

const patternCodes = {
  long: 'patternLong',
  lookAround: 'patternLookAround',
  backReference: 'patternBackReference',
  heavy: 'patternHeavy',
  syntax: 'patternSyntax',
} as const satisfies Readonly<Record<PatternFinding, FindingCode>>;
