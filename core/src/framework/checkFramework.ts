import { meantName } from '../shared/proposedMend.ts';
import { nameRemedy } from '../shared/nameRemedy.ts';
import { pointerTo, type Problem } from '../rules/problem.ts';
import type { RuleSet } from '../rules/ruleSet.ts';
import { snap } from '../shared/rounding.ts';
import { checkAdvice } from './checkAdvice.ts';
import { checkAgreements } from './checkAgreements.ts';
import { checkCriteria, checkReference } from './checkCriteria.ts';
import { checkGoals } from './checkGoals.ts';
import { checkRange, checkRanges } from './checkRanges.ts';
import { frameworkTexts as texts } from './frameworkTexts.ts';
import type { WeighingFramework } from './weighingFramework.ts';
import { axisNames } from './weighImpact.ts';
import { textOf } from '../shared/textOf.ts';

/**
 * Everything that is wrong with a framework of the right shape (its JSON Schema comes first), at once. A goal without criteria is right:
 * it is a known 0.
 * @param options.ruleSets the rule sets of the municipality, to check the criteria that name one
 */
export const checkFramework = (framework: WeighingFramework, options: { ruleSets?: Readonly<Record<string, RuleSet>> } = {}): Problem[] => {
  const { problems: goalProblems, index } = checkGoals(framework.goals, '/goals');
  return [
    ...checkScales(framework),
    ...checkSpread(framework),
    ...goalProblems,
    ...(goalProblems.length > 0 ? [] : checkAgreements(framework)),
    ...checkCriteria(framework, index, options.ruleSets),
    ...checkAxes(framework),
    ...checkCoefficients(framework),
    ...checkUrgency(framework),
    ...checkAdvice(framework.advice),
    ...checkRoutes(framework),
    ...checkEscalations(framework),
  ];
};

const isShare = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= 1;

const checkScales = ({ scale, axisScale, minimumCompleteness }: WeighingFramework): Problem[] => [
  ...(Number.isFinite(scale.min) && Number.isFinite(scale.max) && scale.min < 0 && scale.max > 0
    ? []
    : [{ pointer: '/scale', code: 'scaleWrong' as const, ...texts.scale }]),
  ...(Number.isFinite(axisScale.min) && Number.isFinite(axisScale.max) && axisScale.min < axisScale.max
    ? []
    : [{ pointer: '/axisScale', code: 'axisScaleWrong' as const, ...texts.axisScale }]),
  ...(isShare(minimumCompleteness) ? [] : [{ pointer: '/minimumCompleteness', code: 'completenessWrong' as const, ...texts.completeness }]),
];

/** A spread as wide as the scale says nothing any more; wider is a mistake. */
const checkSpread = ({ evidenceSpread = {}, scale }: WeighingFramework): Problem[] =>
  Object.entries(evidenceSpread).flatMap(([name, spread]) =>
    Number.isFinite(spread) && spread >= 0 && spread <= scale.max - scale.min
      ? []
      : [{ pointer: pointerTo('/evidenceSpread', name), code: 'spreadWrong' as const, ...texts.spread(name, scale) }],
  );

const checkAxes = ({ axes, axisScale }: WeighingFramework): Problem[] =>
  axisNames.flatMap((name) => {
    const { value, bands, classes = [] } = axes[name];
    const pointer = pointerTo('/axes', name);
    const onScale = (given: number): boolean => given >= axisScale.min && given <= axisScale.max;
    return [
      ...('product' in value
        ? value.product.flatMap((reference, position) => checkReference(reference, pointerTo(pointer, 'value', 'product', position)))
        : checkReference(value, pointerTo(pointer, 'value'))),
      ...('product' in value && value.product.length === 0
        ? [{ pointer: pointerTo(pointer, 'value'), code: 'axisWithoutFact' as const, ...texts.axisWithoutFact }]
        : []),
      ...(bands === undefined ? [] : checkRanges(bands, pointerTo(pointer, 'bands'))),
      ...(bands?.length === 0 ? [{ pointer: pointerTo(pointer, 'bands'), code: 'bandsEmpty' as const, ...texts.axisBands }] : []),
      ...(bands ?? []).flatMap(({ score }, position) =>
        onScale(score)
          ? []
          : [
              {
                pointer: pointerTo(pointer, 'bands', position, 'score'),
                code: 'classOutsideScale' as const,
                ...texts.axisClass(score, axisScale),
              },
            ],
      ),
      ...classes.flatMap((entry, position) =>
        onScale(entry.class)
          ? []
          : [
              {
                pointer: pointerTo(pointer, 'classes', position, 'class'),
                code: 'classOutsideScale' as const,
                ...texts.axisClass(entry.class, axisScale),
              },
            ],
      ),
    ];
  });

