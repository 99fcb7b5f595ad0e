import { isSame } from '../../configuration/structure/isSame.ts';
import type { CoreFields } from '../../forms/coreFields.ts';
import type { Answers } from '../../forms/formDefinition.ts';
import type { FormProblem } from '../../forms/formState.ts';
import { readCoreFields } from '../../forms/readCoreFields.ts';
import type { MeasureResult, RefusedAnswer } from '../../framework/weighing.ts';
import { weighFigures, type WeighingFigures } from '../../framework/weighFigures.ts';
import type { Facts } from '../../rules/condition.ts';
import type { CompiledRuleSet } from '../../rules/compileRuleSet.ts';
import type { RuleSetResult } from '../../rules/ruleSet.ts';
import { runRuleSet } from '../../rules/runRuleSet.ts';
import { factsOf } from '../../projects/factsOf.ts';
import type { Project } from '../../projects/project.ts';
import { usableAnswers } from '../../projects/usableAnswers.ts';
import { weighingInputs } from '../../projects/weighingInputs.ts';
import type { ReplayKit } from './replayKit.ts';
import type { ReplaySide } from './replaySide.ts';

/** What is needed to weigh a project again. */
export type ReplayProject = Pick<
  Project,
  'code' | 'typeKey' | 'core' | 'answers' | 'phase' | 'workflow' | 'release' | 'refused' | 'evidenceRecords' | 'judgements' | 'measures'
>;

/** A project as a release sees it, before anything is summed. */
export type SeenProject = {
  side: ReplaySide;
  answers: Answers;
  core: CoreFields;
  measures: readonly MeasureResult[];
  refused: readonly RefusedAnswer[];
  facts: Facts;
  /** Results of rule sets that were run on these facts. */
  ruleResults: Map<CompiledRuleSet, RuleSetResult>;
};

/** What the form of a release says of stored answers: nothing is wrong when it is the form that they passed. */
export const problemsUnder = (side: ReplaySide, project: Pick<Project, 'typeKey' | 'answers'>): readonly FormProblem[] =>
  side.compiled.types.get(project.typeKey)?.engine.submit(project.answers, { type: project.typeKey }).problems ?? [];

/**
 * The first half of the one way from answers to a weighing (`weighWithRelease`): form → measures → facts. Stored answers pass the form of the side, unless it is the form that they passed
 * when they were stored. Stored measures count when plugin versions, settings and the answers are the same; otherwise the plugins measure again.
 * @param earlier the same project as another side saw it: what is the same there is not done again
 * @returns `undefined` when the side does not know the type
 */
export const seeProject = async (
  kit: ReplayKit,
  side: ReplaySide,
  project: ReplayProject,
  earlier?: SeenProject,
): Promise<SeenProject | undefined> => {
  const { typeKey } = project;
  const compiledType = side.compiled.types.get(typeKey);
  if (compiledType === undefined) return undefined;
  const { framework } = side.compiled.framework;
  const form = side.forms.get(typeKey);
  const samePlan = (other: ReplaySide): boolean => other.compiled.framework.framework.planYear === framework.planYear;
  if (earlier !== undefined && earlier.side.forms.get(typeKey) === form && earlier.side.plugins === side.plugins && samePlan(earlier.side))
    return { ...earlier, side };

  const own = await kit.own(project.release);
  const passed = own !== undefined && own.forms.get(typeKey) === form;
  const { answers, refused } = passed
    ? { answers: project.answers, refused: project.refused ?? [] }
    : usableAnswers(compiledType.engine, typeKey, project.answers, isAgreed(project));
  const core = passed && samePlan(own) ? project.core : readCoreFields(answers, framework.planYear);
  const measures = await measuresUnder(kit, side, project, own, answers, earlier);
  const judgements = judgementsOf(project);
  return {
    side,
    answers,
    core,
    measures,
    refused,
    facts: factsOf({ typeKey, answers, core, measures, judgements }),
    ruleResults: new Map(),
  };
};

const isAgreed = ({ core }: ReplayProject): boolean => core.statutory.agreed;

const judgementsOf = ({ judgements = [] }: ReplayProject): Readonly<Record<string, number>> =>
  Object.fromEntries(judgements.map(({ criterion, score }) => [criterion, score]));

const measuresUnder = (
  { measures, releases }: ReplayKit,
  side: ReplaySide,
  project: ReplayProject,
  own: ReplaySide | undefined,
  answers: Answers,
  earlier: SeenProject | undefined,
): readonly MeasureResult[] | Promise<readonly MeasureResult[]> => {
  const sameAnswers = (other: Answers): boolean => other === answers || isSame(other, answers);
  const isCurrent = ({ plugin, pluginVersion, status }: MeasureResult): boolean =>
    status !== 'failed' && releases.plugins.get(plugin)?.version === pluginVersion;
  if (own?.plugins === side.plugins && project.measures.every(isCurrent) && sameAnswers(project.answers)) return project.measures;
  if (earlier?.side.plugins === side.plugins && sameAnswers(earlier.answers)) return earlier.measures;
  return measures.measure(side.compiled.release.configuration.municipality.plugins, answers);
};

/** The second half: rules → framework, in figures only. */
export const weighSeen = ({ side, measures, refused, facts, ruleResults }: SeenProject, project: ReplayProject): WeighingFigures => {
  const { criteria, ruleSets } = side.types.get(project.typeKey)!;
  const results = new Map<string, RuleSetResult>();
  for (const ruleSet of ruleSets) {
    let result = ruleResults.get(ruleSet);
    if (result === undefined) ruleResults.set(ruleSet, (result = runRuleSet(ruleSet, facts)));
    results.set(ruleSet.ruleSet.key, result);
  }
  return weighFigures(side.compiled.framework, {
    facts,
    criteria,
    ruleSets: results,
    measures: new Map(measures.map((measure) => [measure.key, measure])),
    refused,
    classes: weighingInputs(project, side.compiled.framework.framework.criteria).classes,
  });
};
