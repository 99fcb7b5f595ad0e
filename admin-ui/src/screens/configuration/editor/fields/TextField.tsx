import { useEditor } from '../editorContext.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import type { FieldProps } from '../fieldProps.ts';

/** A line of text, a key or a date. The key of a whole part is its address and stays. */
export const TextField = (props: FieldProps) => {
  const { readOnly } = useEditor();
  const { node, value, onChange, pointer } = props;
  const fixed = readOnly || node.readOnly === true || (pointer === '/key' && node['x-key'] === true);
  return (
    <FieldFrame {...props}>
      {(control) => (
        <input
          className={node['x-key'] === true || node.format === 'date' ? 'in cfg-short' : 'in'}
          type={node.format === 'date' ? 'date' : 'text'}
          {...control}
          value={typeof value === 'string' ? value : value === undefined ? '' : String(value)}
          readOnly={fixed}
          spellCheck={node['x-key'] !== true}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
};
