import { nearestName } from '../nearestName.ts';
import { meantName, type ProposedMend } from '../proposedMend.ts';
import { type ShapeTexts, shapeTexts } from './shapeTexts.ts';

/** What ajv says about one mistake (the part that is used). */
export type SchemaError = { instancePath: string; schemaPath: string; keyword: string; params: Readonly<Record<string, unknown>> };

/** One mistake in the shape of a value, as a sentence with its remedy. */
export type ShapeProblem = {
  /** JSON pointer of the value that is wrong; of the object where a property is missing. */
  pointer: string;
  /** Schema keyword that refused, for instance `required`. */
  keyword: string;
  /** The pointer names a property whose name is the mistake. */
  atKey?: true;
  message: { nl: string; en: string };
  remedy: { nl: string; en: string };
  /** Where it can be mended without loss. */
  mends?: readonly ProposedMend[];
};

/** Keywords that only repeat what the errors under them say. */
const wrappers = new Set(['if', 'allOf', 'anyOf', 'oneOf', 'not']);

/** Turns the errors of ajv into sentences. */
export const shapeProblems = (schema: unknown, errors: readonly SchemaError[], value: unknown): ShapeProblem[] => {
  const problems: ShapeProblem[] = [];
  const specific = errors.filter((error) => !wrappers.has(error.keyword) && !(error.keyword === 'pattern' && 'propertyName' in error));
  for (const error of specific.length > 0 ? specific : errors) {
    const problem = translate(schema, error, value);
    if (!problems.some((other) => other.pointer === problem.pointer && other.message.nl === problem.message.nl)) problems.push(problem);
  }
  return problems;
};

const translate = (schema: unknown, error: SchemaError, root: unknown): ShapeProblem => {
  const { keyword, params } = error;
  const parent = at(schema, error.schemaPath.split('/').slice(1, -1)) as { properties?: Record<string, unknown> } | undefined;
  const badProperty =
    params['additionalProperty'] ?? params['unevaluatedProperty'] ?? (keyword === 'propertyNames' ? params['propertyName'] : undefined);
  const parameters: Record<string, unknown> = { ...params, ...wordsOf(parent), given: shorten(at(root, pointerSteps(error.instancePath))) };
  let pointer = error.instancePath;
  if (typeof badProperty === 'string') {
    pointer += `/${badProperty.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const siblings = Object.keys(parent?.properties ?? {});
    parameters['property'] = badProperty;
    parameters['suggestion'] = nearestName(badProperty, siblings);
    parameters['known'] = siblings.join(', ');
  } else if (keyword === 'required' || keyword === 'dependentRequired') {
    parameters['property'] = params['missingProperty'];
    const missing = parent?.properties?.[String(params['missingProperty'])];
    Object.assign(parameters, wordsOf(missing));
  } else if (keyword === 'enum') {
    const allowed = (params['allowedValues'] as readonly unknown[]).map(String);
    parameters['allowed'] = allowed.join(', ');
    parameters['suggestion'] = nearestName(String(parameters['given']).replaceAll('"', ''), allowed);
  }
  if (keyword === 'discriminator') {
    const tag = String(params['tag']);
    const kinds = (
      (parent as { oneOf?: readonly { properties: Record<string, { const?: unknown; enum?: readonly unknown[] }> }[] } | undefined)
        ?.oneOf ?? []
    ).flatMap(({ properties }) => properties[tag]?.enum ?? [properties[tag]?.const]);
    parameters['given'] = shorten(params['tagValue']);
    parameters['allowed'] = kinds.join(', ');
    parameters['suggestion'] = typeof params['tagValue'] === 'string' ? nearestName(params['tagValue'], kinds.map(String)) : undefined;
  }
  const texts: ShapeTexts = shapeTexts[keyword] ?? shapeTexts['other']!;
  const { message, remedy } = texts(parameters);
  return {
    pointer,
    keyword,
    ...(typeof badProperty === 'string' ? { atKey: true } : {}),
    message,
    remedy,
    ...mendsOf(error, badProperty, Object.keys(parent?.properties ?? {}), at(root, pointerSteps(error.instancePath))),
  };
};

/** A property with a near name is renamed, an option with a near name chosen, and a value of the wrong type converted where nothing is lost. */
const mendsOf = (
  { keyword, params }: SchemaError,
  badProperty: unknown,
  siblings: readonly string[],
  given: unknown,
): Pick<ShapeProblem, 'mends'> => {
  if (typeof badProperty === 'string' && keyword === 'additionalProperties') {
    const renamed = meantName(badProperty, siblings, (meant) => ({ rename: meant })).mends ?? [];
    return { mends: [...renamed, { label: { nl: 'Haal het weg', en: 'Remove it' }, edits: [{}] }] };
  }
  if (keyword === 'enum' && typeof given === 'string') {
    const allowed = (params['allowedValues'] as readonly unknown[]).filter((value) => typeof value === 'string');
    return meantName(given, allowed);
  }
  if (keyword !== 'type') return {};
  const exact = converted(given, String(params['type']));
  if (exact === undefined) return {};
  const text = JSON.stringify(exact);
  return { mends: [{ label: { nl: `Maak er ${text} van`, en: `Make it ${text}` }, edits: [{ to: exact }] }] };
};

const converted = (given: unknown, type: string): unknown => {
  if (type === 'string') return typeof given === 'number' || typeof given === 'boolean' ? String(given) : undefined;
  if (typeof given !== 'string') return undefined;
  if (type === 'boolean') return given === 'true' || given === 'false' ? given === 'true' : undefined;
  const number = Number(given);
  if ((type !== 'number' && type !== 'integer') || given.trim() === '' || String(number) !== given.trim()) return undefined;
  return Number.isFinite(number) && (type === 'number' || Number.isInteger(number)) ? number : undefined;
};

const wordsOf = (schema: unknown): { titleNl?: string; titleEn?: string } => {
  const words = schema as { title?: string; 'x-en'?: { title?: string } } | undefined;
  return words?.title === undefined ? {} : { titleNl: words.title, titleEn: words['x-en']?.title ?? words.title };
};

const pointerSteps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const at = (root: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((value, step) => {
    const name = decodeStep(step);
    return value !== null && typeof value === 'object' && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  }, root);

const decodeStep = (step: string): string => {
  try {
    return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return step;
  }
};

const shorten = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
