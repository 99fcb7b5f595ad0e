import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { LocalizedText } from '@weegbrug/core/shared';
import type { Formats } from '../../../messages/useFormats.ts';
import type { Translate } from '../../../messages/useText.ts';

export type SumLine = { label: string; value: string; formula: string };

/**
 * The sum in lines with unrounded terms, so that a calculator gives the figures that are shown.
 * Source of the formulas: adopted framework (`WeighingFramework`), see docs/architecture.md "Weighing".
 */
export const sumLines = (project: ProjectView, view: FrameworkView, words: { t: Translate; local: (text: LocalizedText | undefined) => string; formats: Formats }): readonly SumLine[] => {
  const { t, local, formats } = words;
  const { weighing } = project;
  const { framework } = view;
  const scaleMax = Math.max(Math.abs(framework.scale.min), Math.abs(framework.scale.max));
  const unknown = t('weigh.sum.unknown');
  const exact = (value: number): string => formats.number(value, decimalsOf(value));
  const contribution = (value: number): string => exact(round9((Math.abs(value) / 100) * scaleMax));
  const urgency = framework.urgency.classes.find((entry) => entry.class === weighing.urgencyClass);
  const highest = Math.max(...framework.urgency.classes.map((entry) => entry.class));
  const { complexity, risk, capacity } = framework.impactLoad;
  const axis = (name: 'complexity' | 'risk' | 'capacity'): string => (weighing.axes[name].class === undefined ? '?' : String(weighing.axes[name].class));
  const p = framework.priority;
  return [
    {
      label: t('weigh.sum.contribution'),
      value: formats.score(weighing.contribution.net),
      formula: t('weigh.sum.contribution.line', { positive: contribution(weighing.unrounded.positive), negative: contribution(weighing.unrounded.negative), scaleMax }),
    },
    {
      label: t('weigh.sum.urgency'),
      value: weighing.urgency === undefined ? unknown : formats.score(weighing.urgency),
      formula: weighing.urgencyClass === undefined ? '' : t('weigh.sum.urgency.line', { class: weighing.urgencyClass, label: local(urgency?.label).toLowerCase(), highest }),
    },
    {
      label: t('weigh.sum.impactLoad'),
      value: weighing.impactLoad === undefined ? unknown : formats.score(weighing.impactLoad),
      formula: `(${exact(complexity)} × ${axis('complexity')} + ${exact(risk)} × ${axis('risk')} + ${exact(capacity)} × ${axis('capacity')} − ${framework.axisScale.min}) ÷ ${framework.axisScale.max - framework.axisScale.min} × 100`,
    },
    {
      label: t('weigh.sum.priority'),
      value: weighing.priority === undefined ? unknown : formats.score(weighing.priority),
      formula:
        weighing.unrounded.urgency === undefined || weighing.unrounded.impactLoad === undefined
          ? ''
          : `${exact(p.contribution)} × ${long(weighing.unrounded.contribution, formats)} + ${exact(p.urgency)} × ${long(weighing.unrounded.urgency, formats)} + ${exact(p.ease)} × (100 − ${long(weighing.unrounded.impactLoad, formats)})`,
    },
  ];
};

const round9 = (value: number): number => Math.round(value * 1e9) / 1e9;
const decimalsOf = (value: number): number => Math.min(6, String(round9(value)).split('.')[1]?.length ?? 0);
/** Enough decimals that the product still rounds to what is shown. */
const long = (value: number, formats: Formats): string => formats.number(value, Math.min(4, decimalsOf(value)));