const checkCoefficients = ({ impactLoad, priority }: WeighingFramework): Problem[] => {
  const weights = axisNames.map((name) => impactLoad[name]);
  const wrong = (group: string, values: Readonly<Record<string, number>>): Problem[] =>
    Object.entries(values).flatMap(([name, value]) =>
      Number.isFinite(value) && value >= 0
        ? []
        : [{ pointer: pointerTo('', group, name), code: 'coefficientWrong' as const, ...texts.coefficient(name) }],
    );
  const problems = [...wrong('impactLoad', impactLoad), ...wrong('priority', priority)];
  const sum = snap(weights.reduce((total, weight) => total + weight, 0));
  if (Number.isFinite(sum) && sum !== 1)
    problems.push({ pointer: '/impactLoad', code: 'impactWeightsSum' as const, ...texts.impactWeights(sum) });
  if (Object.values(priority).every((value) => value === 0))
    problems.push({ pointer: '/priority', code: 'coefficientsZero' as const, ...texts.coefficients });
  return problems;
};

const checkUrgency = ({ urgency }: WeighingFramework): Problem[] => {
  const classes = urgency.classes.map((entry) => entry.class);
  return [
    ...checkReference(urgency.value, '/urgency/value'),
    ...(classes.some((value) => value > 0)
      ? []
      : [{ pointer: '/urgency/classes', code: 'urgencyClasses' as const, ...texts.urgencyClasses }]),
    ...classes.flatMap((value, position): Problem[] => {
      const pointer = pointerTo('/urgency/classes', position, 'class');
      if (!Number.isFinite(value) || value < 0) return [{ pointer, code: 'urgencyClassWrong' as const, ...texts.urgencyClass }];
      return classes.indexOf(value) === position
        ? []
        : [{ pointer, code: 'urgencyClassDuplicate' as const, ...texts.duplicate(textOf(value)) }];
    }),
  ];
};

const duplicates = (keys: readonly string[], pointer: string): Problem[] =>
  keys.flatMap((key, position) =>
    keys.indexOf(key) === position
      ? []
      : [{ pointer: pointerTo(pointer, position, 'key'), code: 'keyDuplicate' as const, ...texts.duplicate(key) }],
  );

const checkRoutes = ({ routes }: WeighingFramework): Problem[] => {
  if (routes.length === 0) return [{ pointer: '/routes', code: 'routesEmpty' as const, ...texts.routesEmpty }];
  return [
    ...duplicates(
      routes.map(({ key }) => key),
      '/routes',
    ),
    ...routes.flatMap(({ when }, position) => {
      const pointer = pointerTo('/routes', position, 'when');
      const free = when?.impactLoad === undefined && when?.netCost === undefined;
      const last = position === routes.length - 1;
      return [
        ...(last && !free ? [{ pointer, code: 'routeLast' as const, ...texts.routeLast }] : []),
        ...(!last && free
          ? [{ pointer: pointerTo('/routes', position), code: 'routeUnconditional' as const, ...texts.routeUnconditional }]
          : []),
        ...(when?.impactLoad === undefined ? [] : checkRange(when.impactLoad, pointerTo(pointer, 'impactLoad'))),
        ...(when?.netCost === undefined ? [] : checkRange(when.netCost, pointerTo(pointer, 'netCost'))),
      ];
    }),
  ];
};

const checkEscalations = ({ escalations, routes }: WeighingFramework): Problem[] => {
  const routeKeys = routes.map(({ key }) => key);
  return [
    ...duplicates(
      escalations.map(({ key }) => key),
      '/escalations',
    ),
    ...escalations.flatMap(({ when, atLeastRoute }, position) => {
      const pointer = pointerTo('/escalations', position);
      return [
        ...(when.kind === 'negativeContribution' ? checkRange(when.range, pointerTo(pointer, 'when', 'range')) : []),
        ...(when.kind === 'criterionAtMinimum' && !isShare(when.minimumWeight)
          ? [{ pointer: pointerTo(pointer, 'when', 'minimumWeight'), code: 'weightWrong' as const, ...texts.minimumWeight }]
          : []),
        ...(atLeastRoute === undefined || routeKeys.includes(atLeastRoute)
          ? []
          : [
              {
                pointer: pointerTo(pointer, 'atLeastRoute'),
                code: 'routeUnknown' as const,
                message: texts.route(atLeastRoute),
                remedy: nameRemedy(atLeastRoute, routeKeys),
                ...meantName(atLeastRoute, routeKeys),
              },
            ]),
      ];
    }),
  ];
};
