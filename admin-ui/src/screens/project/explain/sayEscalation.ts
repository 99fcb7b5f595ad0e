import type { EscalationResult, Weighing, WeighingFramework } from '@weegbrug/core/framework';
import { decimalsOf, type Words } from './words.ts';

/** What set an escalation off: "D− is −10,33." or the goals with their weight. */
export const sayEscalation = (
  escalation: EscalationResult,
  weighing: Weighing,
  framework: WeighingFramework,
  { t, local, formats }: Words,
): string => {
  const kind = framework.escalations.find((entry) => entry.key === escalation.key)?.when.kind;
  if (kind === 'negativeContribution') return t('escalation.negative', { value: formats.signed(weighing.contribution.negative) });
  const about = escalation.goals ?? (escalation.goal === undefined ? [] : [escalation.goal]);
  return weighing.goals
    .filter((goal) => about.includes(goal.goal))
    .map((goal) =>
      t('escalation.goal', { goal: local(goal.name), weight: formats.percent(goal.weight, decimalsOf(goal.weight * 100, 0, 2)) }),
    )
    .join(' ');
};
