import { pathOfPointer } from '@weegbrug/core/structure';
import { useText } from '../../../messages/useText.ts';
import type { ConfigurationProblem } from '../draftTypes.ts';
import { partValue } from '../parts/partValue.ts';
import { itemName } from '../schema/itemName.ts';
import { useDraft, useSchemas } from '../useDraft.ts';
import { placeOf } from './placeOf.ts';

/** Says where a finding is as a person would: part, item, question; the file while the draft or the schemas are not there yet. */
export const useFindingPlace = (): ((problem: ConfigurationProblem) => string) => {
  const { t, language } = useText();
  const draft = useDraft();
  const schemas = useSchemas();
  return ({ part, key, pointer, file }) => {
    const schema = schemas.data?.[part];
    if (draft.data === undefined || schema === undefined) return file;
    const value = partValue(draft.data, part, key);
    const name = key === undefined ? undefined : (itemName(value, language) ?? key);
    const { words } = placeOf(schema, [value], pathOfPointer(value, pointer), language);
    return [t(`configuration.part.${part}`), ...(name === undefined ? [] : [name]), ...words].join(' › ');
  };
};
