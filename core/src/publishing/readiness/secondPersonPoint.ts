import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { loadReview, type ReviewRequest } from '../review/draftReview.ts';
import type { CheckedPoint, ReadinessCheck } from './readinessPoint.ts';

/**
 * Four eyes, by the policy of the active release, so that a draft cannot switch it off for itself: whoever changed the draft last publishes it only after somebody
 * else, who may publish too, approved exactly this content. Without the policy a review is advice; what was approved is kept with the release either way.
 */
export const secondPersonPoint: ReadinessCheck = async (context, candidate) => {
  if (candidate.isFrozen || !candidate.isChanged) return [];
  const { fourEyes } = candidate.active.configuration.municipality.releasePolicy;
  const { verdict, requests } = await loadReview(context, candidate);
  const byOther = verdict !== undefined && verdict.by !== candidate.lastEditor?.id ? verdict : undefined;
  if (byOther?.kind === 'approved') {
    const { by, byName, at, remark } = byOther;
    return [
      {
        code: 'secondPerson',
        state: 'met',
        title: { nl: `Akkoord van ${byName}`, en: `Approved by ${byName}` },
        ...(remark === undefined ? {} : { detail: { nl: remark } }),
        evidence: { review: { by, byName, at, ...(remark === undefined ? {} : { remark }) } },
      },
    ];
  }
  const isOwn = candidate.lastEditor?.id === context.scope.actor.id;
  if (byOther !== undefined) {
    const point: CheckedPoint = {
      code: 'secondPerson',
      state: fourEyes ? 'blocks' : 'advice',
      title: { nl: `${byOther.byName} gaat niet akkoord`, en: `${byOther.byName} does not approve` },
      detail: { nl: byOther.remark ?? '' },
    };
    return [fourEyes ? { ...point, refusal: new WeegbrugError('WB-RELEASE-REVIEW-REFUSED', { name: byOther.byName }) } : point];
  }
  if (!fourEyes) return requests.length === 0 ? [] : [{ code: 'secondPerson', state: 'advice', ...waitingFor(requests, isOwn) }];
  if (!isOwn)
    return [
      {
        code: 'secondPerson',
        state: 'met',
        title: { nl: 'U bent de tweede persoon', en: 'You are the second person' },
        detail: {
          nl: `${candidate.lastEditor?.name ?? ''} wijzigde het concept het laatst.`,
          en: `${candidate.lastEditor?.name ?? ''} changed the draft last.`,
        },
      },
    ];
  return [{ code: 'secondPerson', state: 'waits', ...waitingFor(requests, true), refusal: new WeegbrugError('WB-RELEASE-REVIEW-MISSING') }];
};

/** @param own who looks made the last change, so that it is about them */
const waitingFor = (requests: readonly ReviewRequest[], own: boolean): Pick<CheckedPoint, 'title' | 'detail'> => {
  const last = own ? { nl: 'U wijzigde het concept het laatst. ', en: 'You changed the draft last. ' } : { nl: '', en: '' };
  const names = requests.map(({ ofName }) => ofName).join(', ');
  return {
    title: { nl: 'Akkoord van een tweede persoon ontbreekt', en: 'The approval of a second person is missing' },
    detail:
      names === ''
        ? { nl: `${last.nl}Vraag een collega die mag vrijgeven.`, en: `${last.en}Ask a colleague who may publish.` }
        : { nl: `${last.nl}Gevraagd aan ${names}.`, en: `${last.en}Asked ${names}.` },
  };
};
