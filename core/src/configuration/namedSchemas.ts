import type { JsonSchemaObject } from '../shared/validation/validatorFor.ts';
import { configurationSchemas } from './schemas/configurationSchemas.ts';

/** Schemas of this floor that the build precompiles, by the name that `validatorFor` uses. */
export const namedSchemas: Readonly<Record<string, JsonSchemaObject>> = Object.fromEntries(
  Object.entries(configurationSchemas).map(([part, schema]) => [`configuration-${part}`, schema]),
);
