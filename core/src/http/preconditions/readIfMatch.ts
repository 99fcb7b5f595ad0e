import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';

/**
 * The revision that the caller has read, from `If-Match: "7"`. An entity tag that is not ours (weak, a list, `*`) matches nothing.
 * @throws WB-HTTP-IF-MATCH-MISSING, WB-HTTP-IF-MATCH-STALE
 */
export const readIfMatch = (header: string | undefined, required: boolean): number | undefined => {
  if (header === undefined) {
    if (required) throw new WeegbrugError('WB-HTTP-IF-MATCH-MISSING');
    return undefined;
  }
  const revision = /^"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (revision === undefined) throw new WeegbrugError('WB-HTTP-IF-MATCH-STALE');
  return Number(revision);
};
