import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { StoredRelease } from '../../configuration/storedRelease.ts';
import type { ReadinessCheck } from './readinessPoint.ts';

/** There must be something that no release holds yet: the same content again is activating, not publishing. */
export const changesPoint: ReadinessCheck = async ({ scope, store }, { hash, isChanged, active }) => {
  const earlier = await store.get<StoredRelease>(scope, 'releases', hash);
  if (isChanged && earlier === undefined) return [];
  const number = earlier?.number ?? active.number;
  return [
    {
      code: 'changes',
      state: 'blocks',
      title: { nl: 'Er is niets gewijzigd', en: 'Nothing was changed' },
      detail: { nl: `Het concept is gelijk aan vrijgave ${number}.`, en: `The draft is the same as release ${number}.` },
      refusal: new WeegbrugError('WB-RELEASE-UNCHANGED', { number }),
    },
  ];
};
