import { useMemo } from 'react';
import { type Comparison, connectedGroups, consistencyLimit, deriveWeights, matrixOf, mostDisturbing } from '@weegbrug/core/weights';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { sayComparison } from '../result/sayRatio.ts';
import type { Pair } from './pairsOf.ts';

type Props = {
  goals: readonly string[];
  comparisons: readonly Comparison[];
  nameOf: (goal: string) => string;
  /** On the overview it also says that all is well, or what is still missing. */
  always: boolean;
  here: Pair | undefined;
  goTo: (first: string, second: string) => void;
};

/** Whether one's comparisons fit together, in words, with the one that disturbs most and what would mend it. */
export const ConsistencyHelp = ({ goals, comparisons, nameOf, always, here, goTo }: Props) => {
  const { t } = useText();
  const { number } = useFormats();
  const { matrix, derived } = useMemo(() => {
    const made = matrixOf(goals, comparisons);
    return { matrix: made, derived: deriveWeights(made) };
  }, [goals, comparisons]);
  const inconsistent = !('groups' in derived) && (derived.consistencyRatio ?? derived.consistencyIndex) > consistencyLimit;
  const disturbance = useMemo(() => (inconsistent ? mostDisturbing(matrix) : undefined), [inconsistent, matrix]);
  if ('groups' in derived) {
    if (!always) return undefined;
    const groups = connectedGroups(matrix).map((group) => group.map((index) => nameOf(goals[index]!)).join(', '));
    return (
      <div className="notice warn wt-help" role="status">
        <p>{t('weights.judge.notConnected', { groups: groups.join(' · ') })}</p>
      </div>
    );
  }
  if (!inconsistent && !always) return undefined;
  const { consistencyRatio, consistencyIndex, missing } = derived;
  const figure =
    consistencyRatio === undefined
      ? t('weights.judge.index', { index: number(consistencyIndex, 3) })
      : t('weights.judge.ratio', { ratio: number(consistencyRatio, 2), limit: number(consistencyLimit, 2) });
  const plain = (text: string): string => text.replaceAll('**', '').replace(/\.$/, '');
  const [first, second] = disturbance === undefined ? ['', ''] : [goals[disturbance.row]!, goals[disturbance.column]!];
  const isHere = here !== undefined && [here.first, here.second].includes(first) && [here.first, here.second].includes(second);
  const after = disturbance?.after;
  return (
    <div className={inconsistent ? 'notice warn wt-help' : 'notice info wt-help'} role="status">
      <p>
        <b>{t(inconsistent ? 'weights.judge.wrings' : 'weights.judge.fits')}.</b> <span className="muted">{figure}</span>
        {missing > 0 && <span className="muted"> {t('weights.judge.incomplete', { missing })}</span>}
      </p>
      {disturbance !== undefined && after !== undefined && (
        <p>
          {t('weights.judge.most', {
            given: plain(sayComparison(nameOf(first), nameOf(second), disturbance.given, t)),
            better: plain(sayComparison(nameOf(first), nameOf(second), disturbance.better, t)),
            effect:
              after.consistencyRatio === undefined
                ? t('weights.judge.effect.index', { index: number(after.consistencyIndex, 3) })
                : t(after.consistencyRatio <= consistencyLimit ? 'weights.judge.effect.fits' : 'weights.judge.effect.better', {
                    ratio: number(after.consistencyRatio, 2),
                  }),
          })}{' '}
          {!isHere && (
            <button type="button" className="btn s" onClick={() => goTo(first, second)}>
              {t('weights.judge.goThere')}
            </button>
          )}
        </p>
      )}
    </div>
  );
};
