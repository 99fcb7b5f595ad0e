/** A JSON Schema of the configuration with the hints that the editor reads; see core/src/configuration/schemas. */
export type Node = {
  readonly title?: string;
  readonly description?: string;
  readonly 'x-en'?: { readonly title?: string; readonly description?: string };
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly oneOf?: readonly Node[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly readOnly?: boolean;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly discriminator?: { readonly propertyName: string };
  readonly additionalProperties?: unknown;
  readonly 'x-widget'?: string;
  readonly 'x-reference'?: string;
  readonly 'x-localized'?: boolean;
  readonly 'x-key'?: boolean;
  readonly 'x-unit'?: string;
  /** Properties of which exactly one is there. */
  readonly 'x-alternatives'?: readonly string[];
  readonly 'x-variants'?: readonly { readonly properties: readonly string[] }[];
};

export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Follows a `$ref` to `$defs` of the part's schema; words beside the reference win. */
export const resolveNode = (node: Node, root: Node): Node => {
  if (node.$ref === undefined) return node;
  const { $ref, ...own } = node;
  return { ...root.$defs?.[$ref.replace('#/$defs/', '')], ...own };
};

/** Title and description in the reader's language. */
export const wordsOf = (node: Node, language: 'nl' | 'en'): { title: string; description: string } => ({
  title: (language === 'en' ? node['x-en']?.title : undefined) ?? node.title ?? '',
  description: (language === 'en' ? node['x-en']?.description : undefined) ?? node.description ?? '',
});

/** One name of a JSON pointer, escaped. */
export const pointerStep = (name: string | number): string => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
