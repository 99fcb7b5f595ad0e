import { isRecord } from '../../schema/node.ts';
import type { FieldProps } from '../fieldProps.ts';
import { PropertyFields } from './PropertyFields.tsx';

/** An object: its properties in the order of the schema. */
export const RecordField = ({ node, value, onChange, pointer }: FieldProps) => (
  <PropertyFields node={node} value={isRecord(value) ? value : {}} onChange={onChange} pointer={pointer} />
);
