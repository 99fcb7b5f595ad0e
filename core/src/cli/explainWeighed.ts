import type { CompiledRelease } from '../configuration/releaseLibrary.ts';
import { explain } from '../explanation/explain.ts';
import { explanationText } from '../explanation/explanationText.ts';
import { renderExplanation } from '../explanation/renderExplanation.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { MeasureHost } from '../plugins/measureHost.ts';
import { counterfactualView } from '../projects/counterfactuals/counterfactualView.ts';
import type { WeighedAnswers } from '../projects/weighWithRelease.ts';
import { type Language, localize, type LocalizedText } from '../shared/localizedText.ts';

/** A weighing in sentences, with what it would take for the next advice and what the form would refuse. */
export const explainWeighed = async (
  compiled: CompiledRelease,
  measures: MeasureHost,
  { type, answers }: { type: string; answers: Answers },
  weighed: WeighedAnswers,
  { language, problems }: { language: Language; problems: readonly { path: string; message: LocalizedText }[] },
): Promise<string> => {
  const explanation = explain({
    ...weighed,
    framework: compiled.framework.framework,
    netCost: weighed.core.netCost,
    form: compiled.types.get(type)?.form,
    operators: compiled.operators,
  });
  const helping = await counterfactualView(measures, compiled, { typeKey: type, answers }, { target: { kind: 'nextAdvice' }, language });
  return [
    explanationText(renderExplanation(explanation, language)),
    '',
    helping.text,
    ...problems.map(({ path, message }) => `${path}: ${localize(message, language)}`),
  ].join('\n');
};
