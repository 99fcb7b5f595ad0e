import { testCaseProblems } from '../../../../core/src/publishing/testCases/testCaseProblems.ts';
import type { referenceFindings } from '../../../../core/src/shared/findings/referenceFindings.ts';
import { minimalRegistry, registryOf, treesPlugin } from '../../minimalMunicipality.ts';
import { type Loose, town, type Trigger, type TriggersOf } from './trigger.ts';

/** The outcome of a test case. */
const run =
  (more: object): Trigger =>
  () =>
    testCaseProblems([{ key: 'park', outcome: 'red', expectations: [], ...more } as Loose]);

export const referenceTriggers: TriggersOf<typeof referenceFindings> = {
  referenceUnknown: town((c) => (c.projectTypes.plantsoen.domain = 'gron')),
  factUnknown: town((c) => (c.framework.urgency.value.fact = 'answrs')),
  pathUnknown: town((c) => (c.framework.axes.capacity.value.path = 'ftePlanYer')),
  pathMissing: town((c) => delete c.framework.axes.capacity.value.path),
  pathExpression: town((c) => (c.framework.urgency.value.path = '$..x')),
  answerUnknown: town((c) => (c.framework.urgency.value.path = 'project.urgencyClas')),
  answerNotAsked: town((c) => {
    c.forms.kaal = { ...c.forms.plantsoen, key: 'kaal', pages: c.forms.plantsoen.pages.slice(0, 1) };
    c.projectTypes.kaal = { ...c.projectTypes.plantsoen, key: 'kaal', form: 'kaal', criteria: [], ruleSets: ['kaalslag'] };
  }),
  judgementUnknown: town((c) => {
    c.roles.manager.permissions.push('criterion:judge');
    const panel = { role: 'manager', assessors: 2, maximumDistance: 1 };
    c.framework.criteria[1].source = { kind: 'judgement', value: { fact: 'judgements', path: 'buurt' }, panel };
    c.documents.beslisblad.requires = ['judgements.burt'];
  }),
  measureUnknown: town((c) => (c.framework.criteria[0].source.value.path = 'trees.shre')),
  measureNotAsked: town((c) => {
    c.forms.kaal = { ...c.forms.plantsoen, key: 'kaal', pages: c.forms.plantsoen.pages.slice(0, 1) };
    c.projectTypes.kaal = { ...c.projectTypes.plantsoen, key: 'kaal', form: 'kaal', criteria: ['bomen'], ruleSets: [] };
  }),
  measureUnused: town((c) => (c.framework.criteria[0].source.value = { fact: 'answers', path: 'trees.planted' })),
  pluginUnknown: town((c) => c.municipality.plugins.push({ name: 'tree', settings: {} })),
  pluginBroken: town((c) => c.municipality.plugins.push({ name: 'stuk', settings: {} }), {
    ...minimalRegistry,
    problemsOf: (name) => (name === 'stuk' ? ([{ message: { nl: 'x', en: 'x' } }] as Loose) : []),
  }),
  pluginNotUsed: town(
    (c) => (c.framework.criteria[0].source.value.path = 'other.share'),
    registryOf(treesPlugin, { ...treesPlugin, name: 'other', sections: [] }),
  ),
  timeZoneUnknown: town((c) => (c.municipality.calendar.timeZone = 'Europe/Amsterdm')),
  planYearUnknown: town((c) => (c.framework.planYear = 2040)),
  templateUnknown: town((c) => (c.documents.beslisblad.template = 'beslisbld')),
  templateNameUnknown: town((c) => (c.templates.eigen = '{{core.nam}}')),
  translationMissing: town((c) => delete c.texts['ranking.title'].en),
  goalWithoutCriterion: town((c) => c.framework.goals.push({ id: 'G3', name: { nl: 'Rust', en: 'Quiet' }, weight: 1 })),
  criterionUnused: town((c) => c.framework.criteria.push({ ...c.framework.criteria[0], key: 'struiken' })),
  testCaseBroken: run({ why: { nl: 'x' } }),
  testCaseDiffers: run({ expectations: [{ pointer: '/priority', expected: 1, got: 2, holds: false }] }),
};
