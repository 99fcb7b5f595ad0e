import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import type { CounterfactualTarget } from '../../explanation/counterfactual.ts';
import { explanationWords } from '../../explanation/messages/words.ts';
import { counterfactualText } from '../../explanation/render/sayCounterfactual.ts';
import type { Answers } from '../../forms/formDefinition.ts';
import type { MeasureHost } from '../../plugins/measureHost.ts';
import { runRuleSet } from '../../rules/runRuleSet.ts';
import type { Language } from '../../shared/localizedText.ts';
import type { CounterfactualView } from '../projectViews.ts';
import type { RuleRunner } from '../weighMeasured.ts';
import type { WeighingInputs } from '../weighingInputs.ts';
import { weighWithRelease } from '../weighWithRelease.ts';
import { searchCounterfactuals } from './searchCounterfactuals.ts';

/** What is asked: the target, and the language of the sentences. `signal`: stop when nobody waits for it any more. */
export type AskedCounterfactuals = { target: CounterfactualTarget; language: Language; signal?: AbortSignal };

/** Thousands of weighings, of which nobody reads the rules. */
const withoutEvidence: RuleRunner = (ruleSet, facts) => runRuleSet(ruleSet, facts);

/** Searches with the real way of weighing, and says what was found. @throws WB-PROJECT-TYPE-UNKNOWN, WB-PROJECT-TARGET-UNKNOWN */
export const counterfactualView = async (
  measures: MeasureHost,
  compiled: CompiledRelease,
  project: { typeKey: string; answers: Answers; beside?: WeighingInputs },
  { target, language, signal }: AskedCounterfactuals,
): Promise<CounterfactualView> => {
  const { typeKey, answers, beside } = project;
  const found = await searchCounterfactuals({
    compiled,
    typeKey,
    answers,
    target,
    weigh: async (changed) =>
      (await weighWithRelease(compiled, measures, { ...beside, typeKey, answers: changed, runRules: withoutEvidence })).weighing,
    signal,
  });
  return { ...found, release: compiled.release.hash, text: counterfactualText(found, explanationWords(language)) };
};
