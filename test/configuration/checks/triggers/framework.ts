import { checkFramework } from '../../../../core/src/framework/checkFramework.ts';
import type { frameworkFindings } from '../../../../core/src/shared/findings/frameworkFindings.ts';
import { minimalConfiguration } from '../../minimalMunicipality.ts';
import { type Change, type Loose, town, type Trigger, type TriggersOf } from './trigger.ts';

const framework = (change: Change): Trigger => town((c) => change(c.framework));
/** Without the schema of the part, which keeps this from the engine as a rule; the engine says it of what did not come through a schema. */
const alone =
  (change: Change): Trigger =>
  () => {
    const { framework: value } = minimalConfiguration();
    change(value);
    return checkFramework(value);
  };
const banded =
  (bands: object[]): Change =>
  (f) =>
    (f.criteria[0].source.bands = bands);
const judged =
  (panel: object, value: object = { fact: 'judgements', path: 'buurt' }): Change =>
  (f) =>
    (f.criteria[1].source = { kind: 'judgement', value, panel: { role: 'manager', assessors: 2, maximumDistance: 1, ...panel } });
/** With a role that may judge. */
const panel = (...given: Parameters<typeof judged>): Trigger =>
  town((c) => {
    c.roles.manager.permissions.push('criterion:judge');
    judged(...given)(c.framework);
  });

export const frameworkTriggers: TriggersOf<typeof frameworkFindings> = {
  scaleWrong: framework((f) => (f.scale.min = 0)),
  axisScaleWrong: framework((f) =>
    Object.assign(f, {
      axisScale: { min: 5, max: 5 },
      axes: { ...f.axes, risk: { ...f.axes.risk, bands: undefined }, capacity: { ...f.axes.capacity, bands: undefined } },
    }),
  ),
  completenessWrong: alone((f) => (f.minimumCompleteness = 2)),
  spreadWrong: town((c) => (c.framework.evidenceSpread = { A: 0, B: 1, C: 7 })),
  axisWithoutFact: alone((f) => (f.axes.risk.value = { product: [] })),
  bandsEmpty: framework(banded([])),
  bandsGap: town((c) => (c.framework.criteria[0].source.bands[1].below = 8)),
  bandsOverlap: town((c) => (c.framework.criteria[0].source.bands[1].below = 12)),
  classOutsideScale: town((c) => (c.framework.axes.risk.bands[2].score = 6)),
  coefficientWrong: alone((f) => (f.priority.ease = -1)),
  impactWeightsSum: town((c) => (c.framework.impactLoad.risk = 0.5)),
  coefficientsZero: town((c) => (c.framework.priority = { contribution: 0, urgency: 0, ease: 0 })),
  urgencyClasses: framework((f) => (f.urgency.classes = [{ class: 0, label: { nl: 'x', en: 'x' } }])),
  urgencyClassWrong: alone((f) => (f.urgency.classes[0].class = -1)),
  urgencyClassDuplicate: town((c) => (c.framework.urgency.classes[1].class = 0)),
  keyDuplicate: town((c) => c.municipality.programmes.push({ ...c.municipality.programmes[0] })),
  routesEmpty: alone((f) => Object.assign(f, { routes: [], escalations: [] })),
  routeLast: town((c) => (c.framework.routes[1].when = { netCost: { upTo: 5 } })),
  routeUnconditional: town((c) => delete c.framework.routes[0].when),
  routeUnknown: town((c) => (c.framework.escalations[0].atLeastRoute = 'colege')),
  weightWrong: alone((f) => (f.goals[0].weight = -1)),
  weightsZero: town((c) => c.framework.goals.forEach((goal: Loose) => (goal.weight = 0))),
  goalsEmpty: alone((f) => Object.assign(f, { goals: [], criteria: [] })),
  goalIdEmpty: alone((f) => f.goals.push({ id: '', name: { nl: 'x' }, weight: 1 })),
  goalDuplicate: town((c) => c.framework.goals.push({ ...c.framework.goals[0] })),
  goalUnknown: town((c) => {
    c.framework.criteria[0].goal = 'G9';
    c.framework.goals[0].weight = 0;
  }),
  goalNotLeaf: framework((f) => {
    f.goals[0].children = [{ id: 'G1a', name: { nl: 'x', en: 'x' }, weight: 1 }];
    f.goals[1].weight = 0;
    f.criteria[1].goal = 'G1a';
  }),
  criterionDuplicate: town((c) => c.framework.criteria.push({ ...c.framework.criteria[0] })),
  criterionSourceMissing: town((c) => (c.framework.criteria[0].evidence.source = { nl: ' ', en: ' ' })),
  shareWrong: alone((f) => (f.criteria[0].share = 0)),
  panelValue: panel({}, { fact: 'answers', path: 'buurt.oordeel' }),
  panelAssessors: alone(judged({ assessors: 0 })),
  panelDistance: panel({ maximumDistance: 7 }),
  panelRolePermission: town((c) => {
    judged({})(c.framework);
    delete c.ruleSets.buurt;
  }),
  scoreOutsideScale: town((c) => (c.framework.criteria[0].source.bands[0].score = 4)),
  decimalsWrong: alone((f) => (f.criteria[0].source.decimals = 7)),
  choicesEmpty: alone((f) => (f.criteria[0].source = { kind: 'choices', value: { fact: 'answers', path: 'x.y' }, scores: [] })),
  choiceDuplicate: framework(
    (f) =>
      (f.criteria[1].source = {
        kind: 'choices',
        value: { fact: 'answers', path: 'buurt.oordeel' },
        scores: [
          { value: 1, score: 1 },
          { value: 1, score: 2 },
        ],
      }),
  ),
  ruleSetUnknown: () => {
    const { framework: value } = minimalConfiguration();
    return checkFramework(value, { ruleSets: {} });
  },
  ruleSetPurpose: town((c) => c.projectTypes.plantsoen.ruleSets.push('buurt')),
  rangeNumber: framework(banded([{ from: Number.NaN, score: 1 }])),
  rangeContradiction: framework(banded([{ from: 1, above: 1, score: 1 }])),
  rangeEmpty: framework(banded([{ from: 2, upTo: 1, score: 1 }])),
  rangeUnreachable: framework(
    banded([
      { from: 1, score: 1 },
      { from: 2, score: 2 },
    ]),
  ),
  adviceEmpty: alone((f) => (f.advice = [])),
  adviceGap: town((c) => (c.framework.advice[1].below = 20)),
  adviceOrder: town((c) => c.framework.advice.reverse()),
};
