import type { LocalizedText } from '../../shared/localizedText.ts';

/** One parameter after the question mark. */
export type QueryParameter = { description: LocalizedText } & (
  | { type: 'text'; maximumLength?: number; options?: readonly string[] }
  | { type: 'integer' | 'number'; minimum: number; maximum: number }
  | { type: 'boolean' }
  | { type: 'moment' }
);
export type QueryParameters = Readonly<Record<string, QueryParameter>>;
export type QueryValues = Readonly<Record<string, string | number | boolean | undefined>>;
