import type { CompiledRelease } from '../configuration/releaseLibrary.ts';
import type { CoreFields } from '../forms/coreFields.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { FormProblem } from '../forms/formState.ts';
import { readCoreFields } from '../forms/readCoreFields.ts';
import { weigh } from '../framework/weigh.ts';
import type { MeasureResult, Weighing } from '../framework/weighing.ts';
import type { MeasureHost } from '../plugins/measureHost.ts';
import type { Facts } from '../rules/condition.ts';
import type { RuleSetResult } from '../rules/ruleSet.ts';
import { runRuleSet, type RunOptions } from '../rules/runRuleSet.ts';
import type { CompiledRuleSet } from '../rules/compileRuleSet.ts';
import { readPath } from '../shared/dottedPath.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { answersInvalid } from './answersInvalid.ts';
import { factsOf } from './factsOf.ts';
import { withoutInvalid } from './withoutInvalid.ts';

export type WeighedAnswers = {
  /** Visible answers only, as they are stored. */
  answers: Answers;
  problems: readonly FormProblem[];
  core: CoreFields;
  measures: readonly MeasureResult[];
  weighing: Weighing;
  /** What the rule sets did that belong to no criterion (knock-outs and flags); those of criteria stand in the evidence of the criterion. */
  rules: readonly RuleSetResult[];
  /** Everything that conditions may look at, `weighing` included. */
  facts: Facts;
};

/** A way of running rule sets: compiled, or on json-rules-engine as the reference. */
export type RuleRunner = (compiled: CompiledRuleSet, facts: Facts, options: RunOptions) => RuleSetResult | Promise<RuleSetResult>;

/**
 * The one way from answers to a weighing: form → measures → rules → framework. Used for a trial, on submitting, on every later change,
 * by `weegbrug score` and for replaying a release.
 * @param input.statutoryAgreed the controller's agreement, which is no question of the form
 * @param input.refuseInvalid refuse answers that the form calls wrong, instead of treating them as not yet known
 * @param input.runRules another way of running rules than the compiled one
 * @throws WB-PROJECT-TYPE-UNKNOWN, WB-PROJECT-ANSWERS-INVALID
 */
export const weighWithRelease = async (
  compiled: CompiledRelease,
  measureHost: MeasureHost,
  input: { typeKey: string; answers: Answers; statutoryAgreed?: boolean; refuseInvalid?: boolean; runRules?: RuleRunner },
): Promise<WeighedAnswers> => {
  const { typeKey } = input;
  const compiledType = compiled.types.get(typeKey);
  if (compiledType === undefined) throw new WeegbrugError('WB-PROJECT-TYPE-UNKNOWN', { type: typeKey });
  const { municipality, framework } = compiled.release.configuration;

  const submission = compiledType.engine.submit(input.answers, { type: typeKey });
  if (input.refuseInvalid === true && submission.problems.length > 0) throw answersInvalid(submission.problems);
  const usable = withoutInvalid(submission.answers, submission.problems);
  const answers = input.statutoryAgreed === true ? agreed(usable) : usable;

  const core = readCoreFields(answers, framework.planYear);
  const measures = await measureHost.measure(municipality.plugins, answers);
  const facts = factsOf({ typeKey, answers, core, measures });
  const run = input.runRules ?? runRuleSet;
  const results = await Promise.all(compiledType.ruleSets.map((ruleSet) => run(ruleSet, facts, { evidence: true })));
  const weighing = weigh(compiled.framework, {
    facts,
    criteria: compiledType.type.criteria,
    ruleSets: new Map(results.map((result) => [result.ruleSet, result])),
    measures: new Map(measures.map((measure) => [measure.key, measure])),
    refused: submission.problems.filter(({ path, code }) => code !== 'required' && readPath(input.answers, path) !== undefined),
  });
  const ofCriteria = new Set(framework.criteria.flatMap(({ source }) => (source.kind === 'rules' ? [source.ruleSet] : [])));
  const rules = results.filter(({ ruleSet }) => !ofCriteria.has(ruleSet));
  return { answers, problems: submission.problems, core, measures, weighing, rules, facts: { ...facts, weighing } };
};

const agreed = (answers: Answers): Answers => ({
  ...answers,
  project: { ...(answers['project'] as object | undefined), statutoryAgreed: true },
});
