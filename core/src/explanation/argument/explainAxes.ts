import type { Answers } from '../../forms/formDefinition.ts';
import { inRange } from '../../framework/inRange.ts';
import type { Weighing } from '../../framework/weighing.ts';
import type { WeighingFramework } from '../../framework/weighingFramework.ts';
import { axisNames } from '../../framework/weighImpact.ts';
import { readPath } from '../../shared/dottedPath.ts';
import type { AxisArgument } from '../explanation.ts';
import { endsWithin } from './endsWithin.ts';

/** What the class of each impact axis follows from. */
export const explainAxes = (weighing: Weighing, framework: WeighingFramework, answers: Answers): AxisArgument[] =>
  axisNames.map((axis): AxisArgument => {
    const { name, bands, classes, value: source } = framework.axes[axis];
    const { class: axisClass, value, facts } = weighing.axisEvidence[axis];
    const label = classes?.find((entry) => entry.class === axisClass)?.label;
    const band = value === undefined ? undefined : bands?.find((entry) => inRange(entry, value));
    const factors = 'product' in source ? facts.map((fact) => readPath({ answers }, fact)).filter((one) => typeof one === 'number') : [];
    return {
      axis,
      name,
      highest: framework.axisScale.max,
      ...(axisClass === undefined ? {} : { class: axisClass }),
      ...(value === undefined ? {} : { value }),
      factors: factors.length > 1 ? factors : [],
      ...(band === undefined ? {} : { ends: endsWithin(band, bands ?? []) }),
      ...(label === undefined ? {} : { label }),
    };
  });
