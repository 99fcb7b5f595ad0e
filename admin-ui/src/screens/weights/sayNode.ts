import type { WeightSessionSummary } from '@weegbrug/core/api';
import type { LocalizedText } from '@weegbrug/core/shared';
import type { Translate } from '../../messages/useText.ts';

/** Which goals a session weighs. */
export const sayNode = (
  { goal }: Pick<WeightSessionSummary, 'goal'>,
  t: Translate,
  local: (text: LocalizedText | undefined) => string,
): string => (goal === undefined ? t('weights.node.top') : t('weights.node.below', { goal: local(goal.name) }));
