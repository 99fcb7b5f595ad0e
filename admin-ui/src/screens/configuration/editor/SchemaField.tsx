import { resolveNode, wordsOf } from '../schema/node.ts';
import { type FieldKind, isNested, kindOf } from '../schema/kindOf.ts';
import { useText } from '../../../messages/useText.ts';
import { useEditor } from './editorContext.ts';
import type { FieldProps } from './fieldProps.ts';
import { Fold } from './Fold.tsx';
import { InnerMarks } from './InnerMarks.tsx';

/** Kinds whose cells have no frame of their own to say at what the other version has there. */
const unframed: ReadonlySet<FieldKind> = new Set([
  'bands',
  'goalTree',
  'checkboxes',
  'decisionTable',
  'condition',
  'jsonSchema',
  'answers',
]);

/** One field of a schema, by its kind; fields that hold fields of their own fold. */
export const SchemaField = (props: FieldProps & { fold?: boolean }) => {
  const { root, fields } = useEditor();
  const { language } = useText();
  const node = resolveNode(props.node, root);
  const kind = kindOf(node);
  const Field = fields[kind];
  const field = () => (
    <>
      {unframed.has(kind) && <InnerMarks pointer={props.pointer} />}
      <Field {...props} node={node} />
    </>
  );
  if (!isNested(kind) || props.fold === false) return field();
  const words = wordsOf(node, language);
  const count = Array.isArray(props.value) ? props.value.length : undefined;
  return (
    <Fold
      pointer={props.pointer}
      title={props.title ?? words.title}
      hint={words.description}
      note={count === undefined ? undefined : <span className="muted">{count}</span>}
      open={kind === 'goalTree' || kind === 'weightAgreements'}
    >
      {field}
    </Fold>
  );
};
