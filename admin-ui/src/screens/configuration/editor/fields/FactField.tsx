import { isRecord } from '../../schema/node.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import type { FieldProps } from '../fieldProps.ts';
import { FactSelect } from './FactSelect.tsx';

/** The answer, measure or other fact that counts. */
export const FactField = (props: FieldProps) => {
  const value = isRecord(props.value) ? props.value : {};
  return (
    <FieldFrame {...props}>
      {(control) => (
        <FactSelect
          id={control.id}
          describedBy={control['aria-describedby']}
          invalid={control['aria-invalid'] === true}
          fact={typeof value['fact'] === 'string' ? value['fact'] : 'answers'}
          path={typeof value['path'] === 'string' ? value['path'] : undefined}
          onChange={props.onChange}
        />
      )}
    </FieldFrame>
  );
};
