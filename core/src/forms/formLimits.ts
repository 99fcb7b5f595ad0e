/** Limits of a form and of its answers (`docs/configuration.md`, "Limits"); all configurable by whoever calls `checkForm`. */
export type FormLimits = {
  fields: number;
  /** Levels of nesting inside one question's schema, through `$ref`. */
  depth: number;
  combinatorWidth: number;
  combinatorDepth: number;
  /** Characters of a pattern. */
  pattern: number;
  /** Items of one array in the answers. */
  arrayItems: number;
  /** Characters of one text in the answers. */
  textLength: number;
};

export const formLimits: FormLimits = {
  fields: 1_000,
  depth: 20,
  combinatorWidth: 16,
  combinatorDepth: 3,
  pattern: 256,
  arrayItems: 10_000,
  textLength: 100_000,
};
