import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { validatorFor } from '../../shared/validation/validatorFor.ts';
import type { NamedSchema } from '../schemas/bodies.ts';

/**
 * Checks a body against the schema that the OpenAPI document shows.
 * @throws WB-HTTP-BODY-INVALID with every place that is wrong
 */
export const validateBody = ({ name, schema }: NamedSchema, value: unknown): void => {
  const problems = validatorFor(`http-${name}`, schema)(value);
  if (problems.length === 0) return;
  const places = problems.map(({ pointer, message, remedy }) => ({
    pointer,
    message: { nl: `${message.nl} ${remedy.nl}`, en: `${message.en} ${remedy.en}` },
  }));
  throw new WeegbrugError('WB-HTTP-BODY-INVALID', {}, { places });
};
