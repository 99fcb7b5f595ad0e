import { compactSchema } from '../shared/validation/compactSchema.ts';
import { type JsonSchemaObject, validatorFor, type Validator } from '../shared/validation/validatorFor.ts';
import type { ConfigurationPart } from './municipalityConfiguration.ts';
import { configurationSchemas } from './schemas/configurationSchemas.ts';

/** Name by which the validator of a part is precompiled and found. */
const nameOf = (part: string): string => `configuration-${part}`;

/** Schemas of this floor that the build precompiles. */
export const namedSchemas: Readonly<Record<string, JsonSchemaObject>> = Object.fromEntries(
  Object.entries(configurationSchemas).map(([part, schema]) => [nameOf(part), compactSchema(schema)]),
);

/** What is wrong with the shape of one item of a part. */
export const partValidator = (part: ConfigurationPart): Validator => validatorFor(nameOf(part), namedSchemas[nameOf(part)]!);
