import { FieldFrame } from '../FieldFrame.tsx';
import type { FieldProps } from '../fieldProps.ts';
import { NumberInput } from './NumberInput.tsx';

export const NumberField = (props: FieldProps) => (
  <FieldFrame {...props}>
    {(control) => (
      <NumberInput
        node={props.node}
        value={props.value}
        onChange={props.onChange}
        id={control.id}
        invalid={control['aria-invalid'] === true}
        describedBy={control['aria-describedby']}
      />
    )}
  </FieldFrame>
);
