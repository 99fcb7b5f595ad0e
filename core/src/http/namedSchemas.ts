import type { JsonSchemaObject } from '../shared/validation/validatorFor.ts';
import { bodies } from './schemas/bodies.ts';

/** Schemas of request bodies that the build precompiles, by the name that `validateBody` asks for. */
export const namedSchemas: Readonly<Record<string, JsonSchemaObject>> = Object.fromEntries(
  Object.values(bodies).map(({ name, schema }) => [`http-${name}`, schema]),
);
