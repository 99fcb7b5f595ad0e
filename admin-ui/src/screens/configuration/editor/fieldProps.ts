import type { Node } from '../schema/node.ts';

/** What every field gets: its (resolved) schema, its value and where it stands. `undefined` as value removes it. */
export type FieldProps = {
  node: Node;
  value: unknown;
  onChange: (value: unknown) => void;
  pointer: string;
  /** Overrides the title of the schema. */
  title?: string;
};

export const fieldId = (pointer: string): string => `f${pointer.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
