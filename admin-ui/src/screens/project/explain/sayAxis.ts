import { type AxisName, type AxisWeighing, inRange, type WeighingFramework } from '@weegbrug/core/framework';
import type { Answers } from '@weegbrug/core/forms';
import { readPath } from '@weegbrug/core/shared';
import { sayBand } from './sayBand.ts';
import { decimalsOf, type Words } from './words.ts';

/** What the class of an impact axis follows from: "4 × 5 = 20; vanaf 17 is klasse 5", or the meaning of a judged class. */
export const sayAxis = (name: AxisName, weighed: AxisWeighing, framework: WeighingFramework, answers: Answers, words: Words): string => {
  const { t, local, formats } = words;
  const axis = framework.axes[name];
  if (weighed.class === undefined || weighed.value === undefined) return t('weigh.axis.unknown');
  const label = local(axis.classes?.find((entry) => entry.class === weighed.class)?.label);
  const band = axis.bands?.find((entry) => inRange(entry, weighed.value!));
  if (axis.bands === undefined || band === undefined) return label;
  const number = (value: number): string => formats.number(value, decimalsOf(value, 0, 2));
  const factors =
    'product' in axis.value ? weighed.facts.map((fact) => readPath({ answers }, fact)).filter((value) => typeof value === 'number') : [];
  const value = factors.length > 1 ? `${factors.map(number).join(' × ')} = ${number(weighed.value)}` : number(weighed.value);
  return t('weigh.axis.band', { value, band: sayBand(band, axis.bands, words), class: weighed.class });
};
