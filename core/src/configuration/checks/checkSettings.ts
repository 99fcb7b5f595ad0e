import { settingCode } from '../../shared/findings/shapeFindings.ts';
import type { JsonSchema } from '../../forms/formDefinition.ts';
import { compileSchema, type Violation } from '../../forms/schema/compileSchema.ts';
import { fillDefaults } from '../../plugins/fillDefaults.ts';
import { type SchemaError, shapeProblems } from '../../shared/validation/shapeProblems.ts';
import type { Report } from './checkContext.ts';

/**
 * Settings of a plugin against its schema, defaults filled in first. Interpreted, so that it works without code from strings.
 * A setting that the schema does not name is always a mistake.
 */
export const checkSettings = (schema: JsonSchema, settings: unknown, pointer: string, report: Report): void => {
  const strays = Object.keys(settings as object).filter((name) => !Object.hasOwn((schema['properties'] ?? {}) as object, name));
  const errors = [
    ...compileSchema(schema)(fillDefaults(schema, settings)).map(schemaError),
    ...strays.map((name): SchemaError => ({
      instancePath: '',
      schemaPath: '#/additionalProperties',
      keyword: 'additionalProperties',
      params: { additionalProperty: name },
    })),
  ];
  for (const problem of shapeProblems(schema, errors, settings))
    report(`${pointer}${problem.pointer}`, settingCode(problem.keyword), problem, problem.atKey === undefined ? {} : { atKey: true });
};

const comparisons: Readonly<Record<string, string>> = { minimum: '>=', maximum: '<=', exclusiveMinimum: '>', exclusiveMaximum: '<' };

/** A violation of the forms room in the words of ajv, for one set of sentences. */
const schemaError = ({ path, keyword, expected }: Violation): SchemaError => {
  const inside = keyword === 'required' ? path.slice(0, -1) : path;
  const steps = inside.map((step) => (typeof step === 'number' ? 'items' : `properties/${encodeURIComponent(step)}`));
  return {
    keyword,
    instancePath: inside.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    schemaPath: ['#', ...steps, keyword].join('/'),
    params: {
      missingProperty: String(path.at(-1)),
      allowedValues: expected,
      allowedValue: expected,
      type: expected,
      limit: expected,
      comparison: comparisons[keyword],
      pattern: expected,
      format: expected,
    },
  };
};
