import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { ajvOptions } from './ajvOptions.ts';
import { type SchemaError, type ShapeProblem, shapeProblems } from './shapeProblems.ts';

export type JsonSchemaObject = { readonly [keyword: string]: unknown };

/** Says what is wrong with the shape of a value; an empty list when nothing is. */
export type Validator = (value: unknown) => readonly ShapeProblem[];

type StandaloneValidator = ((value: unknown) => boolean) & { errors?: SchemaError[] | null };

const require = createRequire(import.meta.url);
const generatedFolder = new URL('../../generated/', import.meta.url);
const validators = new WeakMap<JsonSchemaObject, Validator>();

/** Ties a precompiled validator to the schema that it was made of; a stale one is never used. */
export const schemaFingerprint = (schema: JsonSchemaObject): string => createHash('sha256').update(JSON.stringify(schema)).digest('hex');

/** File (in the folder of generated code) that holds the precompiled validator of a schema. */
export const generatedFileName = (name: string): string => `${name.replace(/[^A-Za-z0-9-]/g, '_')}.cjs`;

/**
 * The validator of a schema, made at most once and not before its first use. The build leaves precompiled code (`core/scripts/precompile-schemas.mjs`);
 * where it is absent or belongs to another version of the schema, ajv compiles in the process. Without permission to make
 * code from strings only the precompiled path exists.
 * @param name stable name of the schema, unique in the product (`configuration-forms`, `http-createDraft`)
 */
export const validatorFor = (name: string, schema: JsonSchemaObject): Validator => {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  let validate: StandaloneValidator | undefined;
  const validator: Validator = (value) => {
    validate ??= precompiled(name, schema) ?? compileInProcess(schema);
    return validate(value) ? [] : shapeProblems(schema, validate.errors ?? [], value);
  };
  validators.set(schema, validator);
  return validator;
};

const precompiled = (name: string, schema: JsonSchemaObject): StandaloneValidator | undefined => {
  const file = fileURLToPath(new URL(generatedFileName(name), generatedFolder));
  if (!existsSync(file)) return undefined;
  const module = require(file) as { validate: StandaloneValidator; fingerprint: string };
  return module.fingerprint === schemaFingerprint(schema) ? module.validate : undefined;
};

let ajv: Ajv2020 | undefined;

const compileInProcess = (schema: JsonSchemaObject): StandaloneValidator => {
  if (ajv === undefined) {
    const { Ajv2020: Constructor } = require('ajv/dist/2020') as { Ajv2020: typeof Ajv2020 };
    ajv = new Constructor(ajvOptions);
    (require('ajv-formats') as (instance: Ajv2020, formats: string[]) => void)(ajv, ['date', 'date-time', 'email', 'uri']);
  }
  return ajv.compile(schema) as StandaloneValidator;
};
