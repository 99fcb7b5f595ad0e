import type { Options } from 'ajv/dist/2020.js';

/** The same in the build and in the process, so that both ways give the same problems. `x-…` hints and other unknown keywords are not an error. */
export const ajvOptions = {
  allErrors: true,
  discriminator: true,
  strict: false,
  ownProperties: true,
  validateFormats: true,
  inlineRefs: false,
} as const satisfies Options;
