import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { isRecord } from '../schema/node.ts';

/** The content of a part, or of one item of it. */
export const partValue = (draft: Pick<ConfigurationDraftView, 'configuration'>, part: string, key: string | undefined): unknown => {
  const whole = draft.configuration[part];
  return key === undefined ? whole : isRecord(whole) && Object.hasOwn(whole, key) ? whole[key] : undefined;
};
