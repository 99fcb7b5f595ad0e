import type { TestCase } from '../../configuration/municipalityConfiguration.ts';
import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import { isRecord } from '../../configuration/structure/isRecord.ts';
import { isSame } from '../../configuration/structure/isSame.ts';
import type { MeasureResult } from '../../framework/weighing.ts';
import type { MeasureHost } from '../../plugins/measureHost.ts';
import { type WeighedAnswers, weighWithRelease } from '../../projects/weighWithRelease.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import type { WorkflowDefinition } from '../../workflow/workflowDefinition.ts';
import { reachedBy } from './coverage.ts';
import type { Expectation, TestCaseRun } from './testCaseRun.ts';

/** Weighs a test case as if it were submitted and compares what it states. Never throws for what is in the case. */
export const runTestCase = async (compiled: CompiledRelease, measures: MeasureHost, testCase: TestCase): Promise<TestCaseRun> => {
  const { key, expected } = testCase;
  try {
    // A draft may be unfinished; what is no outcome cannot be compared.
    if (!isRecord(expected)) throw new TypeError('The expected outcome is no object.');
    const weighed = await weighTestCase(compiled, measures, testCase);
    const failed = weighed.measures.filter(({ status }) => status === 'failed');
    const workflow = compiled.types.get(testCase.projectType)!.workflow;
    const outcome = outcomeOf(weighed, workflow);
    const expectations = statedOf(expected).map(({ pointer, names, value }): Expectation => {
      const got = names.reduce<unknown>((part, name) => ownValue(part, name), outcome);
      return { pointer, expected: value, ...(got === undefined ? {} : { got }), holds: isSame(value, got) };
    });
    // Without a measure nothing can be said of what differs; what holds all the same is not touched by it.
    if (failed.length > 0 && expectations.some(({ holds }) => !holds)) return broken(key, whyFailed(failed));
    const { configuration } = compiled.release;
    return {
      key,
      outcome: expectations.every(({ holds }) => holds) ? 'green' : 'red',
      expectations,
      reached: reachedBy(weighed, configuration, configuration),
    };
  } catch (error) {
    if (error instanceof WeegbrugError && error.code.startsWith('WB-STORE-')) throw error;
    return broken(key, whyOf(error));
  }
};

const broken = (key: string, why: LocalizedText): TestCaseRun => ({ key, outcome: 'broken', expectations: [], reached: [], why });

const whyFailed = (failed: readonly MeasureResult[]): { nl: string; en: string } => {
  const list = (language: 'nl' | 'en'): string => [...new Set(failed.map(({ name }) => name[language] ?? name.nl))].join(', ');
  const slow = failed.some(({ failure }) => failure === 'time');
  const plugins = [...new Set(failed.map(({ plugin }) => plugin))].join(', ');
  return {
    nl: `De plugin ${plugins} ${slow ? 'antwoordt niet op tijd' : 'maakt een fout'} bij: ${list('nl')}. De uitkomst is daardoor niet te bepalen. Probeer het opnieuw; blijft het zo, waarschuw dan wie de plugin levert.`,
    en: `The plugin ${plugins} ${slow ? 'does not answer in time' : 'makes a mistake'} at: ${list('en')}. So the outcome cannot be determined. Try again; if it stays so, tell who supplies the plugin.`,
  };
};

/** The weighing of a test case; wrong answers count as not yet known. @throws WB-PROJECT-TYPE-UNKNOWN */
export const weighTestCase = (
  compiled: CompiledRelease,
  measures: MeasureHost,
  { projectType, answers, inputs = {} }: Pick<TestCase, 'projectType' | 'answers' | 'inputs'>,
): Promise<WeighedAnswers> =>
  weighWithRelease(compiled, measures, {
    typeKey: projectType,
    answers,
    ...(inputs.statutoryAgreed === undefined ? {} : { statutoryAgreed: inputs.statutoryAgreed }),
    ...(inputs.judgements === undefined ? {} : { judgements: inputs.judgements }),
  });

/** Everything that a test case can state, as it came out. Lists in alphabetical order, because their order means nothing. */
export const outcomeOf = ({ weighing, measures, problems }: WeighedAnswers, workflow: WorkflowDefinition) => {
  const { priority, advice, route, contribution, goals, knockouts, escalations } = weighing;
  const first = workflow.states.find(({ key }) => key === workflow.initial)?.approval?.steps[0];
  const roles = first?.approvers.flatMap((approver) => ('role' in approver ? approver.role : [])) ?? [];
  return {
    ...(priority === undefined ? {} : { priority }),
    ...(advice === undefined ? {} : { advice }),
    route,
    positive: contribution.positive,
    negative: contribution.negative,
    measures: Object.fromEntries(measures.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]]))),
    scores: Object.fromEntries(
      goals.flatMap(({ evidence }) => evidence.flatMap(({ criterion, score }) => (score === undefined ? [] : [[criterion, score]]))),
    ),
    knockouts: knockouts
      .filter(({ outcome }) => outcome === 'certain')
      .map(({ ruleSet, rule }) => `${ruleSet}/${rule}`)
      .sort(),
    escalations: escalations
      .filter(({ outcome }) => outcome === 'certain')
      .map(({ key }) => key)
      .sort(),
    next: { state: workflow.initial, roles: roles.sort() },
    refused: [...new Set(problems.map(({ path }) => path))].sort(),
  };
};

/** What a case states, each figure by itself: of measures, scores and the next step every name, of lists the whole. */
export const statedOf = (expected: TestCase['expected']): { pointer: string; names: readonly string[]; value: unknown }[] =>
  Object.entries(expected).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined) return [];
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      return [{ pointer: `/${name}`, names: [name], value: Array.isArray(value) ? [...(value as string[])].sort() : value }];
    return Object.entries(value).map(([inner, child]: [string, unknown]) => ({
      pointer: `/${name}/${inner.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      names: [name, inner],
      value: Array.isArray(child) ? [...(child as string[])].sort() : child,
    }));
  });

const ownValue = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const whyOf = (error: unknown): { nl: string; en: string } =>
  error instanceof WeegbrugError
    ? { nl: error.detail('nl'), en: error.detail('en') }
    : {
        nl: 'Dit testgeval kan niet worden gewogen. Herstel eerst de fouten die de controle noemt.',
        en: 'This test case cannot be weighed. First mend the errors that the checks name.',
      };
