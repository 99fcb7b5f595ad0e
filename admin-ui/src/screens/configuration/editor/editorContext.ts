import { type ComponentType, createContext, useContext } from 'react';
import type { PluginView } from '@weegbrug/core/api';
import type { ConfigurationProblem, DraftContent } from '../draftTypes.ts';
import type { AnswerOption } from './useAnswerOptions.ts';
import type { OperatorOption } from './operatorOptions.ts';
import type { FieldKind } from '../schema/kindOf.ts';
import type { Node } from '../schema/node.ts';
import type { Mark } from './draftMarks.ts';
import type { FieldProps } from './fieldProps.ts';

/** What every field of an editor can look at besides its own value. */
export type EditorContextValue = {
  /** The component of every kind; handed down because fields hold fields. */
  fields: Readonly<Record<FieldKind, ComponentType<FieldProps>>>;
  /** Schema of the part, for `$defs`. */
  root: Node;
  /** The whole part or item that is being edited. */
  whole: unknown;
  /** The rest of the draft, for choosing by name. */
  content: DraftContent;
  plugins: readonly PluginView[];
  /** Comparisons that a condition of this part may use, by name. */
  operators: ReadonlyMap<string, OperatorOption>;
  answers: readonly AnswerOption[];
  problems: readonly ConfigurationProblem[];
  /** What differs in the other version: the active one, or the draft. */
  marks: readonly Mark[];
  readOnly: boolean;
  /** Field that a finding points at; everything around it unfolds. */
  target: string | undefined;
};

export const EditorContext = createContext<EditorContextValue | undefined>(undefined);

export const useEditor = (): EditorContextValue => {
  const value = useContext(EditorContext);
  if (value === undefined) throw new Error('a field stands outside its editor');
  return value;
};
