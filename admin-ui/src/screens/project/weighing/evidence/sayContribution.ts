import type { ContributionEvidence } from '@weegbrug/core/api';
import type { Formats } from '../../../../messages/useFormats.ts';
import type { useText } from '../../../../messages/useText.ts';

type Words = { t: ReturnType<typeof useText>['t']; formats: Formats };

/** The evidence of one contribution in sentences: what the author adds, then who filled it in and who reviewed it. */
export const sayContribution = (contribution: ContributionEvidence, { t, formats }: Words): string[] => {
  const { source, expectedValue, year, baseline, remark, claimedClass, adoptedClass, author, reviewer } = contribution;
  const bare = (text: string): string => text.replace(/\.$/, '');
  const filledIn = t('evidence.filledIn', { name: author.name, date: formats.date(author.at) });
  const reviewed =
    reviewer === undefined ? t('evidence.notReviewed') : t('evidence.reviewed', { name: reviewer.name, date: formats.date(reviewer.at) });
  const expected =
    expectedValue === undefined
      ? year === undefined
        ? undefined
        : t('evidence.year', { year: String(year) })
      : year === undefined
        ? t('evidence.expected', { value: bare(expectedValue) })
        : t('evidence.expectedIn', { year: String(year), value: bare(expectedValue) });
  return [
    source === undefined ? undefined : t('evidence.ownSource', { source: bare(source) }),
    baseline === undefined ? undefined : t('evidence.baseline', { value: bare(baseline) }),
    expected,
    remark === undefined ? undefined : `${bare(remark)}.`,
    `${filledIn}, ${reviewed}.`,
    reviewer?.remark === undefined ? undefined : `“${bare(reviewer.remark)}.”`,
    contribution.class === adoptedClass ? undefined : t('evidence.departs', { class: adoptedClass }),
    claimedClass === undefined ? undefined : t('evidence.claimed', { class: claimedClass }),
  ].filter((sentence) => sentence !== undefined);
};
