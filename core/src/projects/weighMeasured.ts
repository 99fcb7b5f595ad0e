import type { CompiledProjectType } from '../configuration/releaseLibrary.ts';
import type { CoreFields } from '../forms/coreFields.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { CompiledFramework } from '../framework/compileFramework.ts';
import { weigh } from '../framework/weigh.ts';
import type { MeasureResult, RefusedAnswer, Weighing } from '../framework/weighing.ts';
import type { Facts } from '../rules/condition.ts';
import type { RuleSetResult } from '../rules/ruleSet.ts';
import type { CompiledRuleSet } from '../rules/compileRuleSet.ts';
import { runRuleSet, type RunOptions } from '../rules/runRuleSet.ts';
import { factsOf } from './factsOf.ts';
import type { WeighingInputs } from './weighingInputs.ts';

export type MeasuredProject = Pick<WeighingInputs, 'classes' | 'judgements'> & {
  typeKey: string;
  /** Usable answers only, with the controller's agreement in them. */
  answers: Answers;
  core: CoreFields;
  measures: readonly MeasureResult[];
  refused: readonly RefusedAnswer[];
};

/** A way of running rule sets: compiled, or on json-rules-engine as the reference. */
export type RuleRunner = (compiled: CompiledRuleSet, facts: Facts, options: RunOptions) => RuleSetResult | Promise<RuleSetResult>;

/** The last part of the one way from answers to a weighing: rules → framework. What stands in the store goes in here again to be reproduced. */
export const weighMeasured = async (
  framework: CompiledFramework,
  { type, ruleSets }: Pick<CompiledProjectType, 'type' | 'ruleSets'>,
  project: MeasuredProject,
  run: RuleRunner = runRuleSet,
): Promise<{ weighing: Weighing; rules: readonly RuleSetResult[]; facts: Facts }> => {
  const facts = factsOf(project);
  const results = await Promise.all(ruleSets.map((ruleSet) => run(ruleSet, facts, { evidence: true })));
  const weighing = weigh(framework, {
    facts,
    criteria: type.criteria,
    ruleSets: new Map(results.map((result) => [result.ruleSet, result])),
    measures: new Map(project.measures.map((measure) => [measure.key, measure])),
    refused: project.refused,
    classes: project.classes,
  });
  const ofCriteria = new Set(framework.framework.criteria.flatMap(({ source }) => (source.kind === 'rules' ? [source.ruleSet] : [])));
  return { weighing, rules: results.filter(({ ruleSet }) => !ofCriteria.has(ruleSet)), facts: { ...facts, weighing } };
};
