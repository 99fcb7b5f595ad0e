import type { Language } from '../localizedText.ts';
import type { ErrorDefinition } from './errorDefinition.ts';
import { type ErrorCode, errorRegistry } from './registry.ts';

/** One place in the input that is wrong, when a refusal concerns several. */
export type ErrorPlace = {
  /** JSON pointer (`/answers/housing/homes`) or file and line. */
  pointer: string;
  message: { nl: string; en: string };
  /** What stands there on each side, where two people changed the same; an absent value is not there. */
  values?: { readonly base?: unknown; readonly ours?: unknown; readonly theirs?: unknown };
};

/** A refusal from the registry. Everything that the product refuses on purpose is one of these. */
export class WeegbrugError extends Error {
  readonly code: ErrorCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly places: readonly ErrorPlace[];

  constructor(
    code: ErrorCode,
    parameters: Record<string, string | number> = {},
    options: { places?: readonly ErrorPlace[]; cause?: unknown } = {},
  ) {
    super(
      `${code}: ${fill((errorRegistry[code] as ErrorDefinition).detail.en, parameters)}`,
      options.cause === undefined ? {} : { cause: options.cause },
    );
    this.name = 'WeegbrugError';
    this.code = code;
    this.parameters = parameters;
    this.places = options.places ?? [];
  }

  get definition(): ErrorDefinition {
    return errorRegistry[this.code];
  }

  /** The sentence for a person: what is wrong, where, and how to mend it. */
  detail(language: Language): string {
    return fill(this.definition.detail[language], this.parameters);
  }
}

const fill = (template: string, parameters: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(parameters, name) ? String(parameters[name]) : whole));
