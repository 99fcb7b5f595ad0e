import type { CompiledRelease } from '../configuration/releaseLibrary.ts';
import type { CoreFields } from '../forms/coreFields.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { FormProblem } from '../forms/formState.ts';
import { readCoreFields } from '../forms/readCoreFields.ts';
import type { MeasureResult, RefusedAnswer, Weighing } from '../framework/weighing.ts';
import type { MeasureHost } from '../plugins/measureHost.ts';
import type { Facts } from '../rules/condition.ts';
import type { RuleSetResult } from '../rules/ruleSet.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { answersInvalid } from './answersInvalid.ts';
import { usableAnswers } from './usableAnswers.ts';
import type { WeighingInputs } from './weighingInputs.ts';
import { type RuleRunner, weighMeasured } from './weighMeasured.ts';

export type WeighedAnswers = {
  /** Visible answers only, as they are stored. */
  answers: Answers;
  problems: readonly FormProblem[];
  core: CoreFields;
  measures: readonly MeasureResult[];
  /** Answers that the form refused, without those that were only absent. */
  refused: readonly RefusedAnswer[];
  weighing: Weighing;
  /** What the rule sets did that belong to no criterion (knock-outs and flags); those of criteria stand in the evidence of the criterion. */
  rules: readonly RuleSetResult[];
  /** Everything that conditions may look at, `weighing` included. */
  facts: Facts;
};

/**
 * The one way from answers to a weighing: form → measures → rules → framework. Used for a trial, on submitting, on every later change,
 * by `weegbrug score` and for replaying a release.
 * @param input.refuseInvalid refuse answers that the form calls wrong, instead of treating them as not yet known
 * @param input.runRules another way of running rules than the compiled one
 * @throws WB-PROJECT-TYPE-UNKNOWN, WB-PROJECT-ANSWERS-INVALID
 */
export const weighWithRelease = async (
  compiled: CompiledRelease,
  measureHost: MeasureHost,
  input: { typeKey: string; answers: Answers; refuseInvalid?: boolean; runRules?: RuleRunner } & Partial<WeighingInputs>,
): Promise<WeighedAnswers> => {
  const { typeKey } = input;
  const compiledType = compiled.types.get(typeKey);
  if (compiledType === undefined) throw new WeegbrugError('WB-PROJECT-TYPE-UNKNOWN', { type: typeKey });
  const { municipality, framework } = compiled.release.configuration;

  const { answers, problems, refused } = usableAnswers(compiledType.engine, typeKey, input.answers, input.statutoryAgreed === true);
  if (input.refuseInvalid === true && problems.length > 0) throw answersInvalid(problems);

  const core = readCoreFields(answers, framework.planYear);
  const measures = await measureHost.measure(municipality.plugins, answers);
  const { classes = new Map<string, never>(), judgements = {} } = input;
  const measured = { typeKey, answers, core, measures, refused, classes, judgements };
  const weighed = await weighMeasured(compiled.framework, compiledType, measured, input.runRules);
  return { answers, problems, core, measures, refused, ...weighed };
};
